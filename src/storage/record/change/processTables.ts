import type { Generated } from 'kysely';
import type { Instant, Json, StampedInstant } from '../tables.ts';

interface ProcessTable {
  org_id: string;
  id: string;
  name: string;
  purpose: string;
  initiative_id: string | null;
  owner_person: string | null;
  owner_name: string | null;
  volume: Json<object> | null;
  circle_id: string | null;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  deleted_at: Instant | null;
}

interface ProcessVersionTable {
  org_id: string;
  process_id: string;
  number: number;
  state: 'before' | 'after';
  name: string;
  map: Json<object>;
  steps: number;
  based_on: number | null;
  settled_at: Instant | null;
  version: Generated<number>;
  created_at: StampedInstant;
  created_by_kind: string;
  created_by_id: string;
  created_by_name: string;
  updated_at: StampedInstant;
}

interface StandardWorkTable {
  org_id: string;
  id: string;
  title: string;
  owner_person: string | null;
  owner_name: string | null;
  process_id: string | null;
  initiative_id: string | null;
  readers: Json<object>;
  days_to_read: number;
  draft: string;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  deleted_at: Instant | null;
}

interface StandardWorkVersionTable {
  org_id: string;
  work_id: string;
  number: number;
  body: string;
  note: string;
  in_force_from: string;
  from_process_version: number | null;
  published_at: StampedInstant;
  published_by_kind: string;
  published_by_id: string;
  published_by_name: string;
}

interface StandardWorkReadingTable {
  org_id: string;
  work_id: string;
  number: number;
  reader_key: string;
  reader_person: string | null;
  reader_name: string;
  read_at: StampedInstant;
  noted_by_kind: string;
  noted_by_id: string;
  noted_by_name: string;
}

export interface ProcessTables {
  process: ProcessTable;
  process_version: ProcessVersionTable;
  standard_work: StandardWorkTable;
  standard_work_version: StandardWorkVersionTable;
  standard_work_reading: StandardWorkReadingTable;
}
