import { type Kysely, sql } from 'kysely';
import type { Members } from '../../../access/index.ts';
import type { Tables } from '../tables.ts';

/** Names from the view `person`, which shows the running transaction's organization alone. */
export function recordMembers(db: Kysely<Tables>): Members {
  return {
    async names(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<{ id: string; name: string }>`select id::text as id, name from person
        where id::text = any(${[...new Set(ids)]}::text[])`.execute(db);
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
  };
}
