-- Processes and how they go: as they are and as they are meant to be. A settled version never changes.

create table process (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  purpose text not null default '' check (length(purpose) <= 4000),
  initiative_id uuid,
  -- Id of a person, kept when the person leaves; null for a name without a login, and both null for nobody.
  owner_person text,
  owner_name text,
  -- {cases: {low, likely, high}, per, evidence}
  volume jsonb,
  circle_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (org_id, id),
  constraint process_initiative foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, circle_id) references circle (org_id, id)
);
call protect_tenant('process', 'select, insert, update');
create index process_of_initiative on process (org_id, initiative_id) where initiative_id is not null;

create table process_version (
  org_id uuid not null references organization,
  process_id uuid not null,
  number integer not null check (number > 0),
  -- before: as it is; after: as it is meant to be.
  state text not null check (state in ('before', 'after')),
  name text not null default '' check (length(name) <= 200),
  -- As it was written, keys in their order: maps are compared by their text.
  map json not null,
  steps integer not null,
  based_on integer,
  settled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_kind text not null,
  created_by_id text not null,
  created_by_name text not null,
  updated_at timestamptz not null,
  primary key (org_id, process_id, number),
  foreign key (org_id, process_id) references process (org_id, id)
);
call protect_tenant('process_version', 'select, insert, update');

-- What cites a settled version stays true.
create function refuse_settled_change() returns trigger language plpgsql as $$
begin
  raise exception 'a settled version of a process never changes';
end $$;
create trigger process_version_settled before update on process_version
  for each row when (old.settled_at is not null) execute function refuse_settled_change();
