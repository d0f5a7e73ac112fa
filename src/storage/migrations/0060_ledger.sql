-- What was spent, by calendar month; every change leaves a trace, and closed months stand.

alter table import_run drop constraint import_run_target_check;
alter table import_run add constraint import_run_target_check
  check (target in ('customers', 'answers', 'signals', 'costs', 'rates'));

create table ledger_entry (
  org_id uuid not null references organization,
  id uuid not null,
  -- Where it came from: the book, file or system; with the row's key the same row is found again.
  source text not null check (length(source) between 1 and 200),
  row_key text not null check (length(row_key) between 1 and 500),
  month date not null check (extract(day from month) = 1),
  category text not null,
  -- As it was booked. Credits are less than nothing.
  minor bigint not null check (minor between -9007199254740991 and 9007199254740991),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  campaign text,
  segment text,
  channel text,
  tool text,
  unit_id uuid,
  initiative_id uuid,
  note text,
  state text not null check (state in ('active', 'withdrawn')),
  -- The import that said last what stands here; null for an entry by hand.
  import_id uuid,
  -- The newest import that held this row, changed or not.
  seen_import_id uuid,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, source, row_key),
  foreign key (org_id, unit_id) references unit (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id)
);
call protect_tenant('ledger_entry');
create index ledger_entry_month on ledger_entry (org_id, month desc, id desc);

-- What was entered, changed or taken back, by whom and why: of entries and of exchange rates.
create table ledger_change (
  org_id uuid not null references organization,
  id uuid not null,
  subject text not null check (subject in ('entry', 'rate')),
  -- Id of the entry, or currency and month of the rate.
  subject_id text not null,
  action text not null check (action in ('entered', 'changed', 'withdrawn', 'restored')),
  before jsonb,
  after jsonb not null,
  why text,
  import_id uuid,
  by_id text not null,
  by_name text not null,
  changed_at timestamptz not null,
  primary key (org_id, id)
);
call protect_tenant('ledger_change', 'select, insert');
create index ledger_change_subject on ledger_change (org_id, subject, subject_id, changed_at desc);

-- Months closed and opened again. The newest event of a month is its state; a month without one is open.
create table ledger_period_event (
  org_id uuid not null references organization,
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  -- 1, 2, 3 … within the month: two people who close it at once are told apart.
  number integer not null check (number >= 1),
  action text not null check (action in ('closed', 'reopened')),
  why text not null check (length(why) between 1 and 2000),
  by_id text not null,
  by_name text not null,
  happened_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, month, number)
);
call protect_tenant('ledger_period_event', 'select, insert');

-- One unit of `currency` is `rate` of `base`, the organization's currency, in bookings of that month.
create table exchange_rate (
  org_id uuid not null references organization,
  month date not null check (extract(day from month) = 1),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  base text not null check (base ~ '^[A-Z]{3}$' and base <> currency),
  -- Decimal text: it is multiplied exactly.
  rate text not null check (rate ~ '^\d{1,9}(\.\d{1,10})?$'),
  -- Who published it, and of which day it is.
  source text not null check (length(source) between 1 and 300),
  day date not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (org_id, month, currency, base)
);
call protect_tenant('exchange_rate');
