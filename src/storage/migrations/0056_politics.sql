-- The politics of an initiative: seen only by a circle. Every row hangs on a file (politics), and the file on its circle.

-- A closed circle is known to its members and to the organization's owners alone, its name too: two of them may be
-- named alike, or a name that is taken would tell that there is one.
alter table circle add column closed boolean not null default false;
alter table circle drop constraint circle_org_id_name_key;
create unique index circle_open_name on circle (org_id, name) where not closed;

create table politics (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  circle_id uuid not null,
  version integer not null default 1,
  raci_version integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  constraint politics_of_circle unique (org_id, initiative_id, circle_id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, circle_id) references circle (org_id, id)
);
call protect_tenant('politics');
create index politics_circle on politics (org_id, circle_id);

create table stakeholder (
  org_id uuid not null references organization,
  id uuid not null,
  politics_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- Id of a person of the organization, kept when the person leaves; null for somebody without a login.
  person_id text,
  role text not null default '' check (length(role) <= 200),
  unit text not null default '' check (length(unit) <= 200),
  power smallint not null check (power between 1 and 5),
  interest smallint not null check (interest between 1 and 5),
  wanted text not null check (wanted in ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
  gains text not null default '' check (length(gains) <= 4000),
  loses text not null default '' check (length(loses) <= 4000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (org_id, id),
  -- So that who moves whom stays within one file.
  unique (org_id, politics_id, id),
  foreign key (org_id, politics_id) references politics (org_id, id)
);
call protect_tenant('stakeholder');

-- Where somebody was seen to stand, by whom and why. The stance now is that of the latest day.
create table stakeholder_note (
  org_id uuid not null references organization,
  id uuid not null,
  stakeholder_id uuid not null,
  -- Position among the notes of its stakeholder.
  number integer not null,
  stance text not null check (stance in ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
  why text not null check (length(why) between 1 and 4000),
  seen_on date not null,
  noted_at timestamptz not null,
  noted_by_kind text not null,
  noted_by_id text not null,
  noted_by_name text not null,
  primary key (org_id, id),
  unique (org_id, stakeholder_id, number),
  foreign key (org_id, stakeholder_id) references stakeholder (org_id, id)
);
call protect_tenant('stakeholder_note', 'select, insert');

create table stakeholder_move (
  org_id uuid not null references organization,
  politics_id uuid not null,
  stakeholder_id uuid not null,
  mover_id uuid not null,
  -- 1 a little, 2 clearly, 3 strongly.
  strength smallint not null check (strength between 1 and 3),
  primary key (org_id, stakeholder_id, mover_id),
  constraint stakeholder_moves_another check (mover_id <> stakeholder_id),
  foreign key (org_id, politics_id, stakeholder_id) references stakeholder (org_id, politics_id, id),
  constraint stakeholder_mover foreign key (org_id, politics_id, mover_id)
    references stakeholder (org_id, politics_id, id)
);
call protect_tenant('stakeholder_move');
create index stakeholder_move_mover on stakeholder_move (org_id, mover_id);

create table raci_person (
  org_id uuid not null references organization,
  politics_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  position integer not null,
  primary key (org_id, politics_id, id),
  foreign key (org_id, politics_id) references politics (org_id, id)
);
call protect_tenant('raci_person');

create table raci_activity (
  org_id uuid not null references organization,
  politics_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  position integer not null,
  primary key (org_id, politics_id, id),
  foreign key (org_id, politics_id) references politics (org_id, id)
);
call protect_tenant('raci_activity');

create table raci_cell (
  org_id uuid not null references organization,
  politics_id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  letters text not null check (letters in ('R', 'A', 'AR', 'C', 'I')),
  primary key (org_id, politics_id, activity_id, person_id),
  foreign key (org_id, politics_id, activity_id) references raci_activity on delete cascade,
  foreign key (org_id, politics_id, person_id) references raci_person on delete cascade
);
call protect_tenant('raci_cell');
-- One A an activity, whoever writes.
create unique index raci_one_accountable on raci_cell (org_id, politics_id, activity_id)
  where letters in ('A', 'AR');

create table sponsor_promise (
  org_id uuid not null references organization,
  id uuid not null,
  politics_id uuid not null,
  -- Id of a person, kept when the person leaves; null for a name without a login.
  owner_person text,
  owner_name text not null,
  what text not null check (length(what) between 1 and 4000),
  made_on date not null,
  due date not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint promise_due_after_made check (due >= made_on),
  primary key (org_id, id),
  foreign key (org_id, politics_id) references politics (org_id, id)
);
call protect_tenant('sponsor_promise');
create index sponsor_promise_file on sponsor_promise (org_id, politics_id, due);

create table sponsor_promise_word (
  org_id uuid not null references organization,
  id uuid not null,
  promise_id uuid not null,
  number integer not null,
  state text not null check (state in ('open', 'kept', 'broken')),
  told text not null check (length(told) between 1 and 4000),
  -- [{kind, id, title, to}]
  evidence jsonb not null,
  told_on date not null,
  told_at timestamptz not null,
  told_by_kind text not null,
  told_by_id text not null,
  told_by_name text not null,
  primary key (org_id, id),
  unique (org_id, promise_id, number),
  foreign key (org_id, promise_id) references sponsor_promise (org_id, id)
);
call protect_tenant('sponsor_promise_word', 'select, insert');

-- Who was asked about a decision, and what they said: for a circle, also where the decision itself is open to all.
create table consultation (
  org_id uuid not null references organization,
  id uuid not null,
  decision_id uuid not null,
  circle_id uuid not null,
  initiative_id uuid,
  owner_person text,
  owner_name text not null,
  consulted_on date not null,
  said text not null check (length(said) between 1 and 4000),
  told_at timestamptz not null,
  told_by_kind text not null,
  told_by_id text not null,
  told_by_name text not null,
  primary key (org_id, id),
  foreign key (org_id, decision_id) references decision (org_id, id),
  constraint consultation_circle foreign key (org_id, circle_id) references circle (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('consultation', 'select, insert');
create index consultation_decision on consultation (org_id, decision_id);
create index consultation_initiative on consultation (org_id, initiative_id) where initiative_id is not null;

-- Who looked at whose politics on which day, so that the log says it once.
create table politics_look (
  org_id uuid not null references organization,
  politics_id uuid not null,
  person_id text not null,
  looked_on date not null,
  primary key (org_id, politics_id, person_id, looked_on),
  foreign key (org_id, politics_id) references politics (org_id, id)
);
call protect_tenant('politics_look', 'select, insert');

create function refuse_politics_change() returns trigger language plpgsql as $$
begin
  raise exception 'notes of a stance, words on a promise and what was said can only be added to';
end $$;
create trigger stakeholder_note_append_only before update or delete on stakeholder_note
  for each row execute function refuse_politics_change();
create trigger stakeholder_note_no_truncate before truncate on stakeholder_note
  for each statement execute function refuse_politics_change();
create trigger sponsor_promise_word_append_only before update or delete on sponsor_promise_word
  for each row execute function refuse_politics_change();
create trigger sponsor_promise_word_no_truncate before truncate on sponsor_promise_word
  for each statement execute function refuse_politics_change();
create trigger consultation_append_only before update or delete on consultation
  for each row execute function refuse_politics_change();
create trigger consultation_no_truncate before truncate on consultation
  for each statement execute function refuse_politics_change();
