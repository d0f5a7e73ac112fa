import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import {
  alreadySuperseded,
  type Decision,
  type DecisionState,
  type DecisionStore,
  type Outcome,
  type OutcomeResult,
} from '../../../change/index.ts';
import { type Actor, dayIn, type Evidence, type Scope } from '../../../kernel/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import { closedAsConflict, linksAsInvalid } from '../linked.ts';
import { ownerOf, ownersPresent } from '../ownerRow.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import type { DecisionOutcomeTable, DecisionTable } from './tables.ts';

type Row = Selectable<DecisionTable> & { readonly superseded_by: string | null };

export function recordDecisionStore(db: Kysely<Tables>, scope: Scope): DecisionStore {
  const all = () =>
    db
      .selectFrom('decision')
      .selectAll('decision')
      .where(mayRead(scope, 'decision'))
      .select((is) =>
        is
          .selectFrom('decision as newer')
          .select('newer.id')
          .whereRef('newer.supersedes', '=', 'decision.id')
          .as('superseded_by'),
      );
  const whole = async (rows: readonly Row[]): Promise<Decision[]> => {
    if (rows.length === 0) return [];
    const outcomes = await db
      .selectFrom('decision_outcome')
      .selectAll()
      .where('decision_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
      .orderBy('number')
      .execute();
    const of = new Map<string, Outcome[]>();
    for (const row of outcomes) of.set(row.decision_id, [...(of.get(row.decision_id) ?? []), toOutcome(row)]);
    const present = await ownersPresent(db, rows);
    return rows.map((row) => toDecision(row, of.get(row.id) ?? [], present));
  };
  return {
    async find(id) {
      const [found] = await whole(await all().where('decision.id', '=', id).execute());
      return found ?? null;
    },
    async page({ states, reviewId, goalId, search, evidenceId }, today, { limit, after }) {
      let query = all()
        .select(instantKey('decision.made_at').as('page_at'))
        .orderBy('decision.made_at', 'desc')
        .orderBy('decision.id', 'desc')
        .limit(limit + 1);
      if (states) {
        const wanted = states.map((state) => sql`(${inState(state, today)})`);
        query = query.where(sql<SqlBool>`(${wanted.length > 0 ? sql.join(wanted, sql` or `) : sql`false`})`);
      }
      if (reviewId !== undefined) query = query.where('decision.review_id', '=', reviewId);
      if (goalId !== undefined) query = query.where('decision.goal_id', '=', goalId);
      if (evidenceId !== undefined)
        query = query.where(
          sql<SqlBool>`decision.evidence @> ${JSON.stringify([{ id: evidenceId }])}::jsonb`,
        );
      for (const word of (search ?? '').toLowerCase().split(/\s+/).filter(Boolean))
        query = query.where(
          sql<SqlBool>`position(${word} in lower(decision.what || ' ' || decision.why || ' ' || decision.owner_name)) > 0`,
        );
      if (after) query = query.where(behind('decision.made_at', 'decision.id', after));
      const page = toPage(await query.execute(), limit, (row) => row);
      return { items: await whole(page.items), next: page.next };
    },
    async due(today) {
      return whole(
        await all()
          .where(sql<SqlBool>`((${inState('overdue', today)}) or (${inState('look_again', today)}))`)
          .execute(),
      );
    },
    async ofReview(reviewId) {
      return whole(
        await all().where('decision.review_id', '=', reviewId).orderBy('made_at').orderBy('id').execute(),
      );
    },
    async marks({ from, to }, zone) {
      const rows = await db
        .selectFrom('decision')
        .select(['id', 'what', 'made_at'])
        .where(mayRead(scope, 'decision'))
        .where(sql<SqlBool>`made_at >= (${from}::date)::timestamp at time zone ${zone}`)
        .where(sql<SqlBool>`made_at < (${to}::date)::timestamp at time zone ${zone}`)
        .orderBy('made_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, what, made_at }) => ({
        day: dayIn(zone, made_at),
        kind: 'decision' as const,
        title: what,
        id,
        to: `/decide/decisions/${id}`,
      }));
    },
    async add(decision) {
      await assertInside(db, scope, decision.circleId);
      await closedAsConflict(() =>
        linksAsInvalid(LINKS, decision, () =>
          takenAsConflict(alreadySuperseded().message, () =>
            db.insertInto('decision').values(toRow(decision, scope)).execute(),
          ),
        ),
      );
    },
    async addOutcome(decisionId, outcome) {
      const last = await db
        .selectFrom('decision_outcome')
        .select(({ fn }) => fn.max('number').as('number'))
        .where('decision_id', '=', decisionId)
        .executeTakeFirst();
      const number = (last?.number ?? 0) + 1;
      await takenAsConflict(
        'Somebody said what came of this decision at the same moment; read it first.',
        () =>
          db
            .insertInto('decision_outcome')
            .values({
              org_id: scope.orgId,
              id: outcome.id,
              decision_id: decisionId,
              result: outcome.result,
              told: outcome.text,
              evidence: JSON.stringify(outcome.evidence),
              look_again_on: outcome.lookAgainOn,
              number,
              told_at: outcome.at,
              told_by_kind: outcome.by.kind,
              told_by_id: outcome.by.id,
              told_by_name: outcome.by.name,
            })
            .execute(),
      );
    },
  };
}

