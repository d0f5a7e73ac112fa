import type { Generated } from 'kysely';
import type { SourceKind } from '../../../benchmark/index.ts';
import type { Instant, Json, StampedInstant } from '../tables.ts';

export interface BenchmarkSourceTable {
  org_id: string;
  id: string;
  name: string;
  kind: SourceKind;
  publisher: string | null;
  method: string | null;
  url: string | null;
  key: Json<object>;
  finder: string | null;
  due: string | null;
  note: string | null;
  version: number;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface BenchmarkObservationTable {
  org_id: string;
  id: string;
  source_id: string;
  identity: string;
  entity: string;
  from_day: string;
  to_day: string;
  period_label: string;
  value: number;
  low: number | null;
  high: number | null;
  confidence: number | null;
  standard_error: number | null;
  n: number | null;
  response_rate: number | null;
  key: Json<object>;
  url: string | null;
  distribution: Json<object> | null;
  margins: Json<object> | null;
  version: number;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface PeerGroupTable {
  org_id: string;
  id: string;
  name: string;
  description: string | null;
  version: number;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface PeerGroupMemberTable {
  org_id: string;
  peer_group_id: string;
  position: number;
  source_id: string;
  entity: string | null;
  weight: number | null;
}

export interface ComparabilityKeyTable {
  org_id: string;
  metric_id: string;
  key: Json<object>;
  response_rate: number | null;
  finder: string | null;
  due: string | null;
  version: number;
  updated_at: Instant;
}

export interface PrivacyBudgetTable {
  org_id: string;
  epsilon: number;
  delta: number;
  spent_epsilon: Generated<number>;
  spent_delta: Generated<number>;
  version: number;
  updated_at: Instant;
}

export interface BenchmarkShareTable {
  org_id: string;
  id: string;
  title: string;
  made_at: Instant;
  made_by: string;
  figures: number;
  left_out: number;
  epsilon: number;
  delta: number;
  file: Json<object>;
}

export interface BenchmarkReleaseTable {
  org_id: string;
  share_id: string;
  position: number;
  metric_id: string;
  metric_version: number;
  metric: string;
  about: string[];
  filter: string;
  cell: Json<object>;
  starts_on: string;
  ends_on: string;
  value: number;
  n: number;
}

export interface CompetitiveKitTable {
  org_id: string;
  id: string;
  name: string;
  survey_key: string;
  category: string;
  country: string | null;
  language: string;
  months: number;
  own: string | null;
  version: number;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

export interface CompetitiveBrandTable {
  org_id: string;
  kit_id: string;
  position: number;
  key: string;
  name: string;
  market_share: number | null;
}
