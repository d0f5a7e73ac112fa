-- What the ledger and the signals come to: measured, kept, and shown with the day on which it was.

-- How an organization reckons its costs; one row, in the words of the domain.
create table cost_setting (
  org_id uuid not null references organization,
  settings jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (org_id)
);
call protect_tenant('cost_setting');

-- A whole measurement with its parts: the newest of each part and period is shown.
create table cost_measurement (
  org_id uuid not null references organization,
  part text not null check (part in ('acquisition', 'maintenance', 'at_risk')),
  from_day date not null,
  to_day date not null check (to_day > from_day),
  -- What it was made from: settings and ledger as they were, to tell whether it is behind.
  basis text not null,
  result jsonb not null,
  measured_at timestamptz not null,
  primary key (org_id, part, from_day, to_day)
);
call protect_tenant('cost_measurement');

-- Single costs for others to build on: a contact by channel, a customer by segment, a customer won.
create table cost_reading (
  org_id uuid not null references organization,
  measure text not null check (measure in ('cost_per_contact', 'maintenance_per_customer', 'acquisition_per_customer')),
  cut text not null check (cut in ('all', 'channel', 'segment', 'campaign')),
  -- Empty for all.
  key text not null,
  from_day date not null,
  to_day date not null check (to_day > from_day),
  -- What it cost in all, in minor units of the organization's currency; null where nobody knows.
  minor bigint,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Contacts, customers or customers won that it is divided by; won ones may be shares of a customer.
  n double precision not null check (n >= 0),
  -- Null with `unknown`, which says why.
  unknown text,
  -- Taken over from somebody who says so, not from the ledger.
  stated boolean not null,
  -- Evidence: [{kind, id, title, to}]
  sources jsonb not null,
  measured_at timestamptz not null,
  primary key (org_id, measure, cut, key, from_day, to_day)
);
call protect_tenant('cost_reading');
create index cost_reading_newest on cost_reading (org_id, measure, to_day desc);