/** Foreign keys of a decision by name, with the field that each holds. */
const LINKS = {
  decision_review: 'reviewId',
  decision_goal: 'goalId',
  decision_unit: 'unitId',
  decision_circle: 'circleId',
} as const;

const SUPERSEDED = sql`exists (select from decision newer where newer.supersedes = decision.id)`;
const TOLD = sql`exists (select from decision_outcome o where o.decision_id = decision.id)`;
/** As `nextLook`: what was agreed last. */
const LOOK = sql`(select case when count(*) = 0 then decision.look_again_on
  else (array_agg(o.look_again_on order by o.number desc))[1] end from decision_outcome o where o.decision_id = decision.id)`;

/** As `decisionState`, in the words of the record; a test holds the two together. */
function inState(state: DecisionState, today: string) {
  const day = sql`${today}::date`;
  const overdue = sql`(not ${TOLD} and decision.due is not null and decision.due < ${day})`;
  const active = sql`not ${SUPERSEDED} and ${LOOK} is not null`;
  switch (state) {
    case 'superseded':
      return SUPERSEDED;
    case 'settled':
      return sql`not ${SUPERSEDED} and ${LOOK} is null`;
    case 'overdue':
      return sql`${active} and ${overdue}`;
    case 'look_again':
      return sql`${active} and not ${overdue} and ${LOOK} <= ${day}`;
    case 'carried_out':
      return sql`${active} and ${LOOK} > ${day} and ${TOLD}`;
    case 'open':
      return sql`${active} and not ${overdue} and ${LOOK} > ${day} and not ${TOLD}`;
  }
}

function toRow(decision: Decision, { orgId }: Scope) {
  const { owner, madeBy } = decision;
  return {
    org_id: orgId,
    id: decision.id,
    what: decision.what,
    why: decision.why,
    evidence: JSON.stringify(decision.evidence),
    owner_person: owner.personId,
    owner_name: owner.name,
    due: decision.due,
    look_again_on: decision.lookAgainOn,
    review_id: decision.reviewId,
    goal_id: decision.goalId,
    unit_id: decision.unitId,
    circle_id: decision.circleId,
    made_at: decision.madeAt,
    made_by_kind: madeBy.kind,
    made_by_id: madeBy.id,
    made_by_name: madeBy.name,
    supersedes: decision.supersedes,
  };
}

function toDecision(row: Row, outcomes: Outcome[], present: ReadonlyMap<string, string>): Decision {
  return {
    id: row.id,
    what: row.what,
    why: row.why,
    evidence: row.evidence as Evidence[],
    owner: ownerOf(row, present),
    due: row.due,
    lookAgainOn: row.look_again_on,
    reviewId: row.review_id,
    goalId: row.goal_id,
    unitId: row.unit_id,
    circleId: row.circle_id,
    madeAt: row.made_at.toISOString(),
    madeBy: { kind: row.made_by_kind as Actor['kind'], id: row.made_by_id, name: row.made_by_name },
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
    outcomes,
  };
}

function toOutcome(row: Selectable<DecisionOutcomeTable>): Outcome {
  return {
    id: row.id,
    result: row.result as OutcomeResult,
    text: row.told,
    evidence: row.evidence as Evidence[],
    lookAgainOn: row.look_again_on,
    at: row.told_at.toISOString(),
    by: { kind: row.told_by_kind as Actor['kind'], id: row.told_by_id, name: row.told_by_name },
  };
}
