import type { ColumnType, Generated } from 'kysely';
import type { Json, StampedInstant } from '../tables.ts';

/** Files that were sent, and what became of their rows. */
export interface IntakeTables {
  upload: UploadTable;
  import_run: ImportRunTable;
  import_mapping: ImportMappingTable;
}

interface UploadTable {
  org_id: string;
  id: string;
  name: string;
  size: number;
  sha256: string;
  uploaded_by: string;
  created_at: StampedInstant;
  removed_at: ColumnType<Date | null, undefined, Date | string | null>;
}

interface ImportRunTable {
  org_id: string;
  id: string;
  upload_id: string;
  target: string;
  mapping: Json<object>;
  state: string;
  chunks: Generated<number>;
  done_chunks: Generated<number>;
  rows_read: Generated<number>;
  rows_new: Generated<number>;
  rows_changed: Generated<number>;
  rows_same: Generated<number>;
  rows_rejected: Generated<number>;
  failure: string | null;
  started_by: string;
  created_at: StampedInstant;
  finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  settled_by: ColumnType<string | null, undefined, string | null>;
  settled_at: ColumnType<Date | null, undefined, string | null>;
  settled_why: ColumnType<string | null, undefined, string | null>;
}

interface ImportMappingTable {
  org_id: string;
  id: string;
  name: string;
  target: string;
  mapping: Json<object>;
  created_at: StampedInstant;
}
