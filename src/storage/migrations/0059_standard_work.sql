-- Standard work: how something is done, in versions that never change, and who has read which.

create table standard_work (
  org_id uuid not null references organization,
  id uuid not null,
  title text not null check (length(title) between 1 and 300),
  owner_person text,
  owner_name text,
  process_id uuid,
  initiative_id uuid,
  -- {roles: [], circleIds: [], people: [{personId, name}]}
  readers jsonb not null,
  days_to_read integer not null check (days_to_read between 0 and 365),
  draft text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, process_id) references process (org_id, id),
  constraint standard_work_initiative foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('standard_work', 'select, insert, update');
create index standard_work_of_process on standard_work (org_id, process_id) where process_id is not null;

create table standard_work_version (
  org_id uuid not null references organization,
  work_id uuid not null,
  number integer not null check (number > 0),
  body text not null check (length(body) > 0),
  note text not null default '',
  in_force_from date not null,
  from_process_version integer,
  published_at timestamptz not null,
  published_by_kind text not null,
  published_by_id text not null,
  published_by_name text not null,
  primary key (org_id, work_id, number),
  foreign key (org_id, work_id) references standard_work (org_id, id)
);
call protect_tenant('standard_work_version', 'select, insert');

create table standard_work_reading (
  org_id uuid not null references organization,
  work_id uuid not null,
  number integer not null,
  -- As one key: a person of the organization, or the name of somebody without a login.
  reader_key text not null,
  reader_person text,
  reader_name text not null,
  read_at timestamptz not null,
  noted_by_kind text not null,
  noted_by_id text not null,
  noted_by_name text not null,
  primary key (org_id, work_id, number, reader_key),
  foreign key (org_id, work_id, number) references standard_work_version (org_id, work_id, number)
);
call protect_tenant('standard_work_reading', 'select, insert');

create function refuse_standard_work_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was put in force and who has read it can only be added to';
end $$;
create trigger standard_work_version_append_only before update or delete on standard_work_version
  for each row execute function refuse_standard_work_change();
create trigger standard_work_version_no_truncate before truncate on standard_work_version
  for each statement execute function refuse_standard_work_change();
create trigger standard_work_reading_append_only before update or delete on standard_work_reading
  for each row execute function refuse_standard_work_change();
create trigger standard_work_reading_no_truncate before truncate on standard_work_reading
  for each statement execute function refuse_standard_work_change();
