import type { Stores } from '../../storage/record/index.ts';

/** Has the columnar store catch up with what this transaction writes, once it is committed. */
export function projectSoon({ jobs }: Pick<Stores, 'jobs'>): Promise<void> {
  return jobs.enqueue('project', {}, { queue: 'project', key: 'project' });
}
