import type { Generated } from 'kysely';
import type { Instant, Json, StampedInstant } from '../tables.ts';

export interface MetricTable {
  org_id: string;
  id: string;
  title: string;
  purpose: string | null;
  decision: string | null;
  goal: Json<object> | null;
  relates_to: string[];
  timing: 'lead' | 'lag' | null;
  target: Json<object> | null;
  source: string | null;
  needed_to_make: string | null;
  measured: string | null;
  reviewed: string | null;
  owner: string | null;
  actor: string | null;
  action: string | null;
  maturity: string;
  current_number: number;
  retired_at: Instant | null;
  retired_by: string | null;
  retired_reason: string | null;
  replaced_by: string | null;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface MetricVersionTable {
  org_id: string;
  metric_id: string;
  number: number;
  formula: Json<object>;
  includes: Json<object> | null;
  excludes: Json<object> | null;
  since: Instant;
  by_kind: string;
  by_id: string;
  by_name: string;
  reason: string | null;
}

export interface MetricLookTable {
  org_id: string;
  metric_id: string;
  person_id: string;
  day: string;
}
