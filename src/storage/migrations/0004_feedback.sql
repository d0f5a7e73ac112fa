-- Surveys, their versions and questions, and the answers as they were given.

create table survey (
  org_id uuid not null references organization,
  id uuid not null,
  external_key text not null check (length(external_key) between 1 and 200),
  name text not null,
  kind text not null check (kind in ('transactional', 'relationship', 'competitive', 'other')),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, external_key)
);
call protect_tenant('survey');

-- A version never changes once it has answers: what an old answer meant stays readable.
create table survey_version (
  org_id uuid not null references organization,
  id uuid not null,
  survey_id uuid not null,
  number integer not null,
  -- The survey as survey-core reads it.
  definition jsonb not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, survey_id, number),
  foreign key (org_id, survey_id) references survey (org_id, id)
);
call protect_tenant('survey_version', 'select, insert');

create table question (
  org_id uuid not null references organization,
  survey_version_id uuid not null,
  key text not null,
  position integer not null,
  kind text not null,
  text text not null,
  scale_min double precision,
  scale_max double precision,
  -- Codes that mean "does not apply to me"; they are never a score.
  not_applicable text[] not null default '{}',
  primary key (org_id, survey_version_id, key),
  foreign key (org_id, survey_version_id) references survey_version (org_id, id)
);
call protect_tenant('question', 'select, insert');

create table response (
  org_id uuid not null references organization,
  id uuid not null,
  survey_version_id uuid not null,
  -- Says when two deliveries are the same answer.
  row_key text not null,
  customer_id uuid,
  -- The customer's id in the sender's system, kept even while nobody by that id is known.
  customer_ref text,
  answered_at timestamptz not null,
  received_at timestamptz not null default now(),
  touchpoint text,
  channel text,
  language text,
  weight double precision not null default 1 check (weight >= 0),
  -- {question key: value}, as the person answered.
  answers jsonb not null,
  -- The customer's attributes when they answered, {key: text}.
  attributes jsonb not null default '{}',
  import_id uuid,
  erased boolean not null default false,
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (org_id, id),
  foreign key (org_id, survey_version_id) references survey_version (org_id, id),
  foreign key (org_id, customer_id) references customer (org_id, id)
);
call protect_tenant('response');
-- 16 bytes instead of the whole key: half the index, and a second delivery is found by it.
create unique index response_row_key on response (org_id, survey_version_id, (md5(row_key)::uuid));
create index response_changed on response (changed_xid, id);
create index response_time on response (org_id, answered_at desc, id desc);
create index response_customer on response (org_id, customer_id, answered_at desc) where customer_id is not null;
create trigger response_stamp before update on response for each row execute function stamp_change();
