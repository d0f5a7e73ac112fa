import type { Generated } from 'kysely';
import type { InitiativeState } from '../../../change/index.ts';
import type { Instant, Json, StampedInstant } from '../tables.ts';

export interface InitiativeTables {
  initiative: InitiativeTable;
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
