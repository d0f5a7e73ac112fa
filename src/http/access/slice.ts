import type { Slice } from '../../access/index.ts';
import { readCursor, writeCursor } from '../frame/page.ts';

/** What a list in the order of ids has to read: one row more than is shown tells whether there is a next page. */
export function sliceOf(query: { limit: number; cursor?: string | undefined }): Slice {
  const after = readCursor(query.cursor, 1)?.[0];
  return { after: after === undefined ? null : String(after), limit: query.limit + 1 };
}

export function pageFrom<T extends { readonly id: string }>(
  rows: readonly T[],
  { limit }: { limit: number },
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? writeCursor([last.id]) : null };
}
