import { z } from 'zod';
import type { Job } from './job.ts';

export interface Projecting {
  project(signal: AbortSignal): Promise<unknown>;
  /** Whether rows had to be left for later because an earlier transaction still runs. */
  waiting(): Promise<boolean>;
  /** Enqueues the job once more, some seconds from now. */
  again(seconds: number): Promise<void>;
}

/** Seconds until rows behind a slow transaction are looked for again: nobody tells of its end. */
const PAUSE = 1;

/** Copies answers and customers that the record got into the columnar store, then sums up the days that changed. */
export function projectJob({ project, waiting, again }: Projecting): Job<unknown> {
  return {
    name: 'project',
    parse: (payload) => z.object({}).parse(payload),
    async perform(_payload, signal) {
      await project(signal);
      if (await waiting()) await again(PAUSE);
    },
  };
}
