import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Page, PageKey } from '../../kernel/index.ts';

/** A time column as a page key holds it: with microseconds, which a JavaScript Date would cut off. */
export function instantKey(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** Rows behind `key` in an order by time and id, both descending. */
export function behind(at: string, id: string, key: PageKey): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(at)}, ${sql.ref(id)}) < (${key.at}::timestamptz, ${key.id}::uuid)`;
}

/** A page out of rows that were asked for with one more than `limit`; `page_at` comes from `instantKey`. */
export function toPage<R extends { readonly page_at: string; readonly id: string }, T>(
  rows: readonly R[],
  limit: number,
  present: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    next: rows.length > limit && last ? { at: last.page_at, id: last.id } : null,
  };
}
