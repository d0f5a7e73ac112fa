import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
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
 * Moves rows from DuckDB to PostgreSQL as CSV, written by one engine and read by the other; no row passes through JavaScript.
 * @param select DuckDB SQL whose columns are those of `columns`, in order
 * @param path a file that is made and removed
 */
export async function copyRows(
  staging: StagingSession,
  select: string,
  path: string,
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
): Promise<void> {
  // Everything is quoted but null, so that an empty text stays one.
  await staging.run(
    `COPY (${select}) TO '${path.replaceAll("'", "''")}' (FORMAT csv, HEADER false, FORCE_QUOTE *, NULLSTR '')`,
  );
  try {
    const copy = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format csv)`));
    await pipeline(createReadStream(path, { highWaterMark: BUFFER }), copy);
  } finally {
    await rm(path, { force: true });
  }
}
