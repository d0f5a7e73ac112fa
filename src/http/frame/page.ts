import { z } from '@hono/zod-openapi';
import { InvalidInput } from '../../kernel/index.ts';

/** Query of every list: how many, and where the last page ended. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

/** A page of a list. `next` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/**
 * A cursor holds the sort key of the last row that was seen, all of it (time and id), so that rows that share a time
 * are neither skipped nor repeated.
 */
export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

export function readCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => ['string', 'number'].includes(typeof part))
    ) {
      return key as (string | number)[];
    }
  } catch {
    // Falls through to the error below.
  }
  throw InvalidInput.at('cursor', 'must be the "next" of an earlier page of the same list', cursor);
}
