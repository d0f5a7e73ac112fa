import type { ValueBasis, ValueKind, ValueResult } from '../../../economics/index.ts';
import type { Instant, Json } from '../tables.ts';

/** Tables of what customers are worth. */
export interface ValueTables {
  value_basis: ValueBasisTable;
  value_analysis: ValueAnalysisTable;
}

export interface ValueBasisTable {
  org_id: string;
  id: string;
  kind: ValueKind;
  number: number;
  body: Json<ValueBasis>;
  stated_at: Instant;
  stated_by: string;
}

export interface ValueAnalysisTable {
  org_id: string;
  id: string;
  kind: ValueKind;
  basis_id: string;
  measured_on: string;
  made_at: Instant;
  made_by: string;
  result: Json<ValueResult>;
}
