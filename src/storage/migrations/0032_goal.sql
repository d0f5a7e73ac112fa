-- Goals: what is to be reached in a period, what it serves, and what tells how it stands.

create table goal (
  org_id uuid not null references organization,
  id uuid not null,
  horizon text not null check (horizon in ('three_to_five_years', 'year', 'quarter', 'month', 'week')),
  parent_id uuid,
  title text not null check (length(title) between 1 and 300),
  reason text,
  -- Id of a person, kept when the person leaves; null for a name without a login.
  owner_person text,
  owner_name text,
  metric_id uuid,
  -- {question, finder, due} while nobody knows which metric would show it.
  metric_unknown jsonb,
  -- {known: true, value} or {known: false, question, finder, due}; null where nobody has said either.
  target jsonb,
  -- [{month, value}]
  path jsonb not null default '[]',
  starts_on date not null,
  -- The day after the last one.
  ends_on date not null check (ends_on > starts_on),
  -- As target, with {minor: "text", currency} as value.
  budget jsonb,
  cost_to_miss jsonb,
  unit_id uuid,
  circle_id uuid,
  position double precision not null,
  said text check (said in ('reached', 'missed')),
  source_key text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  -- Goals that were deleted together come back together: the id of the one that was chosen.
  deletion uuid,
  check (metric_id is null or metric_unknown is null),
  check ((deleted_at is null) = (deletion is null)),
  primary key (org_id, id),
  foreign key (org_id, parent_id) references goal (org_id, id),
  foreign key (org_id, metric_id) references metric (org_id, id) on delete set null (metric_id),
  foreign key (org_id, unit_id) references unit (org_id, id),
  foreign key (org_id, circle_id) references circle (org_id, id)
);
call protect_tenant('goal');
create index goal_parent on goal (org_id, parent_id);
create index goal_metric on goal (org_id, metric_id) where metric_id is not null;
create unique index goal_source on goal (org_id, source_key) where source_key is not null and deleted_at is null;

-- Metrics that move before the goal's own does.
create table goal_lead (
  org_id uuid not null references organization,
  goal_id uuid not null,
  metric_id uuid not null,
  position integer not null,
  primary key (org_id, goal_id, metric_id),
  foreign key (org_id, goal_id) references goal (org_id, id) on delete cascade,
  foreign key (org_id, metric_id) references metric (org_id, id) on delete cascade
);
call protect_tenant('goal_lead');
create index goal_lead_metric on goal_lead (org_id, metric_id);

-- How strongly people judge that a goal bears on one of a longer horizon, or moves with a metric.
create table goal_correlation (
  org_id uuid not null references organization,
  goal_id uuid not null,
  other_goal_id uuid,
  metric_id uuid,
  strength text not null check (strength in ('strong', 'medium', 'weak')),
  check ((other_goal_id is null) <> (metric_id is null)),
  unique nulls not distinct (org_id, goal_id, other_goal_id, metric_id),
  foreign key (org_id, goal_id) references goal (org_id, id) on delete cascade,
  foreign key (org_id, other_goal_id) references goal (org_id, id) on delete cascade,
  foreign key (org_id, metric_id) references metric (org_id, id) on delete cascade
);
call protect_tenant('goal_correlation');
