import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { readRunning, readSecrets, startPostgres } from '../../src/storage/embedded/index.ts';
import { freePort, makeFolder, type Program, perpetua, postgresOf } from '../support/program.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = makeFolder();
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const path of folders) {
    const postgres = postgresOf(path);
    if (postgres) process.kill(postgres, 'SIGKILL');
    rmSync(path, { recursive: true, force: true });
  }
});

const READY = /Perpetua is at (http:\S+)/;
const ROWS = 250_000;

interface Client {
  send<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** Calls the API as a browser does. */
function clientOf(address: string, cookie: { value: string }): Client {
  return {
    async send<T>(method: string, path: string, body?: unknown) {
      const raw = typeof body === 'string';
      const response = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          origin: address,
          cookie: cookie.value,
          ...(body !== undefined && { 'content-type': raw ? 'text/csv' : 'application/json' }),
        },
        ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
      });
      const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
      if (set.length > 0) cookie.value = set.join('; ');
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return JSON.parse(text) as T;
    },
  };
}

interface ImportState {
  readonly id: string;
  readonly state: string;
  readonly progress: number | null;
  readonly counts: { read: number; new: number; same: number; changed: number; rejected: number };
}

function answersFile(): string {
  const lines = ['row_key,customer_id,answered_at,nps'];
  for (let row = 1; row <= ROWS; row++) {
    lines.push(`k${row},c${row % 5000},2026-0${1 + (row % 9)}-1${row % 10},${row % 11}`);
  }
  return `${lines.join('\n')}\n`;
}

const MAPPING = {
  target: 'answers',
  survey: { key: 'kill', name: 'Kill', kind: 'other' },
  file: { format: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 1 },
  columns: [
    { column: 'row_key', field: 'row_key' },
    { column: 'customer_id', field: 'customer_external_id' },
    { column: 'answered_at', field: 'answered_at', dateFormat: 'iso' },
    { column: 'nps', field: 'question.nps', type: 'nps', scale: { min: 0, max: 10 } },
  ],
  fixed: {},
  zone: 'UTC',
};

