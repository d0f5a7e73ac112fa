-- The gate before an initiative, who let it pass without all of it, and what else the portfolio asks of it.

alter table initiative
  -- Why it was paused, stopped or proposed again, as it was said last.
  add column state_why text check (length(state_why) <= 4000),
  -- {known, value: {low, likely, high, source}} customers that it reaches, or {question, finder, due}; null where nobody asked.
  add column reach jsonb;

-- What is said of an item of the gate. Added to, never changed: the newest of each item holds.
create table readiness_answer (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  item text not null check (length(item) <= 60),
  number integer not null check (number > 0),
  -- {known, value: {text, person, evidence}} or {question, finder, due}.
  said jsonb not null,
  said_at timestamptz not null,
  said_by_kind text not null,
  said_by_id text not null,
  said_by_name text not null,
  primary key (org_id, id),
  unique (org_id, initiative_id, item, number),
  foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('readiness_answer', 'select, insert');

-- Somebody let an initiative start without all of it, by name and reason.
create table readiness_override (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  -- Keys of the items that were not there.
  missing text[] not null check (cardinality(missing) > 0),
  reason text not null check (length(reason) between 1 and 4000),
  made_at timestamptz not null,
  made_by_kind text not null,
  made_by_id text not null,
  made_by_name text not null,
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('readiness_override', 'select, insert');
create index readiness_override_initiative on readiness_override (org_id, initiative_id);

-- An override comes back at each review until somebody settles it, with the reason.
create table readiness_settlement (
  org_id uuid not null references organization,
  override_id uuid not null,
  reason text not null check (length(reason) between 1 and 4000),
  made_at timestamptz not null,
  made_by_kind text not null,
  made_by_id text not null,
  made_by_name text not null,
  primary key (org_id, override_id),
  foreign key (org_id, override_id) references readiness_override (org_id, id)
);
call protect_tenant('readiness_settlement', 'select, insert');
