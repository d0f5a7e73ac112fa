-- Imports: what was sent, how it was understood, how far it has come and what was refused.

create table upload (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null,
  size bigint not null,
  sha256 text not null,
  uploaded_by text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
call protect_tenant('upload');

create table import_run (
  org_id uuid not null references organization,
  id uuid not null,
  upload_id uuid not null,
  target text not null check (target in ('customers', 'answers', 'signals')),
  mapping jsonb not null,
  state text not null,
  chunks integer not null default 0,
  -- Chunks stored; a resumed run goes on after this one.
  done_chunks integer not null default 0,
  -- Rows of the file, and what became of each.
  rows_read bigint not null default 0,
  rows_new bigint not null default 0,
  rows_changed bigint not null default 0,
  rows_same bigint not null default 0,
  rows_rejected bigint not null default 0,
  failure text,
  started_by text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, upload_id) references upload (org_id, id),
  check (rows_read = rows_new + rows_changed + rows_same + rows_rejected)
);
call protect_tenant('import_run');
create index import_run_time on import_run (org_id, created_at desc, id desc);

create table import_mapping (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null,
  target text not null,
  mapping jsonb not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, name)
);
call protect_tenant('import_mapping');
