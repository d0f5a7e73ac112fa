import type { Generated } from 'kysely';
import type { Instant, Json, StampedInstant } from '../../tables.ts';

/** Tables of politics by name. */
export interface PoliticsTables {
  politics: PoliticsTable;
  stakeholder: StakeholderTable;
  stakeholder_note: StakeholderNoteTable;
  stakeholder_move: StakeholderMoveTable;
  raci_person: RaciPersonTable;
  raci_activity: RaciActivityTable;
  raci_cell: RaciCellTable;
  sponsor_promise: SponsorPromiseTable;
  sponsor_promise_word: SponsorPromiseWordTable;
  consultation: ConsultationTable;
  politics_look: PoliticsLookTable;
}

interface PoliticsTable {
  org_id: string;
  id: string;
  initiative_id: string;
  circle_id: string;
  version: Generated<number>;
  raci_version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface StakeholderTable {
  org_id: string;
  id: string;
  politics_id: string;
  name: string;
  person_id: string | null;
  role: string;
  unit: string;
  power: number;
  interest: number;
  wanted: string;
  gains: string;
  loses: string;
  version: number;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  deleted_at: Instant | null;
}

export interface StakeholderNoteTable {
  org_id: string;
  id: string;
  stakeholder_id: string;
  number: number;
  stance: string;
  why: string;
  seen_on: string;
  noted_at: Instant;
  noted_by_kind: string;
  noted_by_id: string;
  noted_by_name: string;
}

interface StakeholderMoveTable {
  org_id: string;
  politics_id: string;
  stakeholder_id: string;
  mover_id: string;
  strength: number;
}

interface RaciPersonTable {
  org_id: string;
  politics_id: string;
  id: string;
  name: string;
  position: number;
}

interface RaciActivityTable {
  org_id: string;
  politics_id: string;
  id: string;
  name: string;
  position: number;
}

interface RaciCellTable {
  org_id: string;
  politics_id: string;
  activity_id: string;
  person_id: string;
  letters: string;
}

export interface SponsorPromiseTable {
  org_id: string;
  id: string;
  politics_id: string;
  owner_person: string | null;
  owner_name: string;
  what: string;
  made_on: string;
  due: string;
  version: number;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface SponsorPromiseWordTable {
  org_id: string;
  id: string;
  promise_id: string;
  number: number;
  state: string;
  told: string;
  evidence: Json<object[]>;
  told_on: string;
  told_at: Instant;
  told_by_kind: string;
  told_by_id: string;
  told_by_name: string;
}

export interface ConsultationTable {
  org_id: string;
  id: string;
  decision_id: string;
  circle_id: string;
  initiative_id: string | null;
  owner_person: string | null;
  owner_name: string;
  consulted_on: string;
  said: string;
  told_at: Instant;
  told_by_kind: string;
  told_by_id: string;
  told_by_name: string;
}

interface PoliticsLookTable {
  org_id: string;
  politics_id: string;
  person_id: string;
  looked_on: string;
}
