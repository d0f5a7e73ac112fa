import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Enqueues background work in the caller's transaction: the job exists if and only if its cause does. */
export interface JobQueue {
  /**
   * @param queue jobs of one queue run one after the other
   * @param key a job with the same key that has not begun is replaced, not doubled
   */
  enqueue(task: string, payload: object, options?: { queue?: string; key?: string }): Promise<void>;
}

export function recordJobQueue(db: Kysely<Tables>): JobQueue {
  return {
    async enqueue(task, payload, options = {}) {
      const { queue = null, key = null } = options;
      await sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${queue}, ${key})`.execute(db);
    },
  };
}