// What each waits for is mostly another process: side by side they take half the time.
describe.concurrent('a data folder', () => {
  it('outlives Ctrl-C, and kills of the program and of its PostgreSQL in the middle of an import', async () => {
    const data = folder();
    // As a kill leaves it in the middle of making PostgreSQL's folder.
    mkdirSync(join(data, 'record.new'));
    writeFileSync(join(data, 'record.new', 'PG_VERSION'), '18\n');
    const cookie = { value: '' };
    const port = String(await freePort());
    const start = () => perpetua(['start'], { PERPETUA_DATA: data, PERPETUA_PORT: port });
    const ready = async (program: Program) => clientOf((await program.until(READY))[1] ?? '', cookie);

    const began = performance.now();
    const first = start();
    let client = await ready(first);
    expect(await client.send('GET', '/session')).toMatchObject({ setUp: false });
    console.log(`start to first answer on an empty folder: ${Math.round(performance.now() - began)} ms`);

    // A second one on the same folder, and another folder at the same port, are told so.
    const second = perpetua(['start'], { PERPETUA_DATA: data, PERPETUA_PORT: '0' });
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(
      /^Perpetua already runs on \S+ \(process \d+, http.*\)\. Stop it, or set .*\n$/,
    );

    const owner = { name: 'Ann', email: 'ann@kill.test', password: 'correct horse battery staple' };
    await client.send('POST', '/setup', { organization: 'Kill', zone: 'UTC', currency: 'EUR', ...owner });
    // Twice at once, as a terminal and npm pass on one Ctrl-C.
    first.child.kill('SIGINT');
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(postgresOf(data)).toBeNull();

    // Killed while it imports: the program alone, then the program and its PostgreSQL.
    let program = start();
    client = await ready(program);
    const upload = await client.send<{ id: string }>('POST', '/uploads?name=answers.csv', answersFile());
    const { id } = await client.send<ImportState>('POST', '/imports', {
      uploadId: upload.id,
      mapping: MAPPING,
    });
    await stored(client, id, 0);
    program.child.kill('SIGKILL');
    await program.ended;
    program = start();
    await program.until(/Stopped a PostgreSQL \(process \d+\) left over/);
    client = await ready(program);
    await stored(client, id, 0.3);
    const postgres = postgresOf(data);
    program.child.kill('SIGKILL');
    if (postgres) process.kill(postgres, 'SIGKILL');
    await program.ended;
    program = start();
    client = await ready(program);
    const done = await stored(client, id, 1);
    expect(done).toMatchObject({
      state: 'done',
      counts: { read: ROWS, new: ROWS, same: 0, changed: 0, rejected: 0 },
    });

    // Its PostgreSQL killed alone is started again, and pages answer as before.
    const alone = postgresOf(data);
    // For as long as it is away that is said, to programs and to whoever signs in.
    const version = join(data, 'record/PG_VERSION');
    const address = READY.exec(program.said())?.[1] ?? '';
    renameSync(version, `${version}.away`);
    if (alone) process.kill(alone, 'SIGKILL');
    await program.until(/PostgreSQL ended by itself/);
    for (const [path, init] of [
      ['/api/v1/session', {}],
      ['/api/v1/home', { headers: { authorization: 'Bearer pk_any' } }],
      ['/api/auth/sign-in/email', { method: 'POST', body: JSON.stringify(owner) }],
    ] as const) {
      const headers = { origin: address, 'content-type': 'application/json' };
      const away = await fetch(address + path, { headers, ...init });
      expect([away.status, away.headers.get('retry-after')], path).toEqual([503, '5']);
      expect(away.headers.get('content-type')).toContain('application/problem+json');
      expect(await away.json()).toMatchObject({ code: 'unavailable' });
    }
    renameSync(`${version}.away`, version);
    await program.until(/PostgreSQL ended by itself \(SIGKILL\).*\n(.*\n)*PostgreSQL serves again/);
    expect(await client.send('GET', '/session')).toMatchObject({ setUp: true });
    expect(postgresOf(data)).not.toBe(alone);

    // A command works beside it, and finds both stores to agree.
    const check = perpetua(['check'], { PERPETUA_DATA: data });
    expect(await check.ended, check.said()).toBe(0);
    expect(check.said()).toMatch(/ok +Columnar copy +all +250000 answers on 90 days/);

    // What a newer program wrote is left alone.
    await withRecord(data, (record) =>
      record.query(`insert into schema_migration (number, name, checksum) values (9999, 'future', '')`),
    );
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    const older = start();
    expect(await older.ended).toBe(1);
    expect(older.said()).toMatch(/^The data was written by a newer Perpetua \(schema step 9999 .*\n$/);
    expect(postgresOf(data)).toBeNull();
  }, 360_000);

  it('is refused in one sentence where it cannot be used, and nothing is left running', async () => {
    const data = folder();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const occupied = perpetua(['start'], { PERPETUA_DATA: data, PERPETUA_PORT: port });
    expect(await occupied.ended).toBe(1);
    expect(occupied.said()).toMatch(
      /Port \d+ on 127\.0\.0\.1 is in use\. Stop what uses it, or choose another .*\n$/,
    );
    expect(postgresOf(data)).toBeNull();
    taken.close();

    const duckdb = await DuckDBInstance.create(join(data, 'columnar.duckdb'));
    const connection = await duckdb.connect();
    await connection.run('INSERT INTO schema_step VALUES (999)');
    connection.closeSync();
    duckdb.closeSync();
    const older = perpetua(['start'], { PERPETUA_DATA: data, PERPETUA_PORT: '0' });
    expect(await older.ended).toBe(1);
    expect(older.said()).toMatch(
      /^The columnar store was written by a newer Perpetua \(schema step 999, .*\n$/,
    );
    expect(postgresOf(data)).toBeNull();
  });

  it('that this account may not write, or a database that nobody answers at, is told in a sentence', async () => {
    const nowhere = perpetua(['start'], {
      PERPETUA_DATA: folder(),
      DATABASE_URL: `postgres://a:secret@127.0.0.1:${await freePort()}/x`,
    });
    expect(await nowhere.ended).toBe(1);
    expect(nowhere.said()).toMatch(/^The PostgreSQL behind DATABASE_URL \(127.*\) cannot be reached: .*\n$/);
    expect(nowhere.said()).not.toContain('secret');
    // Root may write anywhere; as somebody else this folder of root's is shut.
    if (process.getuid?.() !== 0) return;
    const shut = perpetua(['start'], { PERPETUA_DATA: folder() }, 65_534);
    expect(await shut.ended).toBe(1);
    expect(shut.said()).toMatch(
      /^The data folder cannot be written \(.*EACCES\)\. Give this account the right to, .*\n$/,
    );
  });
});

describe.concurrent('a served PostgreSQL', () => {
  it('is used by an account that is no superuser and may make roles', async () => {
    const place = folder();
    const served = await startPostgres({ folder: join(place, 'served'), password: 'root', say: () => {} });
    try {
      const { host, port, user, database } = served;
      const root = new pg.Client({ host, port, user, password: 'root', database });
      await root.connect();
      await root.query(`create role tenant login createrole password 'tenant'`);
      await root.query('create database perpetua owner tenant');
      await root.end();
      const program = perpetua(['start'], {
        PERPETUA_DATA: folder(),
        PERPETUA_PORT: String(await freePort()),
        DATABASE_URL: `postgres://tenant:tenant@${host}:${port}/perpetua`,
      });
      const client = clientOf((await program.until(READY))[1] ?? '', { value: '' });
      const person = { name: 'Bo', email: 'bo@served.test', password: 'correct horse battery staple' };
      await client.send('POST', '/setup', {
        organization: 'Served',
        zone: 'UTC',
        currency: 'EUR',
        ...person,
      });
      expect(await client.send('GET', '/customers')).toMatchObject({ items: [] });
      program.child.kill('SIGTERM');
      expect(await program.ended).toBe(0);
    } finally {
      await served.stop();
    }
  });
});

/** Waits until more than `share` of an import is stored (1: until its end). */
async function stored(client: Client, id: string, share: number): Promise<ImportState> {
  for (const end = performance.now() + 90_000; performance.now() < end; await sleep(40)) {
    const entry = await client.send<ImportState>('GET', `/imports/${id}`);
    if (entry.state === 'failed') throw new Error(JSON.stringify(entry));
    if (share < 1 ? (entry.progress ?? 0) > share : entry.state === 'done') return entry;
  }
  throw new Error(`the import did not get beyond ${share}`);
}

/** Works on the record of a running program as its superuser. */
async function withRecord(data: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const { host, port, user, database } = readRunning(join(data, 'record'));
  const client = new pg.Client({ host, port, user, database, password: readSecrets(data).ownerPassword });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
