import { z } from 'zod';
import type { Job } from './job.ts';

/** Copies answers and customers that the record got into the columnar store, then sums up the days that changed. */
export function projectJob(project: (signal: AbortSignal) => Promise<void>): Job<unknown> {
  return {
    name: 'project',
    parse: (payload) => z.object({}).parse(payload),
    perform: (_payload, signal) => project(signal),
  };
}
