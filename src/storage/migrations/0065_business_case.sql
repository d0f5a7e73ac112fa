-- Business cases: what an investment in the experience costs and brings. Every change makes a version that stays as it is.

create table business_case (
  org_id uuid not null references organization,
  id uuid not null,
  -- Null for a case that stands alone.
  initiative_id uuid,
  -- Of the newest version, for lists.
  name text not null check (length(name) between 1 and 300),
  owner_person text,
  owner_name text not null,
  circle_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, circle_id) references circle (org_id, id)
);
call protect_tenant('business_case');
create index business_case_newest on business_case (org_id, updated_at desc, id desc);
create index business_case_initiative on business_case (org_id, initiative_id) where initiative_id is not null;

create table business_case_version (
  org_id uuid not null references organization,
  case_id uuid not null,
  number integer not null check (number >= 1),
  why text not null check (length(why) between 1 and 2000),
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  made_at timestamptz not null,
  -- All that its figures follow from: inputs with ranges and sources, lines, months, rates, scenarios.
  content jsonb not null,
  -- Made of the content by the seed in it, when the version was made.
  figures jsonb not null,
  -- [{what, from, to}] since the version before.
  changes jsonb not null,
  primary key (org_id, case_id, number),
  foreign key (org_id, case_id) references business_case (org_id, id)
);
call protect_tenant('business_case_version', 'select, insert');

create function refuse_case_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a business case never changes; make the next one';
end $$;
create trigger business_case_version_append_only before update or delete on business_case_version
  for each row execute function refuse_case_version_change();
create trigger business_case_version_no_truncate before truncate on business_case_version
  for each statement execute function refuse_case_version_change();
