import { type Kysely, sql } from 'kysely';
import type { AuditReader } from '../../../access/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import { forItsCircle } from './forItsCircle.ts';

export function recordAuditReader(db: Kysely<Tables>, scope: Scope): AuditReader {
  return {
    async list({ subjectKind, subjectId, actorId, action }, { before, limit }) {
      let query = db
        .selectFrom('audit_entry')
        .selectAll()
        .where(forItsCircle(scope))
        .orderBy('number', 'desc')
        .limit(limit);
      if (before !== null) query = query.where('number', '<', before);
      if (subjectKind !== undefined) query = query.where('subject_kind', '=', subjectKind);
      if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId);
      if (actorId !== undefined) query = query.where('actor_id', '=', actorId);
      if (action !== undefined) query = query.where('action', '=', action);
      const rows = await query.execute();
      return rows.map((row) => ({
        number: row.number,
        at: row.occurred_at,
        actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
        from: row.came_from,
        action: row.action,
        subject: { kind: row.subject_kind, id: row.subject_id },
        detail: row.detail,
      }));
    },
    async examine() {
      const { rows } = await sql<{ entries: number; first_break: number | null }>`
        select count(*) as entries, audit_first_break(${scope.orgId}::uuid) as first_break from audit_entry
      `.execute(db);
      return { entries: rows[0]?.entries ?? 0, firstBreak: rows[0]?.first_break ?? null };
    },
  };
}
