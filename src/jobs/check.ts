import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { CheckReport } from '../storage/projection/index.ts';
import type { RecordExamination } from '../storage/record/index.ts';
import type { AnyJob } from './job.ts';
import { type Reporting, reportedJob } from './reported.ts';

/** One thing that was compared. */
export interface CheckLine {
  readonly what: string;
  /** Whose, or "all". */
  readonly where: string;
  readonly compared: string;
  /** What is not as it must be, each as a sentence; none when all is well. */
  readonly differences: readonly string[];
}

export interface CheckResult {
  readonly ok: boolean;
  readonly lines: readonly CheckLine[];
}

export interface Checking {
  examine(): Promise<RecordExamination>;
  project(signal: AbortSignal): Promise<unknown>;
  compare(): Promise<CheckReport>;
}

/** Milliseconds that a transaction which was open during a comparison is given to end before the next one. */
const PATIENCE = 1_500;
const TRIES = 3;
/** Beyond this many days the rest is counted only. */
const MOST_TOLD = 50;

/** Audit chains, row-level security, and the columnar copy against the record by count and checksum of each day. */
export function checkJob(reporting: Reporting, checking: Checking): AnyJob {
  return reportedJob(
    'check',
    reporting,
    (payload) => z.object({ reportId: z.string() }).parse(payload),
    async (_payload, tell, signal): Promise<CheckResult> => {
      tell('Following the audit logs', 0.1);
      const { chains, tables, unguarded } = await checking.examine();
      const lines: CheckLine[] = chains.map(({ organization, entries, firstBreak }) => ({
        what: 'Audit log',
        where: organization,
        compared: `${entries} entries`,
        differences:
          firstBreak === null ? [] : [`entry ${firstBreak} does not follow from the one before it`],
      }));
      lines.push({
        what: 'Row-level security',
        where: 'all',
        compared: `${tables} tables`,
        differences: unguarded.map((name) => `${name} lets one organization see another's rows`),
      });
      tell('Comparing the columnar copy with the record', 0.4);
      const { answers, customers, days, differences } = await compareSettled(checking, signal);
      const names = new Map(chains.map((chain) => [chain.orgId, chain.organization]));
      const told = differences.slice(0, MOST_TOLD).map(({ orgId, day, record, columnar }) => {
        const side = (sums: typeof record) => (sums ? `${sums.rows} rows, ${sums.checksum}` : 'nothing');
        const where = [names.get(orgId) ?? orgId, day].filter(Boolean).join(', ');
        return `${where}: the record has ${side(record)}; the copy has ${side(columnar)}`;
      });
      if (differences.length > MOST_TOLD) told.push(`and ${differences.length - MOST_TOLD} more`);
      lines.push({
        what: 'Columnar copy',
        where: 'all',
        compared: `${answers} answers on ${days} days, ${customers} customers`,
        differences: told,
      });
      return { ok: lines.every((line) => line.differences.length === 0), lines };
    },
  );
}

/** Rows whose transaction was still open are no difference: what remains after a while is. */
async function compareSettled(checking: Checking, signal: AbortSignal): Promise<CheckReport> {
  for (let tried = 1; ; tried++) {
    await checking.project(signal);
    const report = await checking.compare();
    if (report.differences.length === 0 || tried === TRIES) return report;
    await sleep(PATIENCE, undefined, { signal });
  }
}
