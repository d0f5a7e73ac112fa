import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import { SetupProblem } from '../../kernel/index.ts';
import { plain } from './duckdbValue.ts';
import {
  type Bound,
  type Engine,
  type QueryLimits,
  type Row,
  type Session,
  TookTooLong,
  turnstile,
} from './engine.ts';

export interface DuckdbOptions {
  /** Data folder; the store is `columnar.duckdb` in it. Null: in memory, for a test or for reading files. */
  readonly folder: string | null;
  /** Megabytes that the engine may hold; past that it spills into the folder. */
  readonly memoryMegabytes: number;
  readonly threads: number;
  /** Queries that may run side by side, each on its own connection; more wait. */
  readonly readers?: number;
  /** Milliseconds after which a query is stopped. */
  readonly milliseconds?: number;
}

/**
 * Megabytes that are held while rows are written. What was written stays cached, so that under the whole limit an import
 * of 10 million rows held twice what one of a million did.
 */
const WRITING_MEGABYTES = 600;

/** Where queries hold more at this moment the limit stays as it is. */
async function holdAtMost(connection: DuckDBConnection, megabytes: number): Promise<void> {
  await connection.run(`SET GLOBAL memory_limit = '${megabytes}MB'`).catch(() => undefined);
}

/**
 * Opens DuckDB. One instance for the process: one buffer pool, one lock on the file.
 * @throws SetupProblem if another process holds the file, the folder can't be written, or a newer DuckDB wrote it
 */
