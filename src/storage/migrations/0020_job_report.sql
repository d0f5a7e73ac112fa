-- How far background work has come that somebody waits for, and what came of it. Work on everything that is kept
-- (check, rebuild) belongs to no organization and is seen by the owner of the record alone.
create table job_report (
  id uuid primary key,
  org_id uuid references organization,
  task text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  -- What is being done now, in words, and how much of all is done, 0 to 1.
  doing text,
  share double precision check (share between 0 and 1),
  result jsonb,
  -- Why it failed, in a sentence.
  failure text,
  requested_by text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  check ((state in ('done', 'failed')) = (finished_at is not null))
);
call protect_tenant('job_report', 'select, insert');
create index job_report_task on job_report (org_id, task, created_at desc);
