import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startPostgres } from '../../src/storage/embedded/index.ts';
import {
  APP_ROLE,
  type Location,
  openPools,
  openRecord,
  type Pools,
  type Record,
  SIGN_IN_ROLE,
} from '../../src/storage/record/index.ts';

/** A migrated, empty record in a database of its own. */
export interface TestRecord {
  readonly pools: Pools;
  readonly record: Record;
  readonly location: Location;
  close(): Promise<void>;
}

interface Server {
  readonly postgres: EmbeddedPostgres;
  readonly folder: string;
  users: number;
}

const PASSWORD = 'test';
let server: Promise<Server> | null = null;
let databases = 0;

/**
 * Opens a record on a real embedded PostgreSQL. All suites of a test file share one server, which starts with the
 * first and stops when the last one closes; each call gets a fresh database.
 */
export async function openTestRecord(): Promise<TestRecord> {
  server ??= start();
  const running = await server;
  running.users++;
  const { host, port, user } = running.postgres;
  const database = `suite_${++databases}_${randomBytes(4).toString('hex')}`;
  const owner = { user, password: PASSWORD };
  await asOwner({ ...owner, host, port, database: 'postgres' }, `create database ${database}`);
  const passwords = { [APP_ROLE]: PASSWORD, [SIGN_IN_ROLE]: PASSWORD };
  const location: Location = { kind: 'embedded', host, port, database, owner, passwords };
  const pools = await openPools(location, () => {});
  return {
    pools,
    record: openRecord(pools),
    location,
    async close() {
      await pools.end();
      running.users--;
      if (running.users > 0) return;
      server = null;
      await running.postgres.stop();
      rmSync(running.folder, { recursive: true, force: true });
    },
  };
}

async function start(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'perpetua-test-'));
  // As root, PostgreSQL runs under another account, which must be able to pass through.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ folder: join(folder, 'record'), password: PASSWORD, say: () => {} });
  process.once('exit', () => {
    try {
      process.kill(postgres.pid, 'SIGINT');
    } catch {
      // It was stopped in order.
    }
  });
  const { host, port, user, database } = postgres;
  const connection = { host, port, user, password: PASSWORD, database };
  // What a test writes need not survive a power cut.
  await asOwner(connection, 'alter system set fsync = off');
  await asOwner(connection, 'select pg_reload_conf()');
  return { postgres, folder, users: 0 };
}

async function asOwner(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
