import type { Generated } from 'kysely';
import type { InitiativeState } from '../../../change/index.ts';
import type { Instant, Json, StampedInstant } from '../tables.ts';

export interface InitiativeTables {
  initiative: InitiativeTable;
  readiness_answer: ReadinessAnswerTable;
  readiness_override: ReadinessOverrideTable;
  readiness_settlement: ReadinessSettlementTable;
}

export interface InitiativeTable {
  org_id: string;
  id: string;
  name: string;
  purpose: string;
  origin: Json<object>;
  goal_id: string | null;
  goal_unknown: Json<object> | null;
  state: InitiativeState;
  state_why: string | null;
  reach: Json<object> | null;
  owner_person: string | null;
  owner_name: string | null;
  started_on: string | null;
  stopped_on: string | null;
  unit_id: string | null;
  circle_id: string | null;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  deleted_at: Instant | null;
}

export interface ReadinessAnswerTable {
  org_id: string;
  id: string;
  initiative_id: string;
  item: string;
  number: number;
  said: Json<object>;
  said_at: Instant;
  said_by_kind: string;
  said_by_id: string;
  said_by_name: string;
}

interface MadeBy {
  made_at: Instant;
  made_by_kind: string;
  made_by_id: string;
  made_by_name: string;
}

export interface ReadinessOverrideTable extends MadeBy {
  org_id: string;
  id: string;
  initiative_id: string;
  missing: string[];
  reason: string;
}

export interface ReadinessSettlementTable extends MadeBy {
  org_id: string;
  override_id: string;
  reason: string;
}
