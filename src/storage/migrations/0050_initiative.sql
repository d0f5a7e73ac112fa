-- Initiatives: what is improved, where the wish came from, and which goal it serves. They run in cycles without end.

create table initiative (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  purpose text not null default '' check (length(purpose) <= 4000),
  -- {kind, id, title, to}: the top three, a driver, a metric that moved, an idea.
  origin jsonb not null,
  goal_id uuid,
  -- {question, finder, due} while nobody knows which goal it serves.
  goal_unknown jsonb,
  state text not null check (state in ('proposed', 'running', 'paused', 'stopped')),
  -- Id of a person, kept when the person leaves; null for a name without a login.
  owner_person text,
  owner_name text,
  started_on date,
  stopped_on date check (stopped_on >= started_on),
  unit_id uuid,
  circle_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  check ((goal_id is null) <> (goal_unknown is null)),
  primary key (org_id, id),
  foreign key (org_id, goal_id) references goal (org_id, id),
  foreign key (org_id, unit_id) references unit (org_id, id),
  foreign key (org_id, circle_id) references circle (org_id, id)
);
call protect_tenant('initiative');
create index initiative_goal on initiative (org_id, goal_id) where goal_id is not null;
create index initiative_newest on initiative (org_id, created_at desc, id desc);
