import { type Kysely, type SqlBool, sql } from 'kysely';
import type { PoliticsStore } from '../../../../change/index.ts';
import type { Actor, Scope } from '../../../../kernel/index.ts';
import { assertInside } from '../../access/assertInside.ts';
import { isInside, mayRead } from '../../access/mayRead.ts';
import { ownerOf, ownersPresent } from '../../ownerRow.ts';
import type { Tables } from '../../tables.ts';

type ConsultationParts = Pick<PoliticsStore, 'consultations' | 'addConsultation'>;

export function politicsConsultations(db: Kysely<Tables>, scope: Scope): ConsultationParts {
  return {
    async consultations(of) {
      const rows = await db
        .selectFrom('consultation')
        .selectAll()
        .where(
          'decisionId' in of
            ? sql<SqlBool>`consultation.decision_id = ${of.decisionId}::uuid`
            : sql<SqlBool>`consultation.initiative_id = ${of.initiativeId}::uuid`,
        )
        .where(isInside(scope, 'consultation.circle_id'))
        .where(
          sql<SqlBool>`exists (select from decision where decision.id = consultation.decision_id
            and ${mayRead(scope, 'decision')})`,
        )
        .orderBy('consulted_on')
        .orderBy('told_at')
        .orderBy('id')
        .execute();
      const present = await ownersPresent(db, rows);
      return rows.map((row) => ({
        id: row.id,
        decisionId: row.decision_id,
        circleId: row.circle_id,
        initiativeId: row.initiative_id,
        consulted: ownerOf(row, present),
        on: row.consulted_on,
        said: row.said,
        at: row.told_at.toISOString(),
        by: { kind: row.told_by_kind as Actor['kind'], id: row.told_by_id, name: row.told_by_name },
      }));
    },
    async addConsultation(one) {
      await assertInside(db, scope, one.circleId);
      await db
        .insertInto('consultation')
        .values({
          org_id: scope.orgId,
          id: one.id,
          decision_id: one.decisionId,
          circle_id: one.circleId,
          initiative_id: one.initiativeId,
          owner_person: one.consulted.personId,
          owner_name: one.consulted.name,
          consulted_on: one.on,
          said: one.said,
          told_at: one.at,
          told_by_kind: one.by.kind,
          told_by_id: one.by.id,
          told_by_name: one.by.name,
        })
        .execute();
    },
  };
}
