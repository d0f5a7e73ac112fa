import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../../kernel/index.ts';
import { isRunning } from './leftover.ts';

/** A running Perpetua, as its lock file tells. */
export interface Holder {
  readonly pid: number;
  /** Where its API is, once it listens. */
  readonly address: string | null;
}

export interface FolderLock {
  /** Lets commands find the running server. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes `folder` for this process.
 * A file left by a process that is gone is taken over.
 * @throws SetupProblem if another Perpetua runs on it, or the folder can't be written
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'perpetua.lock');
  refuseHeld(folder);
  // Where there is no file, none may be removed: somebody else may be making it now.
  if (existsSync(path)) rmSync(path, { force: true });
  try {
    // Of two that start at once, one makes the file.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') refuseHeld(folder);
    throw new SetupProblem(
      code === 'EEXIST'
        ? `Another Perpetua is starting on ${folder} at this moment. Stop it, or set PERPETUA_DATA to another folder.`
        : `The data folder cannot be written (${path}: ${code}). Give this account the right to, or set PERPETUA_DATA.`,
    );
  }
  write(path, null);
  return {
    announce: (address) => write(path, address),
    release: () => rmSync(path, { force: true }),
  };
}

function refuseHeld(folder: string): void {
  const holder = readHolder(folder);
  if (!holder) return;
  throw new SetupProblem(
    `Perpetua already runs on ${folder} (process ${holder.pid}${holder.address ? `, ${holder.address}` : ''}). Stop it, or set PERPETUA_DATA to another folder.`,
  );
}

/** The Perpetua that holds `folder` now, or null. */
export function readHolder(folder: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(join(folder, 'perpetua.lock'), 'utf8')) as Holder & {
      started?: string;
    };
    if (holder.pid === process.pid || !isRunning(holder.pid)) return null;
    return startedOf(holder.pid) === holder.started ? holder : null;
  } catch {
    return null;
  }
}

function write(path: string, address: string | null): void {
  const holder = { pid: process.pid, started: startedOf(process.pid), address };
  writeFileSync(path, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
}

/** Process ids are reused; on Linux the start time tells two processes of one id apart. */
function startedOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  } catch {
    return undefined;
  }
}
