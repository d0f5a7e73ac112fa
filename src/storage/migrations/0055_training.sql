-- What is done for the people of an initiative: training and who took it, messages, champions, and the hours they have.

create table training (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  group_id uuid not null,
  course text not null check (length(course) between 1 and 300),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Hours that one person spends.
  hours double precision not null check (hours > 0),
  -- Of all of it, in minor units.
  cost_minor bigint check (cost_minor >= 0),
  cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
  -- {question, finder, due} while nobody knows what it costs.
  cost_unknown jsonb,
  seats integer not null check (seats >= 1),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((cost_minor is null) = (cost_currency is null) and (cost_minor is null) <> (cost_unknown is null)),
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, group_id) references impacted_group (org_id, id)
);
call protect_tenant('training');
create index training_initiative on training (org_id, initiative_id);

-- Who attended what on which day. Personal data of employees: read by name only by who may; all others see counts.
create table training_attendance (
  org_id uuid not null references organization,
  id uuid not null,
  training_id uuid not null,
  person_number text,
  person_email text,
  person_name text,
  attended_on date not null,
  passed boolean,
  score double precision check (score >= 0),
  hours double precision check (hours >= 0),
  team text,
  check (coalesce(person_number, person_email, person_name) is not null),
  primary key (org_id, id),
  foreign key (org_id, training_id) references training (org_id, id)
);
call protect_tenant('training_attendance');
create index training_attendance_training on training_attendance (org_id, training_id, attended_on);

create table change_message (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  -- Null for all groups of the initiative.
  group_id uuid,
  sender_person text,
  sender_name text not null,
  channel text not null check (length(channel) between 1 and 100),
  what text not null check (length(what) between 1 and 4000),
  planned_on date not null,
  purpose text not null check (purpose in ('awareness', 'desire', 'knowledge', 'ability', 'reinforcement')),
  sent_on date,
  audience integer check (audience >= 1),
  reached integer check (reached >= 0 and reached <= audience),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (reached is null or (sent_on is not null and audience is not null)),
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, group_id) references impacted_group (org_id, id)
);
call protect_tenant('change_message');
create index change_message_initiative on change_message (org_id, initiative_id);

create table champion (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  group_id uuid not null,
  who_person text,
  who_name text not null,
  since date not null,
  until date check (until >= since),
  does text not null check (length(does) <= 1000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, group_id) references impacted_group (org_id, id)
);
call protect_tenant('champion');
create index champion_initiative on champion (org_id, initiative_id);

-- Hours per month that people can give (offer, shared by all initiatives), and those that an initiative asks of them.
create table capacity_line (
  org_id uuid not null references organization,
  id uuid not null,
  kind text not null check (kind in ('offer', 'ask')),
  -- Either a person, or a group by the name that initiatives share.
  holder_person text,
  holder_name text not null check (length(holder_name) between 1 and 200),
  holder_kind text not null check (holder_kind in ('person', 'group')),
  initiative_id uuid,
  hours_per_month double precision not null check (hours_per_month > 0),
  -- YYYY-MM, both included.
  from_month text not null check (from_month ~ '^\d{4}-\d{2}$'),
  last_month text check (last_month ~ '^\d{4}-\d{2}$' and last_month >= from_month),
  note text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((kind = 'ask') = (initiative_id is not null)),
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('capacity_line');
