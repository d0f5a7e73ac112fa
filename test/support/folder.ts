import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { readRunning, readSecrets } from '../../src/storage/embedded/index.ts';
import { makeFolder } from './program.ts';

let first: Promise<string> | null = null;

/**
 * A data folder as the program's first start leaves it, with nobody in it. Each worker makes one and copies it from
 * then on: a cluster and all tables take seconds of processor time, and dozens of files want one each.
 */
export async function dataFolder(): Promise<string> {
  first ??= firstStart();
  const made = await first;
  const folder = makeFolder();
  // Not fs.cp: PostgreSQL wants its files to stay its own.
  execFileSync('cp', ['-a', `${made}/.`, folder]);
  return folder;
}

/** Connects as the owner of a running folder's database, who may do what no role of the program may. */
export function asOwner(folder: string): pg.Pool {
  const { host, port, user, database } = readRunning(join(folder, 'record'));
  const pool = new pg.Pool({
    host,
    port,
    user,
    database,
    password: readSecrets(folder).ownerPassword,
    max: 1,
  });
  // A server that stops while a connection is being closed must not end the test.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function firstStart(): Promise<string> {
  const folder = makeFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const config = { PERPETUA_DATA: folder, PERPETUA_LOG: 'silent', PERPETUA_ROLES: 'web' };
  const app = await openApp(readConfig(config), () => {});
  const owner = asOwner(folder);
  // What a test writes need not survive a power cut.
  await owner.query('alter system set fsync = off');
  await owner.end();
  await app.close();
  return folder;
}
