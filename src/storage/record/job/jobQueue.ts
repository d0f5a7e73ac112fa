import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Tables } from '../tables.ts';

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

/**
 * Has cycles judged whose day has come, in so many seconds, where that is not waiting already.
 * @param pool of the record's owner
 */
export async function judgeLater(pool: pg.Pool, seconds: number): Promise<void> {
  await pool.query(
    `select graphile_worker.add_job('judge', '{}'::json, queue_name := 'judge', job_key := 'judge',
       job_key_mode := 'replace', max_attempts := 3, run_at := now() + make_interval(secs => $1))`,
    [seconds],
  );
}

/**
 * Has every metric measured anew in so many seconds, where that is not waiting already.
 * @param pool of the record's owner
 */
export async function measureLater(pool: pg.Pool, seconds: number): Promise<void> {
  await pool.query(
    `select graphile_worker.add_job('measure', '{}'::json, queue_name := 'measure', job_key := $2,
       job_key_mode := 'preserve_run_at', max_attempts := 3, run_at := now() + make_interval(secs => $1))`,
    // What waits for the next hour must not hold up what new rows ask for.
    [seconds, seconds < 60 ? 'measure soon' : 'measure'],
  );
}

/**
 * Has the copying to the columnar store run in so many seconds, or earlier when it is wanted earlier already.
 * @param pool of the record's owner
 */
export async function projectLater(pool: pg.Pool, seconds: number): Promise<void> {
  await pool.query(
    `select graphile_worker.add_job('project', '{}'::json, queue_name := 'project', job_key := 'project',
       job_key_mode := 'preserve_run_at', max_attempts := 8, run_at := now() + make_interval(secs => $1))`,
    [seconds],
  );
}
