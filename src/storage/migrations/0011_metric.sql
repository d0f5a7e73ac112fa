-- Metrics: their record sheets, and every version of how their figures are made.

create table metric (
  org_id uuid not null references organization,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  purpose text,
  decision text,
  -- {known: true, value} or {known: false, question, finder, due}; null where nobody has said either.
  goal jsonb,
  relates_to text[] not null default '{}',
  timing text check (timing in ('lead', 'lag')),
  target jsonb,
  source text,
  needed_to_make text,
  measured text,
  reviewed text,
  owner text,
  actor text,
  action text,
  maturity text not null,
  current_number integer not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id)
);
call protect_tenant('metric');
create unique index metric_title on metric (org_id, lower(title));

-- A version never changes: a figure that names it keeps its meaning.
create table metric_version (
  org_id uuid not null references organization,
  metric_id uuid not null,
  number integer not null,
  formula jsonb not null,
  includes jsonb,
  excludes jsonb,
  since timestamptz not null,
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  reason text,
  primary key (org_id, metric_id, number),
  foreign key (org_id, metric_id) references metric (org_id, id) on delete cascade
);
call protect_tenant('metric_version', 'select, insert, delete');
