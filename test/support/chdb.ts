import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type ClickHouseClient, createClient } from '@clickhouse/client';

const VERSION = '3.4.0';
// Beside the other packages, so that a fresh installation of those clears it too; never in package.json: it is half a gigabyte.
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const FOLDER = `${CACHE}chdb-${VERSION}/`;

/**
 * Installs ClickHouse in process for the contract suite, unless it is there. Runs once, before the tests are dealt out to workers, and
 * into a folder of its own that is then renamed: a worker that loads a half-written engine dies without a word.
 * @returns why it can't be installed, or null
 */
export function installChdb(): string | null {
  if (existsSync(FOLDER)) return null;
  mkdirSync(CACHE, { recursive: true });
  const staging = mkdtempSync(`${CACHE}chdb-installing-`);
  try {
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    const run = spawnSync('npm', ['install', ...flags, '--prefix', staging, `chdb@${VERSION}`], {
      timeout: 240_000,
      encoding: 'utf8',
    });
    if (run.status !== 0) return run.error?.message ?? run.stderr.trim().split('\n').at(-1) ?? 'npm failed';
    renameSync(staging, FOLDER);
    return null;
  } catch (error) {
    // Another run of the tests in this checkout was quicker.
    return existsSync(FOLDER) ? null : (error as Error).message;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * A real ClickHouse engine in this process, for the contract suite alone: after a failed query it can hand out rows of that query
 * with the next one, so it never serves people.
 * @returns a function that makes a client on a fresh connection, or the reason why there is none
 */
export function chdb(): { connect: () => ClickHouseClient } | { reason: string } {
  if (!existsSync(FOLDER)) {
    return { reason: `skipped: chdb@${VERSION} is not installed, which npm test does where it can` };
  }
  try {
    const require = createRequire(`${FOLDER}package.json`);
    const { createChdbConnection } = require('chdb/connection') as {
      createChdbConnection(options: { path: string }): unknown;
    };
    const connect = () =>
      createClient({ connection: createChdbConnection({ path: ':memory:' }) } as Parameters<
        typeof createClient
      >[0]);
    return { connect };
  } catch (error) {
    return {
      reason: `skipped: chdb@${VERSION} can't be loaded (${(error as Error).message.split('\n')[0]})`,
    };
  }
}
