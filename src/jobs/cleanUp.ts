import { z } from 'zod';
import type { Ids } from '../kernel/index.ts';
import type { JobReports } from '../storage/record/index.ts';
import type { Removed } from '../storage/upkeep/index.ts';
import type { Job } from './job.ts';

export interface CleaningUp {
  readonly reports: JobReports;
  readonly ids: Ids;
  clean(signal: AbortSignal): Promise<Removed>;
  /** Enqueues the job once more, so many seconds from now. */
  again(seconds: number): Promise<void>;
  /** Told what was removed, where anything was. */
  told(removed: Removed): void;
}

const A_DAY = 86_400;

/** Once a day removes files that nobody uses any more, and writes down what it took away. */
export function cleanUpJob({ reports, ids, clean, again, told }: CleaningUp): Job<unknown> {
  return {
    name: 'clean_up',
    parse: (payload) => z.object({}).parse(payload),
    async perform(_payload, signal) {
      // First, so that a failure does not end the cleaning for good.
      await again(A_DAY);
      const removed = await clean(signal);
      await reports.write({ id: ids.next(), task: 'clean_up', requestedBy: 'Clean-up' }, removed);
      const { uploads, exports, leftovers, keys } = removed;
      if (uploads.count + exports.count + leftovers.count + keys > 0) told(removed);
    },
  };
}
