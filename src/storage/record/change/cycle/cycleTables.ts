import type { ColumnType, Generated } from 'kysely';
import type { Instant, Json, StampedInstant } from '../../tables.ts';

export interface CycleTables {
  cycle: CycleTable;
  cycle_guardrail: CycleGuardrailTable;
  cycle_amendment: CycleAmendmentTable;
  cycle_look: CycleLookTable;
  cycle_judgment: CycleJudgmentTable;
}

export interface CycleTable {
  org_id: string;
  id: string;
  initiative_id: string;
  number: number;
  follows: string | null;
  learned: string | null;
  name: string;
  hypothesis: string;
  mechanism: string | null;
  metric_id: string | null;
  metric_version: number | null;
  wanted: string;
  expected: number | null;
  expected_low: number | null;
  expected_high: number | null;
  worthwhile: number | null;
  audience: Json<object> | null;
  owner_person: string | null;
  owner_name: string | null;
  method: string | null;
  design: Json<Record<string, unknown>>;
  grain: string;
  baseline_from: string | null;
  starts_on: string | null;
  judge_on: string | null;
  confidence: number;
  power: number;
  sample: Json<object> | null;
  locked_at: Instant | null;
  locked_by_kind: string | null;
  locked_by_id: string | null;
  locked_by_name: string | null;
  stopped_at: Instant | null;
  stopped_why: string | null;
  outcome: string | null;
  decision_id: string | null;
  source_key: string | null;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  deleted_at: Instant | null;
}

export interface CycleGuardrailTable {
  org_id: string;
  cycle_id: string;
  metric_id: string;
  position: number;
  wanted: string;
  tolerance: number;
}

interface By {
  by_kind: string;
  by_id: string;
  by_name: string;
}

export interface CycleAmendmentTable extends By {
  org_id: string;
  id: string;
  cycle_id: string;
  number: number;
  what: string;
  why: string;
  judge_on: string | null;
  amended_at: Instant;
}

export interface CycleLookTable extends By {
  org_id: string;
  id: string;
  cycle_id: string;
  number: number;
  counted_to: string;
  difference: number | null;
  standard_error: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  n: number | null;
  words: string;
  looked_at: Instant;
}

export interface CycleJudgmentTable extends By {
  org_id: string;
  id: string;
  cycle_id: string;
  initiative_id: string;
  number: number;
  metric_id: string;
  metric_version: number;
  mechanism: string;
  verdict: string;
  effect_value: number | null;
  effect_low: number | null;
  effect_high: number | null;
  standard_error: number | null;
  confidence: number;
  unit: Json<object>;
  base: number | null;
  treated_customers: number | null;
  period_from: string;
  period_to: string;
  method: string;
  planned_method: string;
  /** Told by the database. */
  chosen_afterwards: ColumnType<boolean, never, never>;
  early: boolean;
  looks: number;
  words: string;
  needs: Json<object> | null;
  checks: Json<object[]>;
  guardrails: Json<object[]>;
  detail: Json<object>;
  judged_on: string;
  judged_at: Instant;
}
