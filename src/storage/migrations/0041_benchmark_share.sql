-- Files of aggregates that were shared with other organizations, and the privacy loss that is left for more.

create table privacy_budget (
  org_id uuid primary key references organization,
  epsilon double precision not null check (epsilon > 0),
  delta double precision not null default 0 check (delta >= 0),
  spent_epsilon double precision not null default 0,
  spent_delta double precision not null default 0,
  version integer not null,
  updated_at timestamptz not null default now(),
  -- A little is left for the rounding of sums.
  check (spent_epsilon <= epsilon + 1e-9 and spent_delta <= delta + 1e-12)
);
call protect_tenant('privacy_budget', 'select, insert, update');

-- What went out stays as it was: neither changed nor taken back.
create table benchmark_share (
  org_id uuid not null references organization,
  id uuid not null,
  title text not null,
  made_at timestamptz not null,
  made_by text not null,
  figures integer not null,
  left_out integer not null,
  epsilon double precision not null,
  delta double precision not null,
  file jsonb not null,
  primary key (org_id, id)
);
call protect_tenant('benchmark_share', 'select, insert');
create index benchmark_share_time on benchmark_share (org_id, made_at desc, id desc);
