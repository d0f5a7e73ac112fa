import { type Kysely, type Selectable, sql } from 'kysely';
import type { Actor, Scope } from '../../../kernel/index.ts';
import type {
  Choice,
  DriverAnalysis,
  EnteredFactor,
  Factor,
  ItemReach,
  TopThreeStore,
} from '../../../strategy/index.ts';
import type { Tables } from '../tables.ts';
import type { CandidateFactorTable, DriverAnalysisTable, TopThreeChoiceTable } from './questionTables.ts';

export function recordTopThreeStore(db: Kysely<Tables>, scope: Scope): TopThreeStore {
  return {
    async choices(unitId) {
      const rows = await db
        .selectFrom('top_three_choice')
        .selectAll()
        .where('unit_id', 'is not distinct from', unitId)
        .orderBy('chosen_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toChoice);
    },
    async addChoice(choice) {
      await db
        .insertInto('top_three_choice')
        .values({
          org_id: scope.orgId,
          id: choice.id,
          unit_id: choice.unitId,
          candidate_key: choice.candidateKey,
          title: choice.title,
          why: choice.why,
          ranked: JSON.stringify(choice.ranked),
          until: choice.until,
          by_kind: choice.by.kind,
          by_id: choice.by.id,
          by_name: choice.by.name,
          chosen_at: choice.at,
          decision_id: choice.decisionId,
        })
        .execute();
    },
    async endChoice(id, ended) {
      const { numUpdatedRows } = await db
        .updateTable('top_three_choice')
        .set({ ended_at: ended.at, ended_by: ended.by, ended_why: ended.why })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    async lock(unitId) {
      const name = `top three ${scope.orgId} ${unitId ?? ''}`;
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
    },
    async factors(unitId) {
      const rows = await db
        .selectFrom('candidate_factor')
        .selectAll()
        .distinctOn(['candidate_key', 'factor'])
        .where('unit_id', 'is not distinct from', unitId)
        .orderBy('candidate_key')
        .orderBy('factor')
        .orderBy('entered_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toFactor);
    },
    async addFactor({ id, unitId, candidateKey, factor, value, by, at }) {
      await db
        .insertInto('candidate_factor')
        .values({
          org_id: scope.orgId,
          id,
          unit_id: unitId,
          candidate_key: candidateKey,
          factor,
          value: JSON.stringify(value),
          by_kind: by.kind,
          by_id: by.id,
          by_name: by.name,
          entered_at: at,
        })
        .execute();
    },
    async analysis() {
      const row = await db
        .selectFrom('driver_analysis')
        .selectAll()
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toAnalysis(row) : null;
    },
    async addAnalysis(analysis) {
      await db
        .insertInto('driver_analysis')
        .values({
          org_id: scope.orgId,
          id: analysis.id,
          metric_id: analysis.metricId,
          metric_version: analysis.metricVersion,
          survey_id: analysis.surveyId,
          drivers: JSON.stringify(analysis.drivers),
          reach: JSON.stringify(analysis.reach),
          made_at: analysis.madeAt,
          made_by: analysis.madeBy,
        })
        .execute();
    },
  };
}

function toChoice(row: Selectable<TopThreeChoiceTable>): Choice {
  return {
    id: row.id,
    unitId: row.unit_id,
    candidateKey: row.candidate_key,
    title: row.title,
    why: row.why,
    ranked: row.ranked,
    until: row.until,
    by: actorOf(row),
    at: row.chosen_at.toISOString(),
    decisionId: row.decision_id,
    ended: row.ended_at && {
      at: row.ended_at.toISOString(),
      by: row.ended_by ?? '',
      why: row.ended_why ?? '',
    },
  };
}

function toFactor(row: Selectable<CandidateFactorTable>): EnteredFactor {
  return {
    id: row.id,
    unitId: row.unit_id,
    candidateKey: row.candidate_key,
    factor: row.factor as Factor,
    value: row.value,
    by: actorOf(row),
    at: row.entered_at.toISOString(),
  };
}

function toAnalysis(row: Selectable<DriverAnalysisTable>): DriverAnalysis {
  return {
    id: row.id,
    metricId: row.metric_id,
    metricVersion: row.metric_version,
    surveyId: row.survey_id,
    drivers: row.drivers,
    reach: row.reach as ItemReach[],
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
  };
}

function actorOf(row: { by_kind: string; by_id: string; by_name: string }): Actor {
  return { kind: row.by_kind as Actor['kind'], id: row.by_id, name: row.by_name };
}
