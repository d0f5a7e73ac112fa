import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type ClickHouseClient, createClient } from '@clickhouse/client';

const VERSION = '3.4.0';
// Beside the other packages, so that a fresh installation of those clears it too; never in package.json: it is half a gigabyte.
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/chdb/', import.meta.url));

/**
 * A real ClickHouse engine in this process, for the contract suite alone: after a failed query it can hand out rows of that query
 * with the next one, so it never serves people. Installed on demand into a cache.
 * @returns a function that makes a client on a fresh connection, or the reason why there is none
 */
export async function chdb(): Promise<{ connect: () => ClickHouseClient } | { reason: string }> {
  if (!existsSync(`${FOLDER}node_modules/chdb/package.json`)) {
    mkdirSync(FOLDER, { recursive: true });
    const flags = [
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
      '--prefix',
      FOLDER,
    ];
    const run = spawnSync('npm', ['install', ...flags, `chdb@${VERSION}`], {
      timeout: 240_000,
      encoding: 'utf8',
    });
    if (run.status !== 0) {
      return {
        reason: `skipped: chdb@${VERSION} can't be installed (${run.error?.message ?? run.stderr.trim().split('\n').at(-1)})`,
      };
    }
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
