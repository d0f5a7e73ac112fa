import type { Knowable } from '../../../kernel/index.ts';
import type { DriverAnalysis, FactorRange, Ranked, Rating } from '../../../strategy/index.ts';
import type { Instant, Json } from '../tables.ts';

export interface QuestionAnswerTable {
  org_id: string;
  id: string;
  question: string;
  unit_id: string | null;
  number: number;
  circle_id: string | null;
  owner_person: string | null;
  said: Json<Knowable<string>>;
  standing: string;
  evidence: Json<object[]>;
  look_again_on: string | null;
  by_kind: string;
  by_id: string;
  by_name: string;
  answered_at: Instant;
  verified_kind: string | null;
  verified_id: string | null;
  verified_name: string | null;
  verified_at: Instant | null;
}

export interface ReviewWishTable {
  org_id: string;
  metric_id: string;
  asked_by: string;
  asked_at: Instant;
}

export interface DriverAnalysisTable {
  org_id: string;
  id: string;
  metric_id: string;
  metric_version: number;
  survey_id: string;
  drivers: Json<DriverAnalysis['drivers']>;
  reach: Json<object[]>;
  made_at: Instant;
  made_by: string;
}

export interface CandidateFactorTable {
  org_id: string;
  id: string;
  unit_id: string | null;
  candidate_key: string;
  factor: string;
  value: Json<Knowable<FactorRange>>;
  by_kind: string;
  by_id: string;
  by_name: string;
  entered_at: Instant;
}

export interface TopThreeChoiceTable {
  org_id: string;
  id: string;
  unit_id: string | null;
  candidate_key: string;
  title: string;
  why: string;
  ranked: Json<Ranked>;
  until: string;
  by_kind: string;
  by_id: string;
  by_name: string;
  chosen_at: Instant;
  decision_id: string | null;
  ended_at: Instant | null;
  ended_by: string | null;
  ended_why: string | null;
}

export interface MaturityAssessmentTable {
  org_id: string;
  id: string;
  unit_id: string | null;
  circle_id: string | null;
  owner_person: string | null;
  assessed_on: string;
  assessor_kind: string;
  assessor_id: string;
  assessor_name: string;
  ratings: Json<Rating[]>;
  closed_at: Instant | null;
  version: number;
  created_at: Instant;
  updated_at: Instant;
}
