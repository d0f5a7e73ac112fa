import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClickhouseEngine } from './clickhouse.ts';
import { openDuckdb } from './duckdb.ts';
import type { Session } from './engine.ts';
import { literal } from './signalStaging.ts';
import type { Column, ColumnType } from './table.ts';

/** Files are read and typed by DuckDB for both engines; what it made goes on to ClickHouse as CSV. */
export interface Scratch {
  /** DuckDB in memory, for reading files. */
  readonly session: Session;
  /** Folder for what is passed on. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens a DuckDB in memory that reads files for ClickHouse. Its temporary tables live on the one connection that is used. */
export async function openScratch(
  folder: string,
  memoryMegabytes: number,
  threads: number,
): Promise<Scratch> {
  await mkdir(folder, { recursive: true });
  const duckdb = await openDuckdb({ folder: null, memoryMegabytes, threads });
  const session: Session = {
    query: (sql, bound, limits) => duckdb.write((writing) => writing.query(sql, bound, limits)),
    execute: (sql, bound) => duckdb.write((writing) => writing.execute(sql, bound)),
  };
  return { session, folder, close: () => duckdb.close() };
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'Nullable(UUID)',
  text: 'Nullable(String)',
  name: 'Nullable(String)',
  day: 'Nullable(Date32)',
  instant: `Nullable(DateTime64(3, 'UTC'))`,
  number: 'Nullable(Float64)',
  integer: 'Nullable(Int64)',
  flag: 'Nullable(Bool)',
  // As JSON text; see `restored`.
  map: 'String',
  hash: 'Nullable(UInt64)',
};

/** Moves the rows of a DuckDB query into a new table of ClickHouse. Texts are quoted, so that an empty one is not NULL. */
export async function passOn(
  clickhouse: ClickhouseEngine,
  writing: Session,
  scratch: Scratch,
  what: { readonly table: string; readonly columns: readonly Column[]; readonly from: string },
): Promise<void> {
  const { table, columns, from } = what;
  const path = join(scratch.folder, `${table}.csv`);
  const list = columns.map(({ name, type }) =>
    type === 'map' ? `to_json(${name})::VARCHAR AS ${name}` : name,
  );
  const quoted = columns
    .filter(({ type }) => type === 'text' || type === 'name' || type === 'map')
    .map(({ name }) => name);
  const quote = quoted.length > 0 ? `, FORCE_QUOTE (${quoted.join(', ')})` : '';
  await scratch.session.execute(
    `COPY (SELECT ${list.join(', ')} FROM ${from}) TO ${literal(path)} (FORMAT csv, HEADER false, NULLSTR '\\N'${quote})`,
  );
  await writing.execute(`DROP TABLE IF EXISTS ${table}`);
  await writing.execute(
    `CREATE TABLE ${table} (${columns.map(({ name, type }) => `${name} ${TYPES[type]}`).join(', ')}) ENGINE = MergeTree ORDER BY tuple()`,
  );
  await clickhouse.load(
    table,
    columns.map(({ name }) => name),
    path,
  );
  await rm(path, { force: true });
}

/** SQL that restores a map from its JSON text. */
export function restored(column: string): string {
  return `JSONExtract(${column}, 'Map(String, String)')`;
}

/** A version higher than all that were given before: microseconds since 1970, moved apart by the steps of one writing. */
export async function nextVersion(writing: Session): Promise<number> {
  const [row] = await writing.query('SELECT toUnixTimestamp64Micro(now64(6)) AS version');
  return Number(row?.['version']);
}
