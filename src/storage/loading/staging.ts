import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Runs DuckDB statements over the staged file. */
export interface StagingSession {
  run(sql: string): Promise<void>;
}

/** A large chunk keeps the two programs busy; a smaller buffer costs a system call every 64 KB. */
const BUFFER = 1 << 20;

/**
 * Writes rows of DuckDB as CSV for PostgreSQL's COPY; no row passes through JavaScript.
 * @param select DuckDB SQL whose columns are those that `copyIn` is told, in order
 */
export async function writeOut(staging: StagingSession, select: string, path: string): Promise<void> {
  // Everything is quoted but null, so that an empty text stays one.
  await staging.run(
    `COPY (${select}) TO '${path.replaceAll("'", "''")}' (FORMAT csv, HEADER false, FORCE_QUOTE *, NULLSTR '')`,
  );
}

/** Reads a file of `writeOut` into a table. */
export async function copyIn(
  client: pg.ClientBase,
  path: string,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const copy = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format csv)`));
  await pipeline(createReadStream(path, { highWaterMark: BUFFER }), copy);
}
