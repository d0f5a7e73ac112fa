import type { Generated } from 'kysely';
import type { Horizon } from '../../../kernel/index.ts';
import type { Strength, Verdict } from '../../../strategy/index.ts';
import type { Instant, Json, StampedInstant } from '../tables.ts';

export interface GoalTable {
  org_id: string;
  id: string;
  horizon: Horizon;
  parent_id: string | null;
  title: string;
  reason: string | null;
  owner_person: string | null;
  owner_name: string | null;
  metric_id: string | null;
  metric_unknown: Json<object> | null;
  target: Json<object> | null;
  path: Json<object[]>;
  starts_on: string;
  ends_on: string;
  budget: Json<object> | null;
  cost_to_miss: Json<object> | null;
  unit_id: string | null;
  circle_id: string | null;
  position: number;
  said: Verdict | null;
  source_key: string | null;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  deleted_at: Instant | null;
  deletion: string | null;
}

export interface GoalLeadTable {
  org_id: string;
  goal_id: string;
  metric_id: string;
  position: number;
}

export interface GoalCorrelationTable {
  org_id: string;
  goal_id: string;
  other_goal_id: string | null;
  metric_id: string | null;
  strength: Strength;
}
