-- What customers are worth: what people state (each change a version), and what was measured with it on a day.

create table value_basis (
  org_id uuid not null references organization,
  id uuid not null,
  kind text not null check (kind in ('contract', 'purchase')),
  number integer not null check (number > 0),
  -- Period, filter, cut, discount rate with its source, horizon, margin, costs: see ValueBasis.
  body jsonb not null,
  stated_at timestamptz not null,
  stated_by text not null,
  primary key (org_id, id),
  unique (org_id, kind, number)
);
call protect_tenant('value_basis', 'select, insert');

create table value_analysis (
  org_id uuid not null references organization,
  id uuid not null,
  kind text not null check (kind in ('contract', 'purchase')),
  basis_id uuid not null,
  measured_on date not null,
  made_at timestamptz not null,
  made_by text not null,
  -- What was found, with its intervals, parts and checks: see ValueResult.
  result jsonb not null,
  primary key (org_id, id),
  foreign key (org_id, basis_id) references value_basis (org_id, id)
);
call protect_tenant('value_analysis', 'select, insert');
create index value_analysis_newest on value_analysis (org_id, kind, made_at desc, id desc);
