import type { ColumnType, Generated } from 'kysely';
import type { Instant, Json, StampedInstant } from '../tables.ts';

/** Tables of what is spent, by name. */
export interface CostTables {
  ledger_entry: LedgerEntryTable;
  ledger_change: LedgerChangeTable;
  ledger_period_event: LedgerPeriodEventTable;
  exchange_rate: ExchangeRateTable;
  cost_setting: CostSettingTable;
  cost_measurement: CostMeasurementTable;
  cost_reading: CostReadingTable;
}

/** bigint: a number where it is exact. */
type Minor = ColumnType<number | bigint, string, string>;

export interface LedgerEntryTable {
  org_id: string;
  id: string;
  source: string;
  row_key: string;
  month: string;
  category: string;
  minor: Minor;
  currency: string;
  campaign: string | null;
  segment: string | null;
  channel: string | null;
  tool: string | null;
  unit_id: string | null;
  initiative_id: string | null;
  note: string | null;
  state: 'active' | 'withdrawn';
  import_id: string | null;
  seen_import_id: string | null;
  version: number;
  created_by: string;
  created_at: Instant;
  updated_at: Instant;
}

export interface LedgerChangeTable {
  org_id: string;
  id: string;
  subject: 'entry' | 'rate';
  subject_id: string;
  action: 'entered' | 'changed' | 'withdrawn' | 'restored';
  before: Json<Record<string, unknown>> | null;
  after: Json<Record<string, unknown>>;
  why: string | null;
  import_id: string | null;
  by_id: string;
  by_name: string;
  changed_at: Instant;
}

export interface LedgerPeriodEventTable {
  org_id: string;
  id: string;
  month: string;
  number: number;
  action: 'closed' | 'reopened';
  why: string;
  by_id: string;
  by_name: string;
  happened_at: Instant;
}

export interface ExchangeRateTable {
  org_id: string;
  month: string;
  currency: string;
  base: string;
  rate: string;
  source: string;
  day: string;
  version: number;
  updated_at: Instant;
}

interface CostSettingTable {
  org_id: string;
  settings: Json<object>;
  version: Generated<number>;
  updated_at: StampedInstant;
}

export interface CostMeasurementTable {
  org_id: string;
  part: string;
  from_day: string;
  to_day: string;
  basis: string;
  result: Json<object>;
  measured_at: Instant;
}

export interface CostReadingTable {
  org_id: string;
  measure: string;
  cut: string;
  key: string;
  from_day: string;
  to_day: string;
  minor: ColumnType<number | bigint | null, string | null, string | null>;
  currency: string;
  n: number;
  years: number | null;
  unknown: string | null;
  stated: boolean;
  sources: Json<object[]>;
  measured_at: Instant;
}
