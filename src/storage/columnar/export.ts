import type { Scope } from '../../kernel/index.ts';
import type { Compiled } from '../../metric/index.ts';
import { type Engine, id, type Session } from './engine.ts';
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
    throw new Error('files are written by DuckDB; rows of another engine are staged in one first');
  const bound = [...compiled.parameters, id('org', scope.orgId)];
  return engine.write(async (session) => {
    await session.execute(`CREATE OR REPLACE TEMP TABLE exported AS ${compiled.sql}`, bound);
    const written = await writeTable(session, 'exported', path, format);
    await session.execute('DROP TABLE exported');
    return written;
  });
}

/** Writes a table of a DuckDB session to a file. */
export async function writeTable(
  session: Session,
  table: string,
  path: string,
  format: ExportFormat,
): Promise<number> {
  const columns = await session.query(`DESCRIBE ${table}`);
  const list = columns.map((column) => {
    const name = `"${String(column['column_name']).replaceAll('"', '""')}"`;
    return format === 'csv' && column['column_type'] === 'VARCHAR' ? `${harmless(name)} AS ${name}` : name;
  });
  const how = {
    csv: '(FORMAT csv, HEADER true)',
    parquet: '(FORMAT parquet, COMPRESSION zstd)',
    ndjson: '(FORMAT json, ARRAY false)',
  }[format];
  return session.execute(`COPY (SELECT ${list.join(', ')} FROM ${table}) TO ${literal(path)} ${how}`);
}

function harmless(column: string): string {
  return `CASE WHEN left(${column}, 1) IN ('=', '+', '-', '@', chr(9), chr(10), chr(13)) THEN '''' || ${column} ELSE ${column} END`;
}
