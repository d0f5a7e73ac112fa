import type { Instant, Json } from '../tables.ts';

/** Tables of reviews by name. */
export interface ReviewTables {
  review_schedule: ReviewScheduleTable;
  review: ReviewTable;
  review_item: ReviewItemTable;
  review_minutes: ReviewMinutesTable;
}

export interface ReviewScheduleTable {
  org_id: string;
  id: string;
  kind: string;
  title: string;
  unit_id: string | null;
  circle_id: string | null;
  owner_person: string | null;
  owner_name: string;
  starts_on: string;
  ends_on: string | null;
  held_after: number;
  version: number;
}

export interface ReviewTable {
  org_id: string;
  id: string;
  schedule_id: string | null;
  kind: string;
  title: string;
  unit_id: string | null;
  circle_id: string | null;
  owner_person: string | null;
  owner_name: string;
  period_from: string;
  period_to: string;
  sections: Json<object[]>;
  attendance: Json<object[]>;
  summary: string;
  started_at: Instant;
  started_by_kind: string;
  started_by_id: string;
  started_by_name: string;
  closed_at: Instant | null;
  closed_by_kind: string | null;
  closed_by_id: string | null;
  closed_by_name: string | null;
  version: number;
}

export interface ReviewItemTable {
  org_id: string;
  review_id: string;
  id: string;
  position: number;
  source: string;
  title: string;
  why: string;
  leads_to: string | null;
  metric_id: string | null;
  changed: string | null;
  figure: Json<object> | null;
  notes: string;
  seconds: number;
  done: boolean;
  version: number;
}

interface ReviewMinutesTable {
  org_id: string;
  review_id: string;
  body: Json<object>;
}
