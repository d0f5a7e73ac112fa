import { setTimeout as sleep } from 'node:timers/promises';
import { type Runner, run, type TaskList, Logger as WorkerLogger } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { AnyJob } from './job.ts';

/** Works through the queue until stopped. */
export interface Worker {
  /** Lets running jobs come to a stop at their next safe point, then ends. */
  stop(): Promise<void>;
}

const CONCURRENCY = 2;
/** Held, shared, by every process that works through the queue. */
const WORKING_LOCK = 4_600_003;

/**
 * Starts the worker on the record's queue. A job whose process was killed is taken up again at once when no other
 * process works on the record; one that throws is retried with growing pauses, eight times at most.
 */
export async function startWorker(pool: Pool, jobs: readonly AnyJob[], log: Logger): Promise<Worker> {
  const stopping = new AbortController();
  const taskList: TaskList = {};
  for (const job of jobs) {
    taskList[job.name] = async (payload) => {
      const began = performance.now();
      try {
        await job.run(payload, stopping.signal);
        log.debug({ job: job.name, ms: Math.round(performance.now() - began) }, 'job done');
      } catch (error) {
        if (stopping.signal.aborted)
          log.debug({ job: job.name }, 'job stopped; it goes on at the next start');
        else log.error({ job: job.name, err: error }, 'job failed');
        throw error;
      }
    };
  }
  const working = await pool.connect();
  await freeJobsOfTheDead(working);
  const hold = holdLock(pool, working, stopping.signal, log);
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    // Without a batch the end of a job is written down by nobody in particular: stopping doesn't wait for it, and where it
    // fails the process ends with it. A batch, however short, is waited for and tried again.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    pollInterval: 1_000,
    logger: new WorkerLogger(() => (level, message) => {
      if (stopping.signal.aborted) return;
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
    }),
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      await hold.release();
    },
  };
}

/** Milliseconds between tries to have the lock again. */
const LOCK_PAUSE = 2_000;

/**
 * Holds the lock for as long as the worker works. It goes with its connection; where the database was started anew, another
 * process would believe that nobody works and give out what this one is at.
 */
function holdLock(pool: Pool, first: PoolClient, stopping: AbortSignal, log: Logger) {
  let client: PoolClient | null = first;
  let seeking: Promise<void> = Promise.resolve();
  const watch = (held: PoolClient): void => {
    held.once('end', () => {
      if (client !== held) return;
      client = null;
      held.release(true);
      seeking = again();
    });
  };
  const again = async (): Promise<void> => {
    while (!stopping.aborted) {
      const next = await pool.connect().catch(() => null);
      try {
        if (next) {
          await next.query('select pg_advisory_lock_shared($1)', [WORKING_LOCK]);
          client = next;
          watch(next);
          return;
        }
      } catch (error) {
        next?.release(true);
        log.warn({ err: error }, 'the queue is not held yet');
      }
      await sleep(LOCK_PAUSE, undefined, { signal: stopping }).catch(() => undefined);
    }
  };
  watch(first);
  return {
    async release(): Promise<void> {
      await seeking;
      const held = client;
      client = null;
      held?.release(true);
    },
  };
}

/**
 * The queue by itself gives a killed process's jobs out again after four hours. Whoever gets the lock for itself knows
 * that nobody else works, so that every job that is marked as being worked on is not.
 */
async function freeJobsOfTheDead(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    WORKING_LOCK,
  ]);
  if (rows[0]?.alone) {
    await client.query(`select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`);
  }
  await client.query('select pg_advisory_lock_shared($1)', [WORKING_LOCK]);
  if (rows[0]?.alone) await client.query('select pg_advisory_unlock($1)', [WORKING_LOCK]);
}
