import { type Kysely, sql } from 'kysely';
import {
  CATEGORIES,
  type CaseJudgment,
  type CategoryKey,
  judgedMetric,
  type MechanismKey,
  type RealizedFacts,
} from '../../../economics/index.ts';
import type { Formula } from '../../../metric/index.ts';
import type { Tables } from '../tables.ts';

interface JudgmentRow {
  readonly cycle_id: string;
  readonly name: string;
  readonly mechanism: MechanismKey;
  readonly verdict: CaseJudgment['verdict'];
  readonly effect_value: number;
  readonly effect_low: number | null;
  readonly effect_high: number | null;
  readonly unit: { readonly code: string };
  readonly base: number | null;
  readonly treated_customers: number | null;
  readonly arrivals: CaseJudgment['arrivals'] | null;
  readonly period_from: string;
  readonly period_to: string;
  readonly method: string;
  readonly planned_method: string;
  readonly wanted: CaseJudgment['wanted'];
  readonly grain: string;
  readonly formula: Formula | null;
  readonly judged_on: string;
}

/** What came of an initiative: from the ledger that economics keeps and from the judgments that change keeps. */
export function recordRealizedFacts(db: Kysely<Tables>): RealizedFacts {
  return {
    async booked(initiativeId, { from, to }) {
      const found = await db
        .selectFrom('ledger_entry')
        .select(['month', 'category', 'currency'])
        .select(({ fn }) => [fn.sum<string>('minor').as('minor'), fn.countAll<string>().as('entries')])
        .where('initiative_id', '=', initiativeId)
        .where('state', '=', 'active')
        .where('month', '>=', from)
        .where('month', '<', to)
        .groupBy(['month', 'category', 'currency'])
        .orderBy('month')
        .orderBy('category')
        .execute();
      return found.map(({ month, category, currency, minor, entries }) => {
        const known = CATEGORIES.find(({ key }) => key === category);
        const label = known?.label ?? category;
        const shown = month.slice(0, 7);
        return {
          month,
          side: known?.group === 'benefit' ? ('benefit' as const) : ('cost' as const),
          category: label,
          money: { minor: BigInt(minor), currency },
          entries: Number(entries),
          evidence: {
            kind: 'ledger' as const,
            id: null,
            title: `Ledger: ${label}, ${shown}`,
            to: ledgerPlace(initiativeId, shown, category as CategoryKey),
          },
        };
      });
    },
    async judged(initiativeId) {
      const { rows } = await sql<JudgmentRow>`
        select distinct on (judgment.cycle_id) judgment.cycle_id, cycle.name, judgment.mechanism, judgment.verdict,
          coalesce(judgment.effect_value, 0) as effect_value, judgment.effect_low, judgment.effect_high, judgment.unit, judgment.base,
          judgment.treated_customers, judgment.detail->'arrivals' as arrivals, judgment.period_from, judgment.period_to, judgment.method,
          judgment.planned_method, judgment.judged_on, cycle.wanted, cycle.grain, made.formula
        from cycle_judgment judgment join cycle on cycle.org_id = judgment.org_id and cycle.id = judgment.cycle_id
        left join metric_version made on made.org_id = judgment.org_id and made.metric_id = judgment.metric_id
          and made.number = judgment.metric_version
        where judgment.initiative_id = ${initiativeId}
        order by judgment.cycle_id, judgment.number desc`.execute(db);
      return rows.map((row) => ({
        cycleId: row.cycle_id,
        title: row.name,
        mechanism: row.mechanism,
        verdict: row.verdict,
        effect: { value: row.effect_value, low: row.effect_low, high: row.effect_high },
        unit: row.unit.code,
        wanted: row.wanted,
        metric:
          row.formula &&
          judgedMetric(row.formula, {
            ...{ method: row.method, grain: row.grain },
            period: { from: row.period_from, to: row.period_to },
          }),
        base: row.base,
        treated: row.treated_customers,
        arrivals: row.arrivals ?? [],
        period: { from: row.period_from, to: row.period_to },
        method: row.method,
        plannedMethod: row.planned_method,
        judgedOn: row.judged_on,
        evidence: {
          kind: 'cycle' as const,
          id: row.cycle_id,
          title: row.name,
          to: `/improve/cycles/${row.cycle_id}`,
        },
      }));
    },
  };
}

function ledgerPlace(initiativeId: string, month: string, category: CategoryKey): string {
  return `/prove/ledger?${new URLSearchParams({ initiativeId, from: month, to: month, category })}`;
}
