import type pg from 'pg';

/** How the background queue stands, all organizations together, with what one of them may know in detail. */
export interface QueueState {
  /** Due and not begun. */
  readonly waiting: number;
  readonly running: number;
  /** For a time to come. */
  readonly scheduled: number;
  /** Failed, and will be tried again by themselves. */
  readonly retrying: number;
  /** Failed for good. */
  readonly failed: number;
  /** Of those that failed or are tried again: work on everything, and the organization's own. */
  readonly troubled: readonly TroubledJob[];
}

export interface TroubledJob {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly error: string | null;
  /** When it is tried again; null where it is not. */
  readonly nextAt: string | null;
}

const SHOWN = 50;
/** What concerns one organization, or everything that is kept. */
const OWN = `(j.payload ->> 'orgId' is null or j.payload ->> 'orgId' = $1)`;
const JOBS = `graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`;

export async function queueState(owner: pg.Pool, orgId: string): Promise<QueueState> {
  const { rows } = await owner.query<Omit<QueueState, 'troubled'>>(
    `select count(*) filter (where due and attempts = 0) as waiting, count(*) filter (where locked) as running,
       count(*) filter (where not due and not locked and attempts = 0) as scheduled,
       count(*) filter (where attempts > 0 and attempts < max_attempts and not locked) as retrying,
       count(*) filter (where attempts >= max_attempts and not locked) as failed
     from (select attempts, max_attempts, locked_at is not null as locked,
       locked_at is null and run_at <= now() as due from ${JOBS}) jobs`,
  );
  const troubled = await owner.query<{
    id: string;
    task: string;
    attempts: number;
    most: number;
    error: string | null;
    run_at: Date;
  }>(
    `select j.id::text, t.identifier as task, j.attempts, j.max_attempts as most, j.last_error as error, j.run_at
     from ${JOBS} where j.attempts > 0 and j.locked_at is null and ${OWN} order by j.run_at desc limit ${SHOWN}`,
    [orgId],
  );
  return {
    ...(rows[0] ?? { waiting: 0, running: 0, scheduled: 0, retrying: 0, failed: 0 }),
    troubled: troubled.rows.map(({ id, task, attempts, most, error, run_at }) => ({
      id,
      task,
      attempts,
      mostAttempts: most,
      error: error?.split('\n')[0]?.slice(0, 500) ?? null,
      nextAt: attempts < most ? run_at.toISOString() : null,
    })),
  };
}

/** Has a job that failed be tried again at once. @returns its task, or null where it is not there or not one's own */
export async function retryJob(owner: pg.Pool, orgId: string, id: string): Promise<string | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const { rows } = await owner.query<{ task: string }>(
    `select t.identifier as task from ${JOBS} where j.id = $2 and j.attempts > 0 and j.locked_at is null and ${OWN}`,
    [orgId, id],
  );
  const [found] = rows;
  if (!found) return null;
  await owner.query('select graphile_worker.reschedule_jobs(array[$1::bigint], now(), attempts := 0)', [id]);
  return found.task;
}

/** Has the clean-up run in so many seconds; one that is planned already stays where it is. */
export async function cleanUpLater(owner: pg.Pool, seconds: number): Promise<void> {
  await owner.query(
    `select graphile_worker.add_job('clean_up', '{}'::json, queue_name := 'clean_up', job_key := 'clean_up',
       job_key_mode := 'preserve_run_at', max_attempts := 8, run_at := now() + make_interval(secs => $1))`,
    [seconds],
  );
}

/** When the clean-up runs next; null where none is planned. */
export async function nextCleanUp(owner: pg.Pool): Promise<string | null> {
  const { rows } = await owner.query<{ run_at: Date }>(
    `select j.run_at from ${JOBS} where t.identifier = 'clean_up' and j.attempts < j.max_attempts order by j.run_at limit 1`,
  );
  return rows[0]?.run_at.toISOString() ?? null;
}
