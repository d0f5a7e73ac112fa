-- Parts of the organization, and circles of people who alone may read what is put into them.

create table unit (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  parent_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, name),
  foreign key (org_id, parent_id) references unit (org_id, id)
);
call protect_tenant('unit');

create table circle (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, name)
);
call protect_tenant('circle');

-- No foreign key to the person: who leaves the organization is a member no longer, because the view person forgets them.
create table circle_member (
  org_id uuid not null references organization,
  circle_id uuid not null,
  person_id uuid not null,
  primary key (org_id, circle_id, person_id),
  foreign key (org_id, circle_id) references circle (org_id, id) on delete cascade
);
call protect_tenant('circle_member');
create index circle_member_person on circle_member (org_id, person_id);
