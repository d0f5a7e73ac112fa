import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../../kernel/index.ts';
import { type Account, assertReachable, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { guard } from './guard.ts';
import { stopLeftover, waitUntilGone } from './leftover.ts';

/** A PostgreSQL server of our own, running on a free loopback port. */
export interface EmbeddedPostgres {
  readonly host: string;
  readonly port: number;
  /** The superuser, whose password the caller gave. */
  readonly user: string;
  readonly database: string;
  readonly pid: number;
  /** Stops it cleanly; safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; made if it is not there. */
  readonly folder: string;
  readonly password: string;
  /** Told in a sentence what is being waited for, and that the server ended by itself. */
  readonly say: (sentence: string) => void;
}

export const OWNER = 'perpetua_owner';
export const DATABASE = 'postgres';

/** Where a cluster is made, beside where it will lie: one that is not whole is never taken for one that is. */
const MAKING = '.new';

/** Modest by default (idle under 100 MB); synchronous_commit stays on, an acknowledged answer is on disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  // A chunk of an import stays in memory: 100,000 answers are 25 MB.
  temp_buffers: '32MB',
  work_mem: '16MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  max_wal_senders: '0',
  wal_level: 'minimal',
  timezone: 'UTC',
  jit: 'off',
  max_parallel_workers_per_gather: '1',
};

/**
 * Starts the cluster in `folder`, making it first if need be. A server left over from a killed parent is stopped,
 * recovery after a crash is waited for; both are said.
 * @throws SetupProblem with one sentence that says what to do
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const account = serverAccount();
  prepareFolder(options.folder, account, binaries);
  const stopped = await stopLeftover(options.folder);
  if (stopped) options.say(`Stopped a PostgreSQL (process ${stopped}) left over from an earlier run.`);
  if (!existsSync(join(options.folder, 'PG_VERSION'))) await initialize(options, binaries, account);
  const port = await freePort();
  const launch = () => launchServer(options, binaries, account, port);
  const guarded = guard(await launch(), launch, options.say);
  return {
    host: '127.0.0.1',
    port,
    user: OWNER,
    database: DATABASE,
    pid: guarded.server().pid ?? 0,
    async stop() {
      const child = await guarded.release();
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGINT');
      await waitUntilGone(child.pid ?? 0, join(options.folder, 'postmaster.pid'), 60_000);
    },
  };
}

async function launchServer(
  options: EmbeddedOptions,
  binaries: Binaries,
  account: Account | null,
  port: number,
): Promise<ChildProcess> {
  const logPath = join(dirname(options.folder), 'record.log');
  const log = openSync(logPath, 'a');
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const child = spawn(binaries.postgres, ['-D', options.folder, ...settings], {
    // A process group of its own: Ctrl-C in a terminal reaches Perpetua alone, which then stops the server in order.
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  child.unref();
  await waitUntilReady(child, options, logPath);
  return child;
}

function prepareFolder(folder: string, account: Account | null, binaries: Binaries): void {
  try {
    // Another account must be able to pass through the data folder, though not to list it.
    mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
    if (account) chmodSync(dirname(folder), 0o711);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new SetupProblem(
      `The folder ${folder} cannot be made (${(error as Error).message}). Choose another with PERPETUA_DATA.`,
    );
  }
  for (const program of [binaries.initdb, binaries.postgres]) {
    try {
      chmodSync(program, 0o755);
    } catch {
      // A read-only installation: npm kept the mode that the package has.
    }
  }
  if (!account) return;
  assertReachable(folder, account);
  assertReachable(binaries.postgres, account);
  chownSync(folder, account.uid, account.gid);
}

/** Makes the cluster beside its folder and puts it there once it is whole, so that a kill in between leaves nothing to trip over. */
async function initialize(
  options: EmbeddedOptions,
  binaries: Binaries,
  account: Account | null,
): Promise<void> {
  const making = `${options.folder}${MAKING}`;
  const passwordFile = join(options.folder, '..', `initial-password-${process.pid}`);
  if (readdirSync(options.folder).length > 0) {
    throw new SetupProblem(
      `${options.folder} holds files, but no PostgreSQL that was made to its end. Move them away, or set PERPETUA_DATA to another folder.`,
    );
  }
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (account) for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const flags = [
      '--auth=scram-sha-256',
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
    ];
    // The builtin provider sorts alike on every system; a system's own locales change under a data folder.
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const child = spawn(binaries.initdb, [`--pgdata=${making}`, ...flags, ...locale], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0)
      throw new SetupProblem(`PostgreSQL could not make its folder ${options.folder}: ${errors.trim()}`);
    rmdirSync(options.folder);
    renameSync(making, options.folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The last line of `postmaster.pid` says "ready" once connections are taken; PostgreSQL's own pg_ctl waits for it too. */
async function waitUntilReady(child: ChildProcess, options: EmbeddedOptions, logPath: string): Promise<void> {
  const began = performance.now();
  let saidWaiting = false;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const tail = readFileSync(logPath, 'utf8').trim().split('\n').slice(-3).join(' ');
      throw new SetupProblem(`PostgreSQL did not start in ${options.folder}: ${tail}`);
    }
    const pidFile = join(options.folder, 'postmaster.pid');
    if (existsSync(pidFile)) {
      const lines = readFileSync(pidFile, 'utf8').split('\n');
      if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    }
    const waited = performance.now() - began;
    if (waited > 3_000 && !saidWaiting) {
      saidWaiting = true;
      options.say(
        'PostgreSQL is recovering what was in progress when it was stopped; this can take a minute.',
      );
    }
    if (waited > 300_000) throw new SetupProblem(`PostgreSQL was not ready after 5 minutes; see ${logPath}.`);
    await sleep(15);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
