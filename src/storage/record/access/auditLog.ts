import { type Kysely, sql } from 'kysely';
import type { AuditLog } from '../../../access/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';

/** Writes to the hash-chained log within the caller's transaction. */
export function recordAuditLog(db: Kysely<Tables>, scope: Scope): AuditLog {
  return {
    async append({ action, subjectKind, subjectId, detail = {} }) {
      const { actor, from } = scope;
      await sql`select audit_append(${actor.kind}, ${actor.id}, ${actor.name}, ${from},
        ${action}, ${subjectKind}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)`.execute(db);
    },
  };
}
