import { Problem } from '../kernel/index.ts';
import type { JobReports } from '../storage/record/index.ts';
import { type AnyJob, asAnyJob } from './job.ts';

/** Tells those who wait what is being done, and how much of all is done (0–1; null where nobody knows). */
export type Tell = (doing: string, share: number | null) => void;

export interface Reporting {
  readonly reports: JobReports;
  /** Told of what should not have happened; the report says it in a sentence only. */
  onDefect(task: string, error: unknown): void;
}

/** Milliseconds between two lines written down. */
const PAUSE = 250;

/**
 * A job with a report: how far it has come while it runs, then its result, or in a sentence why it failed. It is not
 * tried again, whoever asked for it sees why; a stopped one is handed out again by the queue and goes on.
 */
export function reportedJob<Payload extends { readonly reportId: string }>(
  name: string,
  { reports, onDefect }: Reporting,
  parse: (payload: unknown) => Payload,
  work: (payload: Payload, tell: Tell, signal: AbortSignal) => Promise<object>,
): AnyJob {
  return asAnyJob({
    name,
    parse,
    async perform(payload: Payload, signal) {
      const { reportId } = payload;
      await reports.begin(reportId);
      let toldAt = Number.NEGATIVE_INFINITY;
      let telling: Promise<void> = Promise.resolve();
      const tell: Tell = (doing, share) => {
        const now = performance.now();
        if (now - toldAt < PAUSE) return;
        toldAt = now;
        // A line that could not be written down is followed by a newer one.
        telling = telling.then(() => reports.progress(reportId, doing, share)).catch(() => undefined);
      };
      try {
        const result = await work(payload, tell, signal);
        await telling;
        await reports.finish(reportId, { result });
      } catch (error) {
        await telling;
        if (signal.aborted) throw error;
        const known = error instanceof Problem;
        if (!known) onDefect(name, error);
        const failure = known ? error.message : `Something went wrong inside Perpetua: ${String(error)}`;
        await reports.finish(reportId, { failure });
      }
    },
  });
}
