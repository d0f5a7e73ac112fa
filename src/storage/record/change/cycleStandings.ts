import { type Kysely, sql } from 'kysely';
import type {
  CycleOutcome,
  CycleStanding,
  CycleStandingStore,
  JudgedCycle,
  Verdict,
} from '../../../change/index.ts';
import type { Tables } from '../tables.ts';

interface CycleRow {
  readonly id: string;
  readonly initiative_id: string;
  readonly number: number;
  readonly name: string;
  readonly locked: boolean;
  readonly running: boolean;
  readonly judge_on: string | null;
}

interface JudgmentRow {
  readonly initiative_id: string;
  readonly cycle_id: string;
  readonly number: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly words: string;
  readonly judged_on: string;
  readonly needs: { readonly words: string } | null;
  readonly guardrails: readonly { readonly title: string; readonly result: string }[];
  readonly treated_customers: number | null;
  readonly outcome: CycleOutcome | null;
}

/** How cycles stand, for a comparison of initiatives: two look-ups for all of them. */
export function recordCycleStandings(db: Kysely<Tables>): CycleStandingStore {
  return {
    async standings(initiativeIds) {
      if (initiativeIds.length === 0) return new Map();
      const ids = sql`any(${[...initiativeIds]}::uuid[])`;
      const { rows: cycles } = await sql<CycleRow>`
        select cycle.id, cycle.initiative_id, cycle.number, cycle.name, cycle.locked_at is not null as locked,
          cycle.locked_at is not null and cycle.stopped_at is null and cycle.outcome is null
            and not exists (select from cycle_judgment j
              where j.cycle_id = cycle.id and not j.early and not j.chosen_afterwards) as running,
          coalesce((select a.judge_on from cycle_amendment a where a.cycle_id = cycle.id and a.judge_on is not null
            order by a.number desc limit 1), cycle.judge_on) as judge_on
        from cycle where cycle.deleted_at is null and cycle.initiative_id = ${ids}
        order by cycle.initiative_id, cycle.number desc`.execute(db);
      const { rows: judged } = await sql<JudgmentRow>`
        select distinct on (initiative_id) * from (
          -- Of each cycle the judgment that stands, as standingJudgments has it.
          select distinct on (j.cycle_id) j.initiative_id, j.cycle_id, cycle.number, cycle.name, j.verdict, j.words,
            j.judged_on, j.judged_at, j.needs, j.guardrails, j.treated_customers, cycle.outcome
          from cycle_judgment j join cycle on cycle.id = j.cycle_id
          where j.initiative_id = ${ids} and cycle.deleted_at is null
          order by j.cycle_id, j.chosen_afterwards, j.number desc) standing
        -- One that told something goes before a newer one that could not.
        order by initiative_id, verdict = 'cannot_tell' and not jsonb_path_exists(guardrails, '$[*] ? (@.result == "broken")'),
          judged_at desc, cycle_id desc`.execute(db);
      const last = new Map(judged.map((row) => [row.initiative_id, toJudged(row)]));
      const found = new Map<string, CycleStanding>();
      for (const id of initiativeIds) {
        const own = cycles.filter(({ initiative_id }) => initiative_id === id);
        if (own.length === 0) continue;
        const running = own.find((one) => one.running);
        found.set(id, {
          locked: own.filter(({ locked }) => locked).length,
          planned: own.filter(({ locked }) => !locked).length,
          running: running
            ? {
                cycleId: running.id,
                number: running.number,
                name: running.name,
                judgeOn: running.judge_on,
              }
            : null,
          last: last.get(id) ?? null,
        });
      }
      return found;
    },
  };
}

function toJudged(row: JudgmentRow): JudgedCycle {
  return {
    cycleId: row.cycle_id,
    number: row.number,
    name: row.name,
    verdict: row.verdict,
    words: row.words,
    judgedOn: row.judged_on,
    broken: row.guardrails.filter(({ result }) => result === 'broken').map(({ title }) => title),
    needs: row.needs?.words ?? null,
    treatedCustomers: row.treated_customers,
    outcome: row.outcome,
  };
}
