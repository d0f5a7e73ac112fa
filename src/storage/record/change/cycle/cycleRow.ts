import type { Selectable } from 'kysely';
import type {
  Amendment,
  Cycle,
  CycleGrain,
  CycleLook,
  CycleOutcome,
  Guardrail,
  MethodKey,
  Sample,
  Wanted,
} from '../../../../change/index.ts';
import type { MechanismKey } from '../../../../economics/index.ts';
import type { Actor, Rule } from '../../../../kernel/index.ts';
import { ownerOf } from '../../ownerRow.ts';
import type { CycleAmendmentTable, CycleGuardrailTable, CycleLookTable, CycleTable } from './cycleTables.ts';

export type CycleRow = Selectable<CycleTable>;

/** All that changes of a cycle before it is locked, and what comes afterwards. */
export function toRow(cycle: Cycle) {
  const { expected, owner, locked, stopped } = cycle;
  return {
    learned: cycle.learned,
    name: cycle.name,
    hypothesis: cycle.hypothesis,
    mechanism: cycle.mechanism,
    metric_id: cycle.metricId,
    metric_version: cycle.metricVersion,
    wanted: cycle.wanted,
    expected: expected?.value ?? null,
    expected_low: expected?.low ?? null,
    expected_high: expected?.high ?? null,
    worthwhile: cycle.worthwhile,
    audience: cycle.audience && JSON.stringify(cycle.audience),
    owner_person: owner?.personId ?? null,
    owner_name: owner?.name ?? null,
    method: cycle.method,
    design: JSON.stringify(cycle.design),
    grain: cycle.grain,
    baseline_from: cycle.baselineFrom,
    starts_on: cycle.startsOn,
    judge_on: cycle.judgeOn,
    confidence: cycle.confidence,
    power: cycle.power,
    sample: cycle.sample && JSON.stringify(cycle.sample),
    locked_at: locked?.at ?? null,
    locked_by_kind: locked?.by.kind ?? null,
    locked_by_id: locked?.by.id ?? null,
    locked_by_name: locked?.by.name ?? null,
    stopped_at: stopped?.at ?? null,
    stopped_why: stopped?.why ?? null,
    outcome: cycle.outcome,
    decision_id: cycle.decisionId,
    version: cycle.version,
    updated_at: cycle.updatedAt,
  };
}

export function toCycle(
  row: CycleRow,
  guardrails: readonly Guardrail[],
  amendments: readonly Amendment[],
  present: ReadonlyMap<string, string>,
): Cycle {
  const { expected: value, expected_low: low, expected_high: high, owner_name } = row;
  return {
    id: row.id,
    initiativeId: row.initiative_id,
    number: row.number,
    follows: row.follows,
    learned: row.learned,
    name: row.name,
    hypothesis: row.hypothesis,
    mechanism: row.mechanism as MechanismKey | null,
    metricId: row.metric_id,
    metricVersion: row.metric_version,
    wanted: row.wanted as Wanted,
    expected: value === null || low === null || high === null ? null : { value, low, high },
    worthwhile: row.worthwhile,
    guardrails,
    audience: row.audience as Rule | null,
    owner: owner_name === null ? null : ownerOf({ owner_person: row.owner_person, owner_name }, present),
    method: row.method as MethodKey | null,
    design: row.design,
    grain: row.grain as CycleGrain,
    baselineFrom: row.baseline_from,
    startsOn: row.starts_on,
    judgeOn: row.judge_on,
    confidence: row.confidence,
    power: row.power,
    sample: row.sample as Sample | null,
    locked:
      row.locked_at === null
        ? null
        : {
            at: row.locked_at.toISOString(),
            by: actor(row.locked_by_kind ?? '', row.locked_by_id ?? '', row.locked_by_name ?? ''),
          },
    stopped:
      row.stopped_at === null ? null : { at: row.stopped_at.toISOString(), why: row.stopped_why ?? '' },
    outcome: row.outcome as CycleOutcome | null,
    decisionId: row.decision_id,
    amendments,
    sourceKey: row.source_key,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function toGuardrails(rows: readonly Selectable<CycleGuardrailTable>[]): Guardrail[] {
  return rows.map(({ metric_id, wanted, tolerance }) => ({
    metricId: metric_id,
    wanted: wanted as Wanted,
    tolerance,
  }));
}

export function toAmendment(row: Selectable<CycleAmendmentTable>): Amendment {
  return {
    id: row.id,
    number: row.number,
    what: row.what,
    why: row.why,
    judgeOn: row.judge_on,
    at: row.amended_at.toISOString(),
    by: actor(row.by_kind, row.by_id, row.by_name),
  };
}

export function toLook(row: Selectable<CycleLookTable>): CycleLook {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    number: row.number,
    countedTo: row.counted_to,
    difference: row.difference,
    standardError: row.standard_error,
    low: row.low,
    high: row.high,
    p: row.p,
    n: row.n,
    words: row.words,
    at: row.looked_at.toISOString(),
    by: actor(row.by_kind, row.by_id, row.by_name),
  };
}

export function actor(kind: string, id: string, name: string): Actor {
  return { kind: kind as Actor['kind'], id, name };
}
