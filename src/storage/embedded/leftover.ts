import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../../kernel/index.ts';

/**
 * Stops a PostgreSQL that a killed Perpetua left behind in `folder`, so that a new one can take it.
 * A stale pid file (the machine went down) is left alone: PostgreSQL recognizes it itself.
 * @returns the process id that was stopped, or null if there was none
 */
export async function stopLeftover(folder: string, patienceMs = 30_000): Promise<number | null> {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgres(pid)) return null;
  // SIGINT is PostgreSQL's "fast" shutdown: it rolls back, writes a checkpoint and leaves a clean folder.
  process.kill(pid, 'SIGINT');
  await waitUntilGone(pid, pidFile, patienceMs);
  return pid;
}

export async function waitUntilGone(pid: number, pidFile: string, patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs;
  while (isRunning(pid) && existsSync(pidFile)) {
    if (performance.now() > end) {
      throw new SetupProblem(
        `PostgreSQL (process ${pid}) still holds the data folder. Stop that process, then start again.`,
      );
    }
    await sleep(20);
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Process ids are reused; on Linux the name tells whether this one is a PostgreSQL. */
function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false;
  const comm = `/proc/${pid}/comm`;
  return existsSync(comm) ? readFileSync(comm, 'utf8').startsWith('postgres') : true;
}
