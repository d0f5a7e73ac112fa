-- Cells that went out without noise in files of aggregates, so that no later file can be set against them.

create table benchmark_release (
  org_id uuid not null references organization,
  share_id uuid not null,
  position integer not null,
  metric_id uuid not null,
  metric_version integer not null,
  metric text not null,
  -- Questions, kinds of signals, or customers whose answers it is of.
  about text[] not null,
  -- What the metric takes in and leaves out.
  filter text not null,
  -- [[field, value], …]; empty for the whole.
  cell jsonb not null,
  starts_on date not null,
  -- The day after the last.
  ends_on date not null,
  value double precision not null,
  n integer not null,
  primary key (org_id, share_id, position),
  foreign key (org_id, share_id) references benchmark_share (org_id, id)
);
call protect_tenant('benchmark_release', 'select, insert');
create index benchmark_release_about on benchmark_release using gin (about);
