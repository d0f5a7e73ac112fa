import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { CircleMemberTable, CircleTable, PersonView, UnitTable } from './access/tables.ts';
import type {
  BenchmarkObservationTable,
  BenchmarkReleaseTable,
  BenchmarkShareTable,
  BenchmarkSourceTable,
  ComparabilityKeyTable,
  CompetitiveBrandTable,
  CompetitiveKitTable,
  PeerGroupMemberTable,
  PeerGroupTable,
  PrivacyBudgetTable,
} from './benchmark/tables.ts';
import type { CycleTables } from './change/cycle/cycleTables.ts';
import type { InitiativeTables } from './change/initiativeTables.ts';
import type { PoliticsTables } from './change/politics/tables.ts';
import type { ProcessTables } from './change/processTables.ts';
import type { DecisionOutcomeTable, DecisionTable } from './change/tables.ts';
import type { CustomerTables } from './customer/customerTables.ts';
import type { CaseTables } from './economics/caseTables.ts';
import type { CostTables } from './economics/costTables.ts';
import type { ValueTables } from './economics/valueTables.ts';
import type { FeedbackTables } from './feedback/feedbackTables.ts';
import type { MetricReadingTable } from './insight/tables.ts';
import type { IntakeTables } from './intake/intakeTables.ts';
import type { MetricLookTable, MetricTable, MetricVersionTable } from './metric/metricTables.ts';
import type { GoalCorrelationTable, GoalLeadTable, GoalTable } from './strategy/goalTables.ts';
import type {
  CandidateFactorTable,
  DriverAnalysisTable,
  MaturityAssessmentTable,
  QuestionAnswerTable,
  ReviewWishTable,
  TopThreeChoiceTable,
} from './strategy/questionTables.ts';
import type { ReviewTables } from './strategy/reviewTables.ts';

/** Rows as they lie in the record, for Kysely. Columns are explained where they are made: storage/migrations. */
export interface Tables
  extends CustomerTables,
    FeedbackTables,
    IntakeTables,
    ReviewTables,
    InitiativeTables,
    CycleTables,
    CostTables,
    ValueTables,
    CaseTables,
    PoliticsTables,
    ProcessTables {
  organization: OrganizationTable;
  audit_entry: AuditEntryTable;
  api_key: ApiKeyTable;
  idempotency_key: IdempotencyKeyTable;
  metric: MetricTable;
  metric_version: MetricVersionTable;
  metric_reading: MetricReadingTable;
  metric_look: MetricLookTable;
  question_answer: QuestionAnswerTable;
  review_wish: ReviewWishTable;
  driver_analysis: DriverAnalysisTable;
  candidate_factor: CandidateFactorTable;
  top_three_choice: TopThreeChoiceTable;
  maturity_assessment: MaturityAssessmentTable;
  benchmark_source: BenchmarkSourceTable;
  benchmark_observation: BenchmarkObservationTable;
  peer_group: PeerGroupTable;
  peer_group_member: PeerGroupMemberTable;
  comparability_key: ComparabilityKeyTable;
  privacy_budget: PrivacyBudgetTable;
  benchmark_release: BenchmarkReleaseTable;
  benchmark_share: BenchmarkShareTable;
  competitive_kit: CompetitiveKitTable;
  competitive_brand: CompetitiveBrandTable;
  unit: UnitTable;
  circle: CircleTable;
  circle_member: CircleMemberTable;
  goal: GoalTable;
  goal_lead: GoalLeadTable;
  goal_correlation: GoalCorrelationTable;
  person: PersonView;
  decision: DecisionTable;
  decision_outcome: DecisionOutcomeTable;
}

/** timestamptz: a Date when read; a Date or an ISO instant when written. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
/** timestamptz that has a default. */
export type StampedInstant = ColumnType<Date, Date | string | undefined, Date | string>;
/** jsonb: read as its value; written as JSON text. */
export type Json<T extends object> = JSONColumnType<T, string, string>;

interface OrganizationTable {
  org_id: string;
  name: string;
  zone: string;
  currency: string;
  minimum_group: Generated<number>;
  confidence: Generated<number>;
  demo: Generated<boolean>;
  version: Generated<number>;
  created_at: StampedInstant;
}

interface AuditEntryTable {
  org_id: string;
  number: number;
  occurred_at: Instant;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  came_from: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  detail: Json<Record<string, unknown>>;
  previous_hash: Buffer;
  hash: Buffer;
}

interface ApiKeyTable {
  org_id: string;
  id: string;
  name: string;
  prefix: string;
  hash: Buffer;
  scopes: string[];
  created_by: string;
  created_at: StampedInstant;
  expires_at: Instant | null;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
}

interface IdempotencyKeyTable {
  org_id: string;
  key: string;
  actor_id: string;
  request_hash: string;
  status: number | null;
  body: string | null;
  content_type: string | null;
  etag: string | null;
  created_at: StampedInstant;
}
