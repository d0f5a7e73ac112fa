-- The people side of an initiative: whom it touches, how ready they are, and what shows each of Kotter's steps.

create table impacted_group (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- How many people; null while nobody knows.
  headcount integer check (headcount >= 1),
  -- {question, finder, due} while nobody knows how many people they are.
  headcount_unknown jsonb,
  unit_id uuid,
  what_changes text not null check (length(what_changes) <= 4000),
  impact text not null check (impact in ('low', 'medium', 'high')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Kept out of sight with all that belongs to it: what was assessed is never taken back.
  deleted_at timestamptz,
  check ((headcount is null) <> (headcount_unknown is null)),
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, unit_id) references unit (org_id, id)
);
call protect_tenant('impacted_group');
create index impacted_group_initiative on impacted_group (org_id, initiative_id);

-- Added to, never changed; a wrong one is replaced by another.
create table readiness_assessment (
  org_id uuid not null references organization,
  id uuid not null,
  group_id uuid not null,
  assessed_on date not null,
  -- Id of a person, kept when the person leaves; null for a name without a login.
  assessor_person text,
  assessor_name text not null,
  -- People that it rests on.
  n integer not null check (n >= 1),
  -- {element: {score 1-5, counts: [how many gave 1, 2, 3, 4, 5] | null} | null}
  scores jsonb not null,
  note text not null check (length(note) <= 4000),
  -- [{kind, id, title, to}]
  evidence jsonb not null,
  replaces uuid,
  entered_at timestamptz not null,
  entered_by_kind text not null,
  entered_by_id text not null,
  entered_by_name text not null,
  primary key (org_id, id),
  foreign key (org_id, group_id) references impacted_group (org_id, id),
  foreign key (org_id, replaces) references readiness_assessment (org_id, id),
  check (replaces <> id)
);
call protect_tenant('readiness_assessment', 'select, insert');
create unique index readiness_replaced_once on readiness_assessment (org_id, replaces) where replaces is not null;
create index readiness_of_group on readiness_assessment (org_id, group_id, assessed_on);

-- Under which score an element holds a group back: of the organization (no initiative), or of one initiative.
create table readiness_threshold (
  org_id uuid not null references organization,
  initiative_id uuid,
  threshold numeric(3, 2) not null check (threshold > 1 and threshold <= 5),
  unique nulls not distinct (org_id, initiative_id),
  foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('readiness_threshold');

create table kotter_step (
  org_id uuid not null references organization,
  initiative_id uuid not null,
  step text not null check (step in ('urgency', 'coalition', 'vision', 'volunteers', 'barriers', 'wins', 'acceleration', 'anchoring')),
  -- {known: true, value: {note, evidence}} or {known: false, question, finder, due}
  said jsonb not null,
  version integer not null,
  said_at timestamptz not null,
  said_by_kind text not null,
  said_by_id text not null,
  said_by_name text not null,
  primary key (org_id, initiative_id, step),
  foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('kotter_step');
