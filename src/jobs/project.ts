import { z } from 'zod';
import type { Clock } from '../kernel/index.ts';
import type { Job } from './job.ts';

export interface Projecting {
  /** Copies what the record got. */
  copy(signal: AbortSignal): Promise<unknown>;
  /** Sums up the days that changed. */
  sumUp(signal: AbortSignal): Promise<unknown>;
  /** Whether an import is under way, which will change the same days again. */
  importing(): Promise<boolean>;
  /** Whether rows had to be left for later because an earlier transaction still runs. */
  waiting(): Promise<boolean>;
  /** Enqueues the job once more, some seconds from now. */
  again(seconds: number): Promise<void>;
  /** Told when rows were copied or sums made. */
  copied(): Promise<void>;
}

/** Seconds until rows behind a slow transaction are looked for again: nobody tells of its end. */
const PAUSE = 1;

/** Milliseconds that sums may stay behind while an import runs; figures read those days from the rows meanwhile. */
const BEHIND_AT_MOST = 60_000;

/**
 * Copies answers and customers that the record got into the columnar store, then sums up the days that changed. While an
 * import runs that is done once a minute: a file that is not in the order of its days changes all of them with every
 * chunk, and summing them up each time would take longer the more there are.
 */
export function projectJob(projecting: Projecting, clock: Clock): Job<unknown> {
  let summed = 0;
  return {
    name: 'project',
    parse: (payload) => z.object({}).parse(payload),
    async perform(_payload, signal) {
      await projecting.copy(signal);
      const now = clock.now().getTime();
      if (now - summed > BEHIND_AT_MOST || !(await projecting.importing())) {
        await projecting.sumUp(signal);
        summed = clock.now().getTime();
      }
      await projecting.copied();
      if (await projecting.waiting()) await projecting.again(PAUSE);
    },
  };
}
