import type { Generated } from 'kysely';
import type { CaseChange, CaseContent, CaseFigures } from '../../../economics/index.ts';
import type { Actor } from '../../../kernel/index.ts';
import type { Instant, Json, StampedInstant } from '../tables.ts';

/** Tables of business cases. */
export interface CaseTables {
  business_case: BusinessCaseTable;
  business_case_version: BusinessCaseVersionTable;
}

export interface BusinessCaseTable {
  org_id: string;
  id: string;
  initiative_id: string | null;
  name: string;
  owner_person: string | null;
  owner_name: string;
  circle_id: string | null;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  deleted_at: Instant | null;
}

export interface BusinessCaseVersionTable {
  org_id: string;
  case_id: string;
  number: number;
  why: string;
  by_kind: Actor['kind'];
  by_id: string;
  by_name: string;
  made_at: Instant;
  content: Json<CaseContent>;
  figures: Json<CaseFigures>;
  changes: Json<CaseChange[]>;
}
