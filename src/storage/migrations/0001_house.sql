-- The house: schemas, the two guards that every tenant table stands behind, organizations, audit, jobs.
-- The roles perpetua_app and perpetua_sign_in are made before the first migration (storage/record/roles.ts).

create schema auth;
grant usage on schema public to perpetua_app;
grant usage on schema auth to perpetua_sign_in;

-- The organization of the running transaction; null outside of one, and then no tenant row is visible.
create function current_org() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('perpetua.org_id', true), '')::uuid $$;

-- Puts a tenant table behind row-level security and lets the application use it.
-- The sub-select makes it one look-up per statement; per row it cost 1.2 s of 3.4 s for 200,000 rows.
-- Every table with a column org_id must be called with this; test/contract/tenancy.test.ts reads the catalog.
create procedure protect_tenant(tenant_table regclass, privileges text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('create policy tenant on %s to perpetua_app using (org_id = (select current_org())) with check (org_id = (select current_org()))', tenant_table);
  execute format('grant %s on %s to perpetua_app', privileges, tenant_table);
end $$;

create table organization (
  org_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Groups smaller than this are not shown.
  minimum_group integer not null default 10 check (minimum_group between 1 and 1000),
  -- Confidence of every interval, as a share.
  confidence numeric not null default 0.95 check (confidence between 0.5 and 0.999),
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
call protect_tenant('organization', 'select, update');

-- Who did what to which record, from where. Each entry carries the hash of the one before it.
create table audit_entry (
  org_id uuid not null references organization,
  number bigint not null,
  occurred_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'key', 'system')),
  actor_id text not null,
  actor_name text not null,
  came_from text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (org_id, number)
);
call protect_tenant('audit_entry', 'select');
create index audit_entry_subject on audit_entry (org_id, subject_kind, subject_id, number desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log can only be added to';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change();

-- The text that is hashed: every column, in order, each with its length in front so that no two entries read alike.
create function audit_text(entry audit_entry) returns text language sql immutable as $$
  select string_agg(length(part) || ':' || part, '|' order by position)
  from unnest(array[
    entry.org_id::text, entry.number::text,
    to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    entry.actor_kind, entry.actor_id, entry.actor_name, entry.came_from,
    entry.action, entry.subject_kind, entry.subject_id, entry.detail::text
  ]) with ordinality as parts(part, position)
$$;

-- The only way to add an entry. Runs with its owner's rights, in the organization of the transaction; the lock on the
-- organization's chain lasts until commit, so that numbers have no gaps and each hash follows the one before it.
create function audit_append(
  actor_kind text, actor_id text, actor_name text, came_from text,
  action text, subject_kind text, subject_id text, detail jsonb
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry audit_entry;
begin
  entry.org_id := current_org();
  if entry.org_id is null then raise exception 'no organization is set for this transaction'; end if;
  perform pg_advisory_xact_lock(hashtextextended('audit ' || entry.org_id::text, 0));
  select a.number + 1, a.hash into entry.number, entry.previous_hash
    from audit_entry a where a.org_id = entry.org_id order by a.number desc limit 1;
  entry.number := coalesce(entry.number, 1);
  entry.previous_hash := coalesce(entry.previous_hash, '\x'::bytea);
  entry.occurred_at := clock_timestamp();
  entry.actor_kind := actor_kind; entry.actor_id := actor_id; entry.actor_name := actor_name;
  entry.came_from := came_from; entry.action := action;
  entry.subject_kind := subject_kind; entry.subject_id := subject_id; entry.detail := detail;
  entry.hash := sha256(entry.previous_hash || convert_to(audit_text(entry), 'UTF8'));
  insert into audit_entry values (entry.*);
  return entry.number;
end $$;
revoke all on function audit_append from public;
grant execute on function audit_append to perpetua_app;

-- First entry whose hash does not follow from what is stored, or null if the chain is whole.
create function audit_first_break(org uuid) returns bigint language sql stable as $$
  select number from (
    select a.number, a.hash, a.previous_hash,
      lag(a.hash, 1, '\x'::bytea) over chain as before,
      row_number() over chain as expected,
      sha256(a.previous_hash || convert_to(audit_text(a), 'UTF8')) as computed
    from audit_entry a where a.org_id = org window chain as (order by a.number)
  ) entries
  where hash <> computed or previous_hash <> before or number <> expected
  order by number limit 1
$$;
grant execute on function audit_first_break to perpetua_app;

-- Enqueues a background job in the caller's transaction: the job is there if and only if its cause is.
create function enqueue_job(task text, payload json, queue text default null, key text default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, queue_name => queue, job_key => key, max_attempts => 8);
end $$;
revoke all on function enqueue_job from public;
grant execute on function enqueue_job to perpetua_app;

-- Answers already given to POST requests that carried an Idempotency-Key.
create table idempotency_key (
  org_id uuid not null references organization,
  key text not null,
  actor_id text not null,
  request_hash text not null,
  status integer,
  body text,
  content_type text,
  created_at timestamptz not null default now(),
  primary key (org_id, actor_id, key)
);
call protect_tenant('idempotency_key');
