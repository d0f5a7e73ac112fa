import type { Generated } from 'kysely';
import type { Instant, Json, StampedInstant } from '../tables.ts';

/** Surveys with their versions, and what was answered. */
export interface FeedbackTables {
  survey: SurveyTable;
  survey_version: SurveyVersionTable;
  question: QuestionTable;
  response: ResponseTable;
}

interface SurveyTable {
  org_id: string;
  id: string;
  external_key: string;
  name: string;
  kind: 'transactional' | 'relationship' | 'competitive' | 'other';
  created_at: StampedInstant;
}

interface SurveyVersionTable {
  org_id: string;
  id: string;
  survey_id: string;
  number: number;
  definition: Json<object>;
  created_at: StampedInstant;
}

interface QuestionTable {
  org_id: string;
  survey_version_id: string;
  key: string;
  position: number;
  kind: string;
  text: string;
  scale_min: number | null;
  scale_max: number | null;
  not_applicable: string[];
  /** [{value, text}] */
  choices: Json<object[]>;
  items: Json<object[]>;
}

interface ResponseTable {
  org_id: string;
  id: string;
  survey_version_id: string;
  row_key: string;
  customer_id: string | null;
  customer_ref: string | null;
  answered_at: Instant;
  received_at: StampedInstant;
  touchpoint: string | null;
  channel: string | null;
  language: string | null;
  weight: Generated<number>;
  answers: Json<Record<string, unknown>>;
  attributes: Json<Record<string, string>>;
  import_id: string | null;
  erased: Generated<boolean>;
  changed_xid: Generated<string>;
}
