-- Figures of metrics as they were measured, so that pages of many metrics need not count. Made anew from the rows at any time.

create table metric_reading (
  org_id uuid not null references organization,
  metric_id uuid not null,
  metric_version integer not null,
  grain text not null check (grain in ('day', 'week', 'month', 'quarter', 'year')),
  start_day date not null,
  value double precision,
  low double precision,
  high double precision,
  standard_error double precision,
  n double precision,
  unit text not null,
  unit_label text not null,
  minor_digits integer,
  direction text not null check (direction in ('up', 'down', 'neither')),
  confidence double precision not null,
  partial boolean not null,
  -- Why there is no value; null where there is one.
  absent text,
  measured_at timestamptz not null,
  check ((value is null) = (absent is not null)),
  primary key (org_id, metric_id, metric_version, grain, start_day),
  foreign key (org_id, metric_id, metric_version) references metric_version (org_id, metric_id, number) on delete cascade
);
call protect_tenant('metric_reading');
