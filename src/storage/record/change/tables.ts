import type { Instant, Json } from '../tables.ts';

export interface DecisionTable {
  org_id: string;
  id: string;
  what: string;
  why: string;
  evidence: Json<object[]>;
  owner_person: string | null;
  owner_name: string;
  due: string | null;
  look_again_on: string;
  review_id: string | null;
  goal_id: string | null;
  unit_id: string | null;
  circle_id: string | null;
  made_at: Instant;
  made_by_kind: string;
  made_by_id: string;
  made_by_name: string;
  supersedes: string | null;
}

export interface DecisionOutcomeTable {
  org_id: string;
  id: string;
  decision_id: string;
  result: string;
  told: string;
  evidence: Json<object[]>;
  look_again_on: string | null;
  number: number;
  told_at: Instant;
  told_by_kind: string;
  told_by_id: string;
  told_by_name: string;
}
