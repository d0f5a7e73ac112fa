-- The five questions, looks at metrics, and metrics that are set aside.

alter table metric
  add column retired_at timestamptz,
  add column retired_by text,
  add column retired_reason text,
  add column replaced_by uuid,
  add constraint metric_retired check (
    (retired_at is null) = (retired_by is null) and (retired_at is null) = (retired_reason is null)
    and (replaced_by is null or retired_at is not null)
  );

-- That somebody looked at a metric, by the day. Whether it is used, and no more than that.
create table metric_look (
  org_id uuid not null references organization,
  metric_id uuid not null,
  person_id text not null,
  day date not null,
  primary key (org_id, metric_id, person_id, day),
  foreign key (org_id, metric_id) references metric (org_id, id) on delete cascade
);
call protect_tenant('metric_look', 'select, insert');

-- Metrics that somebody put on the next review. One that was reported in a review since is done with.
create table review_wish (
  org_id uuid not null references organization,
  metric_id uuid not null,
  asked_by text not null,
  asked_at timestamptz not null,
  primary key (org_id, metric_id),
  foreign key (org_id, metric_id) references metric (org_id, id) on delete cascade
);
call protect_tenant('review_wish');

-- Every version of every answer. Never changed: a new version is put on top.
create table question_answer (
  org_id uuid not null references organization,
  id uuid not null,
  question text not null check (question in ('meaning', 'matters', 'measured', 'compared', 'top_three')),
  -- Part of the organization; null for the whole.
  unit_id uuid,
  number integer not null check (number > 0),
  -- Only the circle's members may read it; null for everybody.
  circle_id uuid,
  -- Whose answer it is, where a person gave it.
  owner_person text,
  -- {known: true, value} or {known: false, question, finder, due}
  said jsonb not null,
  standing text not null check (standing in ('unknown', 'assumed', 'answered', 'verified')),
  -- [{kind, id, title, to, seen}]
  evidence jsonb not null,
  look_again_on date,
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  answered_at timestamptz not null,
  verified_kind text,
  verified_id text,
  verified_name text,
  verified_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, unit_id) references unit (org_id, id),
  foreign key (org_id, circle_id) references circle (org_id, id),
  check ((standing = 'unknown') = (said ->> 'known' = 'false')),
  check ((standing = 'verified') = (verified_at is not null))
);
call protect_tenant('question_answer', 'select, insert');
create unique index question_answer_number on question_answer (org_id, question, unit_id, number) nulls not distinct;
