import { type Runner, run, type TaskList, Logger as WorkerLogger } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { AnyJob } from './job.ts';

/** Works through the queue until stopped. */
export interface Worker {
  /** Lets running jobs come to a stop at their next safe point, then ends. */
  stop(): Promise<void>;
}

const CONCURRENCY = 2;

/**
 * Starts the worker on the record's queue. A job whose process was killed is taken up again by the queue itself;
 * one that throws is retried with growing pauses, eight times at most.
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
        log.error({ job: job.name, err: error }, 'job failed');
        throw error;
      }
    };
  }
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error') log.error(message);
      else if (level === 'warning') log.warn(message);
    }),
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
    },
  };
}
