-- Customers, accounts, their typed attributes, segments and consent.

create table attribute (
  org_id uuid not null references organization,
  subject text not null check (subject in ('customer', 'account')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
  label text not null,
  value_type text not null check (value_type in ('text', 'number', 'boolean', 'date')),
  created_at timestamptz not null default now(),
  primary key (org_id, subject, key)
);
call protect_tenant('attribute');

create table account (
  org_id uuid not null references organization,
  id uuid not null,
  external_id text not null check (length(external_id) between 1 and 200),
  name text,
  attributes jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, external_id)
);
call protect_tenant('account');

create table customer (
  org_id uuid not null references organization,
  id uuid not null,
  external_id text not null check (length(external_id) between 1 and 200),
  account_id uuid,
  name text,
  email text,
  phone text,
  preferred_language text,
  preferred_channel text,
  started_on date,
  ended_on date,
  -- {key: text}: every value as text; attribute.value_type says how to read it.
  attributes jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  erased boolean not null default false,
  -- The transaction that last wrote the row; the projection to the columnar store reads in this order.
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (org_id, id),
  unique (org_id, external_id),
  foreign key (org_id, account_id) references account (org_id, id)
);
-- Customers are erased, not deleted: what they answered keeps its place.
call protect_tenant('customer', 'select, insert, update');
create index customer_changed on customer (changed_xid, id);
create index customer_page on customer (org_id, created_at desc, id desc);
create index customer_search on customer (org_id, lower(name) text_pattern_ops);
create index customer_email on customer (org_id, lower(email) text_pattern_ops);
create index customer_account on customer (org_id, account_id);

create function stamp_change() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;
create trigger customer_stamp before update on customer for each row execute function stamp_change();

create table segment (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  description text not null default '',
  rule jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, name)
);
call protect_tenant('segment');

-- What a customer agreed to or took back; entries are added, the newest per purpose and channel counts.
create table consent (
  org_id uuid not null references organization,
  id uuid not null,
  customer_id uuid not null,
  purpose text not null,
  channel text not null,
  state text not null check (state in ('granted', 'withdrawn')),
  given_at timestamptz not null,
  source text not null,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer (org_id, id)
);
call protect_tenant('consent', 'select, insert');
create index consent_customer on consent (org_id, customer_id, given_at desc);
