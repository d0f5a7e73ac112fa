import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../../kernel/index.ts';
import { DATABASE, type EmbeddedPostgres, OWNER } from './postgres.ts';

/** Where a server that another process started can be reached. */
export type RunningPostgres = Pick<EmbeddedPostgres, 'host' | 'port' | 'user' | 'database'>;

/**
 * Finds the server that runs on the cluster in `folder`: PostgreSQL writes its port to the fourth line of
 * `postmaster.pid`.
 * @throws SetupProblem if none runs there
 */
export function readRunning(folder: string): RunningPostgres {
  try {
    const port = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3]);
    if (Number.isInteger(port) && port > 0)
      return { host: '127.0.0.1', port, user: OWNER, database: DATABASE };
  } catch {
    // Falls through to the sentence below.
  }
  throw new SetupProblem(`Perpetua is starting or stopping on ${folder}; try again in a moment.`);
}
