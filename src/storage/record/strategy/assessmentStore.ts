import type { Kysely, Selectable } from 'kysely';
import type { Actor, Scope } from '../../../kernel/index.ts';
import type { Assessment, AssessmentStore } from '../../../strategy/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import type { Tables } from '../tables.ts';
import type { MaturityAssessmentTable } from './questionTables.ts';

export function recordAssessmentStore(db: Kysely<Tables>, scope: Scope): AssessmentStore {
  const readable = () =>
    db.selectFrom('maturity_assessment').selectAll().where(mayRead(scope, 'maturity_assessment'));
  return {
    async list(unitId) {
      let query = readable().orderBy('assessed_on', 'desc').orderBy('id', 'desc');
      if (unitId !== undefined) query = query.where('unit_id', 'is not distinct from', unitId);
      return (await query.execute()).map(toAssessment);
    },
    async get(id) {
      const row = await readable().where('id', '=', id).executeTakeFirst();
      return row ? toAssessment(row) : null;
    },
    async insert(assessment) {
      await assertInside(db, scope, assessment.circleId);
      const { assessor } = assessment;
      const inserted = await db
        .insertInto('maturity_assessment')
        .values({
          org_id: scope.orgId,
          id: assessment.id,
          unit_id: assessment.unitId,
          circle_id: assessment.circleId,
          owner_person: assessor.kind === 'person' ? assessor.id : null,
          assessed_on: assessment.assessedOn,
          assessor_kind: assessor.kind,
          assessor_id: assessor.id,
          assessor_name: assessor.name,
          ratings: JSON.stringify(assessment.ratings),
          closed_at: assessment.closedAt,
          version: assessment.version,
          created_at: assessment.createdAt,
          updated_at: assessment.updatedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(inserted.numInsertedOrUpdatedRows) > 0;
    },
    async update({ id, ratings, closedAt, version, updatedAt }, expected) {
      const { numUpdatedRows } = await db
        .updateTable('maturity_assessment')
        .set({ ratings: JSON.stringify(ratings), closed_at: closedAt, version, updated_at: updatedAt })
        .where('id', '=', id)
        .where('version', '=', expected)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    async delete(id, expected) {
      const { numDeletedRows } = await db
        .deleteFrom('maturity_assessment')
        .where('id', '=', id)
        .where('version', '=', expected)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
  };
}

function toAssessment(row: Selectable<MaturityAssessmentTable>): Assessment {
  return {
    id: row.id,
    unitId: row.unit_id,
    circleId: row.circle_id,
    assessedOn: row.assessed_on,
    assessor: { kind: row.assessor_kind as Actor['kind'], id: row.assessor_id, name: row.assessor_name },
    ratings: row.ratings,
    closedAt: row.closed_at?.toISOString() ?? null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