export async function openDuckdb(options: DuckdbOptions): Promise<Engine> {
  const { folder, memoryMegabytes, threads, readers = 3, milliseconds = 60_000 } = options;
  if (folder !== null) await makeFolder(folder);
  const file = folder === null ? ':memory:' : join(folder, 'columnar.duckdb');
  const start = async (): Promise<Running> => {
    const instance = await DuckDBInstance.create(file, {
      memory_limit: `${memoryMegabytes}MB`,
      threads: String(threads),
      // All that is needed is linked in; a query must never reach for the network.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      // Fewer, larger checkpoints: an import writes hundreds of megabytes.
      checkpoint_threshold: '256MB',
      ...(folder === null ? {} : { temp_directory: join(folder, 'columnar.tmp') }),
    }).catch((error: Error) => {
      throw asSetupProblem(error, file);
    });
    const writer = await instance.connect();
    await writer.run(`SET GLOBAL TimeZone = 'UTC'`);
    return { instance, writer, idle: [], opened: 0, busy: 0, broken: false };
  };

  let running = await start();
  let repair: Promise<void> | null = null;
  const waiting: (() => void)[] = [];
  const turn = turnstile();
  let closed = false;

  /**
   * A failed assertion within DuckDB makes the whole instance refuse every later query. What was committed is whole, so the
   * instance is opened again as soon as the last query that uses the broken one has ended.
   */
  async function whole(): Promise<Running> {
    while (running.broken) {
      const broken = running;
      if (broken.busy > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else {
        repair ??= (async () => {
          stop(broken);
          running = await start();
        })().finally(() => {
          repair = null;
        });
        await repair;
      }
    }
    return running;
  }
  async function using<T>(work: (at: Running) => Promise<T>): Promise<T> {
    if (closed) throw new SetupProblem('The columnar store is closed.');
    const at = await whole();
    at.busy++;
    try {
      return await work(at);
    } catch (error) {
      if (folder !== null && BREAKS.test((error as Error).message ?? '')) at.broken = true;
      throw error;
    } finally {
      at.busy--;
      for (const wake of waiting.splice(0)) wake();
    }
  }
  async function borrow(at: Running): Promise<DuckDBConnection> {
    for (;;) {
      const free = at.idle.pop();
      if (free) return free;
      if (at.opened < readers) {
        at.opened++;
        return at.instance.connect();
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  return {
    name: 'duckdb',
    async query(sql, bound, limits) {
      limits?.signal?.throwIfAborted();
      return using(async (at) => {
        const connection = await borrow(at);
        try {
          return await run(connection, sql, bound, { milliseconds, ...limits });
        } finally {
          at.idle.push(connection);
        }
      });
    },
    execute: (sql, bound) => turn(() => using(({ writer }) => on(writer).execute(sql, bound))),
    write: (work) =>
      turn(() =>
        using(async ({ writer }) => {
          await holdAtMost(writer, Math.min(memoryMegabytes, WRITING_MEGABYTES));
          await writer.run('BEGIN TRANSACTION');
          try {
            const result = await work(on(writer));
            await writer.run('COMMIT');
            return result;
          } catch (error) {
            // A failed COMMIT has ended the transaction by itself.
            await writer.run('ROLLBACK').catch(() => undefined);
            throw error;
          } finally {
            await holdAtMost(writer, memoryMegabytes);
          }
        }),
      ),
    writes: turn.ended,
    async close() {
      if (closed) return;
      closed = true;
      await turn(async () => undefined);
      while (running.busy > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      stop(running);
    },
  };
}

/** An instance with its connections: one writes, some read. */
interface Running {
  readonly instance: DuckDBInstance;
  readonly writer: DuckDBConnection;
  readonly idle: DuckDBConnection[];
  opened: number;
  busy: number;
  broken: boolean;
}

const BREAKS = /^(INTERNAL|FATAL) Error|database has been invalidated/;

function stop({ instance, writer, idle }: Running): void {
  for (const connection of [...idle, writer]) connection.closeSync();
  instance.closeSync();
}

/** The writer has no time limit: an import takes as long as it takes, and is cut into chunks by who runs it. */
function on(connection: DuckDBConnection): Session {
  return {
    query: (sql, bound, limits) => run(connection, sql, bound, limits ?? {}),
    async execute(sql, bound) {
      const { values, types } = bind(bound ?? []);
      const result = bound ? await connection.run(sql, values, types) : await connection.run(sql);
      return result.rowsChanged;
    },
  };
}

async function run(
  connection: DuckDBConnection,
  sql: string,
  bound: readonly Bound[] | undefined,
  limits: QueryLimits,
): Promise<Row[]> {
  const { signal, milliseconds } = limits;
  let stoppedBy: 'time' | 'signal' | null = null;
  const stop = (by: 'time' | 'signal') => {
    stoppedBy = by;
    connection.interrupt();
  };
  const onAbort = () => stop('signal');
  const timer = milliseconds === undefined ? undefined : setTimeout(() => stop('time'), milliseconds);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    signal?.throwIfAborted();
    const { values, types } = bind(bound ?? []);
    const reader = await connection.runAndReadAll(sql, values, types);
    const names = reader.deduplicatedColumnNames();
    return reader.getRows().map((row) => {
      const result: Row = {};
      for (const [index, name] of names.entries()) result[name] = plain(row[index] ?? null);
      return result;
    });
  } catch (error) {
    if (stoppedBy === 'time' && milliseconds !== undefined) throw TookTooLong.after(milliseconds);
    if (stoppedBy === 'signal') signal?.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Days and instants are bound as text; the placeholder casts them (`$from::DATE`). */
function bind(bound: readonly Bound[]) {
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, typeof VARCHAR | typeof DOUBLE | typeof BOOLEAN> = {};
  for (const { name, type, value } of bound) {
    values[name] = value;
    types[name] = type === 'number' ? DOUBLE : type === 'boolean' ? BOOLEAN : VARCHAR;
  }
  return { values, types };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new SetupProblem(`The data folder ${folder} cannot be made: ${(error as Error).message}.`);
  }
}

function asSetupProblem(error: Error, file: string): Error {
  const { message } = error;
  const options = { cause: error };
  if (/could not set lock|conflicting lock/i.test(message)) {
    const holder = /PID (\d+)/.exec(message)?.[1];
    return new SetupProblem(
      `The columnar store ${file} is in use by another process${holder ? ` (${holder})` : ''}; stop that one, or start with another data folder.`,
      [],
      options,
    );
  }
  if (/permission denied|read-only file system/i.test(message)) {
    return new SetupProblem(
      `The columnar store ${file} cannot be written; give this account the right to.`,
      [],
      options,
    );
  }
  if (/newer version|storage version|not a valid duckdb/i.test(message)) {
    return new SetupProblem(
      `The columnar store ${file} cannot be read by this version (${message.split('\n')[0]}). Start the version that wrote it, or move the file away and run "perpetua rebuild".`,
      [],
      options,
    );
  }
  return error;
}
