import { setTimeout as sleep } from 'node:timers/promises';
import { NotFound, Refused } from '../kernel/index.ts';
import type { JobReport, JobReports } from '../storage/record/index.ts';
import type { Desk } from './desk.ts';
import { openProgress } from './progress.ts';

/** Milliseconds between two looks. */
const PAUSE = 200;
/** Milliseconds after which somebody who waits is told that nobody has taken the work up. */
const PATIENCE = 15_000;

/**
 * Asks for work on all that is kept, or on one organization, and waits for its end.
 * @throws Refused with the reason, where it failed
 */
export async function ask(
  { reports, ids }: Desk,
  task: string,
  orgId: string | null = null,
  payload: object = {},
): Promise<JobReport> {
  const id = ids.next();
  // Copying, rebuilding and checking take turns: a check of a copy that is being made would find it wanting.
  const queue = orgId === null ? 'project' : `${task} ${orgId}`;
  await reports.request({ id, orgId, task, payload, queue, requestedBy: 'Command line' });
  return watch(reports, id);
}

/** Shows how far the work of a report has come, until its end. @throws Refused with the reason, where it failed */
export async function watch(reports: JobReports, id: string): Promise<JobReport> {
  const progress = openProgress();
  const began = performance.now();
  try {
    for (;;) {
      const report = await reports.find(id);
      if (!report) throw NotFound.of('job', id);
      if (report.state === 'failed') throw new Refused(report.failure ?? 'It failed.');
      if (report.state === 'done') return report;
      const late = report.state === 'waiting' && performance.now() - began > PATIENCE;
      progress.show(
        late
          ? 'Waiting for other work to end, or for a process with the role "jobs"'
          : (report.doing ?? 'Waiting'),
        report.share,
      );
      await sleep(PAUSE);
    }
  } finally {
    progress.end();
  }
}
