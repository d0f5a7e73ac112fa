import { Refused, type Scope } from '../../kernel/index.ts';
import type { Compiled } from '../../metric/index.ts';
import { type Bound, type Engine, id, type Session } from './engine.ts';
import { literal } from './signalStaging.ts';

export const EXPORT_FORMATS = ['csv', 'parquet', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Writes the rows of a question to a file through DuckDB's writers; nothing passes through JavaScript. In CSV no cell can
 * start a formula when a spreadsheet opens it: a text that begins with = + - @, a tab or a line break gets an apostrophe
 * in front. Parquet and NDJSON keep the text as it is.
 * @returns rows written
 */
export async function copyTo(
  engine: Engine,
  scope: Scope,
  compiled: Compiled,
  path: string,
  format: ExportFormat,
): Promise<number> {
  if (engine.name !== 'duckdb')
    throw new Refused(
      'Files are written by the embedded DuckDB; with CLICKHOUSE_URL, export from ClickHouse itself.',
    );
  return write(engine, compiled.sql, [...compiled.parameters, id('org', scope.orgId)], path, format);
}

/** Writes a table of a DuckDB session to a file. @returns rows written */
export function writeTable(
  session: Session,
  table: string,
  path: string,
  format: ExportFormat,
): Promise<number> {
  return write(session, `SELECT * FROM ${table}`, [], path, format);
}

/** It may be all there is, so the limit of a person's question is not for it. */
const AN_HOUR = 3_600_000;

async function write(
  session: Session,
  sql: string,
  bound: readonly Bound[],
  path: string,
  format: ExportFormat,
): Promise<number> {
  const columns = await session.query(`DESCRIBE ${sql}`, bound);
  const list = columns.map((column) => {
    const name = `"${String(column['column_name']).replaceAll('"', '""')}"`;
    return format === 'csv' && column['column_type'] === 'VARCHAR' ? `${harmless(name)} AS ${name}` : name;
  });
  const how = {
    csv: '(FORMAT csv, HEADER true)',
    parquet: '(FORMAT parquet, COMPRESSION zstd)',
    ndjson: '(FORMAT json, ARRAY false)',
  }[format];
  const [row] = await session.query(
    `COPY (SELECT ${list.join(', ')} FROM (${sql})) TO ${literal(path)} ${how}`,
    bound,
    { milliseconds: AN_HOUR },
  );
  return Number(row?.['Count'] ?? 0);
}

function harmless(column: string): string {
  return `CASE WHEN left(${column}, 1) IN ('=', '+', '-', '@', chr(9), chr(10), chr(13)) THEN '''' || ${column} ELSE ${column} END`;
}
