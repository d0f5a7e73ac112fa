-- What others reach, and how comparable it is.

create table benchmark_source (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('internal', 'industry', 'competitor')),
  publisher text,
  method text,
  url text,
  -- {part of the comparability key: text}; a part that is missing is unknown.
  key jsonb not null default '{}',
  -- Who finds out what is unknown, and by when.
  finder text,
  due date,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id)
);
call protect_tenant('benchmark_source');
create unique index benchmark_source_name on benchmark_source (org_id, lower(name));

create table benchmark_observation (
  org_id uuid not null references organization,
  id uuid not null,
  source_id uuid not null,
  -- Says when two deliveries are the same figure, within its source.
  identity text not null,
  entity text not null,
  from_day date not null,
  to_day date not null,
  period_label text not null,
  value double precision not null,
  low double precision,
  high double precision,
  confidence double precision,
  standard_error double precision,
  n double precision,
  response_rate double precision,
  -- What is said of this figure apart from its source.
  key jsonb not null default '{}',
  url text,
  distribution jsonb,
  margins jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (from_day < to_day),
  primary key (org_id, id),
  unique (org_id, source_id, identity),
  foreign key (org_id, source_id) references benchmark_source (org_id, id) on delete cascade
);
call protect_tenant('benchmark_observation');
create index benchmark_observation_time on benchmark_observation (org_id, created_at desc, id desc);
create index benchmark_observation_period on benchmark_observation (org_id, to_day desc);

create table peer_group (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  description text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id)
);
call protect_tenant('peer_group');
create unique index peer_group_name on peer_group (org_id, lower(name));

create table peer_group_member (
  org_id uuid not null references organization,
  peer_group_id uuid not null,
  position integer not null,
  source_id uuid not null,
  -- Null for all entities of the source.
  entity text,
  weight double precision check (weight > 0),
  primary key (org_id, peer_group_id, position),
  foreign key (org_id, peer_group_id) references peer_group (org_id, id) on delete cascade,
  foreign key (org_id, source_id) references benchmark_source (org_id, id) on delete cascade
);
call protect_tenant('peer_group_member');

-- What people said of how an own metric is measured.
create table comparability_key (
  org_id uuid not null references organization,
  metric_id uuid not null,
  key jsonb not null,
  response_rate double precision check (response_rate between 0 and 1),
  finder text,
  due date,
  version integer not null,
  updated_at timestamptz not null default now(),
  primary key (org_id, metric_id),
  foreign key (org_id, metric_id) references metric (org_id, id) on delete cascade
);
call protect_tenant('comparability_key');
