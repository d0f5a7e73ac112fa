import { InvalidInput, isId, type Page, type PageKey, type PageRequest } from '../../kernel/index.ts';
import { readCursor, writeCursor } from './page.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** What a list ordered by time and id is asked for. @throws InvalidInput for a cursor of another list */
export function pageRequest(query: { limit: number; cursor?: string | undefined }): PageRequest {
  const key = readCursor(query.cursor, 2);
  if (key === null) return { limit: query.limit, after: null };
  const [at, id] = key.map(String);
  if (!at || !id || !INSTANT.test(at) || Number.isNaN(Date.parse(at)) || !isId(id)) {
    throw InvalidInput.at('cursor', 'must be the "next" of an earlier page of the same list', query.cursor);
  }
  return { limit: query.limit, after: { at, id } };
}

/** A page of a store as the API gives it. */
export function pageBody<T, B>(page: Page<T>, present: (item: T) => B): { items: B[]; next: string | null } {
  return { items: page.items.map(present), next: cursorOf(page.next) };
}

function cursorOf(key: PageKey | null): string | null {
  return key === null ? null : writeCursor([key.at, key.id]);
}
