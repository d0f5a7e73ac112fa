import type { Generated } from 'kysely';
import type { StampedInstant } from '../tables.ts';

export interface UnitTable {
  org_id: string;
  id: string;
  name: string;
  parent_id: string | null;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface CircleTable {
  org_id: string;
  id: string;
  name: string;
  closed: Generated<boolean>;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

/** The view of the organization's own people. */
export interface PersonView {
  org_id: string;
  id: string;
  name: string;
  email: string;
  role: string;
}

export interface CircleMemberTable {
  org_id: string;
  circle_id: string;
  person_id: string;
}
