import type { Kysely, Selectable } from 'kysely';
import type { Actor, Scope } from '../../../kernel/index.ts';
import type { Answer, AnswerStore, LinkedEvidence, QuestionKey, Standing } from '../../../strategy/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import type { Tables } from '../tables.ts';
import type { QuestionAnswerTable } from './questionTables.ts';

export function recordAnswerStore(db: Kysely<Tables>, scope: Scope): AnswerStore {
  const readable = () =>
    db.selectFrom('question_answer').selectAll().where(mayRead(scope, 'question_answer'));
  return {
    async newest(unitId) {
      let query = readable()
        .distinctOn(['question', 'unit_id'])
        .orderBy('question')
        .orderBy('unit_id')
        .orderBy('number', 'desc');
      if (unitId !== undefined) query = query.where('unit_id', 'is not distinct from', unitId);
      return (await query.execute()).map(toAnswer);
    },
    async versions(question, unitId) {
      const rows = await readable()
        .where('question', '=', question)
        .where('unit_id', 'is not distinct from', unitId)
        .orderBy('number', 'desc')
        .execute();
      return rows.map(toAnswer);
    },
    async add(answer) {
      await assertInside(db, scope, answer.circleId);
      const { verifiedBy } = answer;
      const inserted = await db
        .insertInto('question_answer')
        .values({
          org_id: scope.orgId,
          id: answer.id,
          question: answer.question,
          unit_id: answer.unitId,
          number: answer.number,
          circle_id: answer.circleId,
          owner_person: answer.by.kind === 'person' ? answer.by.id : null,
          said: JSON.stringify(answer.said),
          standing: answer.standing,
          evidence: JSON.stringify(answer.evidence),
          look_again_on: answer.lookAgainOn,
          by_kind: answer.by.kind,
          by_id: answer.by.id,
          by_name: answer.by.name,
          answered_at: answer.at,
          verified_kind: verifiedBy?.kind ?? null,
          verified_id: verifiedBy?.id ?? null,
          verified_name: verifiedBy?.name ?? null,
          verified_at: answer.verifiedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(inserted.numInsertedOrUpdatedRows) > 0;
    },
  };
}

function toAnswer(row: Selectable<QuestionAnswerTable>): Answer {
  return {
    id: row.id,
    question: row.question as QuestionKey,
    unitId: row.unit_id,
    number: row.number,
    circleId: row.circle_id,
    said: row.said,
    standing: row.standing as Standing,
    evidence: row.evidence as LinkedEvidence[],
    lookAgainOn: row.look_again_on,
    by: { kind: row.by_kind as Actor['kind'], id: row.by_id, name: row.by_name },
    at: row.answered_at.toISOString(),
    verifiedBy:
      row.verified_at === null
        ? null
        : {
            kind: row.verified_kind as Actor['kind'],
            id: row.verified_id ?? '',
            name: row.verified_name ?? '',
          },
    verifiedAt: row.verified_at?.toISOString() ?? null,
  };
}
