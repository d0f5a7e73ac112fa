import type { Selectable } from 'kysely';
import type {
  Arrival,
  Check,
  CycleJudgment,
  GuardrailResult,
  JudgmentChart,
  MethodKey,
  Needs,
  Verdict,
} from '../../../../change/index.ts';
import type { MechanismKey } from '../../../../economics/index.ts';
import type { Unit } from '../../../../metric/index.ts';
import { actor } from './cycleRow.ts';
import type { CycleJudgmentTable } from './cycleTables.ts';

export function toJudgmentRow(judgment: CycleJudgment) {
  const { effect } = judgment;
  return {
    id: judgment.id,
    cycle_id: judgment.cycleId,
    initiative_id: judgment.initiativeId,
    number: judgment.number,
    metric_id: judgment.metricId,
    metric_version: judgment.metricVersion,
    mechanism: judgment.mechanism,
    verdict: judgment.verdict,
    effect_value: effect?.value ?? null,
    effect_low: effect?.low ?? null,
    effect_high: effect?.high ?? null,
    standard_error: effect?.standardError ?? null,
    confidence: effect?.confidence ?? 0.95,
    unit: JSON.stringify(judgment.unit),
    base: judgment.base,
    treated_customers: judgment.treatedCustomers,
    period_from: judgment.period.from,
    period_to: judgment.period.to,
    method: judgment.method,
    planned_method: judgment.plannedMethod,
    early: judgment.early,
    looks: judgment.looks,
    words: judgment.words,
    needs: judgment.needs && JSON.stringify(judgment.needs),
    checks: JSON.stringify(judgment.checks),
    guardrails: JSON.stringify(judgment.guardrails),
    detail: JSON.stringify({ charts: judgment.charts, arrivals: judgment.arrivals }),
    judged_on: judgment.judgedOn,
    judged_at: judgment.judgedAt,
  };
}

export function toJudgment(row: Selectable<CycleJudgmentTable>): CycleJudgment {
  // Judgments of before have no days of arrival.
  const detail = row.detail as { charts: JudgmentChart[]; arrivals?: Arrival[] };
  const { effect_value: value, effect_low: low, effect_high: high, confidence } = row;
  return {
    id: row.id,
    cycleId: row.cycle_id,
    initiativeId: row.initiative_id,
    number: row.number,
    metricId: row.metric_id,
    metricVersion: row.metric_version,
    mechanism: row.mechanism as MechanismKey,
    verdict: row.verdict as Verdict,
    effect: value === null ? null : { value, low, high, standardError: row.standard_error, confidence },
    unit: row.unit as Unit,
    base: row.base,
    treatedCustomers: row.treated_customers,
    period: { from: row.period_from, to: row.period_to },
    method: row.method as MethodKey,
    plannedMethod: row.planned_method as MethodKey,
    chosenAfterwards: row.chosen_afterwards,
    early: row.early,
    looks: row.looks,
    words: row.words,
    needs: row.needs as Needs | null,
    checks: row.checks as Check[],
    guardrails: row.guardrails as GuardrailResult[],
    charts: detail.charts,
    arrivals: detail.arrivals ?? [],
    judgedOn: row.judged_on,
    judgedAt: row.judged_at.toISOString(),
    judgedBy: actor(row.by_kind, row.by_id, row.by_name),
  };
}
