import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunnerOptions, run, type TaskList, Logger as WorkerLogger } from 'graphile-worker';
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
  const options: RunnerOptions = {
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
  };
  const stopped = once(stopping.signal, 'abort');
  let shift = await beginShift(pool, options);
  const working = (async () => {
    for (;;) {
      await Promise.race([shift.over, stopped]);
      await shift.end();
      if (stopping.signal.aborted) return;
      log.warn('the database was lost; background work goes on when it is back');
      for (let next: Shift | null = null; !next; ) {
        await sleep(PAUSE, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
        next = await beginShift(pool, options).catch(() => null);
        if (next) shift = next;
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

/** Milliseconds between tries to work again after the database was lost. */
const PAUSE = 2_000;

/** A time of working through the queue: as long as its connection lasts. */
interface Shift {
  /** Settles when the database is lost. */
  readonly over: Promise<unknown>;
  /** Lets running jobs end, and lets go of the queue. */
  end(): Promise<void>;
}

/**
 * The lock goes with its connection, and the runner gives up for good where it cannot write down how a job ended. So both
 * begin anew together: what this process was at when the connection went is given out again, and nothing twice.
 */
async function beginShift(pool: Pool, options: RunnerOptions): Promise<Shift> {
  const client = await pool.connect();
  try {
    await freeJobsOfTheDead(client);
    const runner = await run(options);
    const ended = runner.promise.catch(() => undefined);
    return {
      over: Promise.race([ended, new Promise((resolve) => client.once('end', resolve))]),
      async end() {
        // One that gave up by itself has stopped already.
        await runner.stop().catch(() => undefined);
        client.release(true);
      },
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
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
