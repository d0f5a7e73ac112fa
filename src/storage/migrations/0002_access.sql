-- Access: people, sessions, second factors, members, invitations, sign-on providers (schema auth, column names as
-- better-auth wants them) and API keys. Schema auth belongs to perpetua_sign_in; the application's role cannot enter it.

create table auth."user" (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email)),
  "emailVerified" boolean not null default false,
  image text,
  "twoFactorEnabled" boolean not null default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table auth.session (
  id uuid primary key,
  token text not null unique,
  "userId" uuid not null references auth."user" on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "activeOrganizationId" uuid references public.organization on delete set null,
  -- Set where an organization's own sign-on provider vouched for the person: the session opens that organization only.
  "boundOrganizationId" uuid references public.organization on delete cascade,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index session_of_user on auth.session ("userId");

create table auth.account (
  id uuid primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index account_user on auth.account ("userId");

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);

create table auth."twoFactor" (
  id uuid primary key,
  "userId" uuid not null references auth."user" on delete cascade,
  secret text not null,
  "backupCodes" text not null,
  verified boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
create index two_factor_user on auth."twoFactor" ("userId");

create table auth.member (
  id uuid primary key,
  "organizationId" uuid not null references public.organization on delete cascade,
  "userId" uuid not null references auth."user" on delete cascade,
  role text not null check (role in ('owner', 'program_lead', 'analyst', 'manager', 'agent', 'viewer')),
  "createdAt" timestamptz not null default now(),
  unique ("organizationId", "userId")
);
create index member_user on auth.member ("userId");

create table auth.invitation (
  id uuid primary key,
  "organizationId" uuid not null references public.organization on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'program_lead', 'analyst', 'manager', 'agent', 'viewer')),
  status text not null default 'pending' check (status in ('pending', 'accepted', 'canceled')),
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "inviterId" text not null,
  -- SHA-256 of the token in the link; the link itself is shown once. Never null, but said by a check: better-auth refuses
  -- to work beside a column that it does not know and that is declared "not null".
  "tokenHash" bytea unique check ("tokenHash" is not null)
);
-- One open invitation per address: a second one replaces the first.
create unique index invitation_open on auth.invitation ("organizationId", email) where status = 'pending';

create table auth."signOnProvider" (
  id uuid primary key,
  "organizationId" uuid not null references public.organization on delete cascade,
  name text not null check (length(name) between 1 and 100),
  issuer text not null,
  "clientId" text not null,
  -- Encrypted with a key derived from the data folder's session secret.
  "clientSecret" text not null,
  "createdAt" timestamptz not null default now()
);

-- Failed sign-ins by account, to slow down guessing; counted by account because addresses are shared and changed.
create table auth."signInAttempt" (
  account text primary key,
  failures integer not null,
  "firstAt" timestamptz not null
);

-- What sign-in has to know about an organization. Owned by the schema's owner, so it reads past row-level security.
create view auth.organization as
  select org_id as id, name, org_id::text as slug, null::text as logo, null::text as metadata,
    created_at as "createdAt", zone, currency, minimum_group as "minimumGroup", confidence, demo, version
  from public.organization;

grant select, insert, update, delete on auth."user", auth.session, auth.account, auth.verification, auth."twoFactor",
  auth.member, auth.invitation, auth."signOnProvider", auth."signInAttempt" to perpetua_sign_in;
grant select on auth.organization to perpetua_sign_in;

-- Whoever signs in is looked for in every organization, so the sign-in role's policies let every row through; any
-- other role sees none of them.
alter table auth.member enable row level security;
create policy sign_in on auth.member to perpetua_sign_in using (true) with check (true);
alter table auth.invitation enable row level security;
create policy sign_in on auth.invitation to perpetua_sign_in using (true) with check (true);
alter table auth."signOnProvider" enable row level security;
create policy sign_in on auth."signOnProvider" to perpetua_sign_in using (true) with check (true);

-- The sign-in role makes organizations and writes to the log only through these.
create function auth.create_organization(id uuid, name text, zone text, currency text, demo boolean) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into public.organization (org_id, name, zone, currency, demo) values (id, name, zone, currency, demo)
$$;
create function auth.audit_append(
  organization uuid, actor_kind text, actor_id text, actor_name text, came_from text,
  action text, subject_kind text, subject_id text, detail jsonb
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('perpetua.org_id', organization::text, true);
  return public.audit_append(actor_kind, actor_id, actor_name, came_from, action, subject_kind, subject_id, detail);
end $$;
revoke all on all functions in schema auth from public;
grant execute on all functions in schema auth to perpetua_sign_in;

-- Names of the organization's own people, for the application: no way into schema auth, and no other organization.
create view person with (security_barrier) as
  select m."organizationId" as org_id, u.id, u.name, u.email, m.role, m."createdAt" as joined_at
  from auth.member m join auth."user" u on u.id = m."userId"
  where m."organizationId" = current_org();
grant select on person to perpetua_app;

-- Keys for programs. Only the SHA-256 of a key is stored; the prefix lets people tell keys apart.
create table api_key (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  prefix text not null,
  hash bytea not null unique,
  scopes text[] not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id)
);
call protect_tenant('api_key', 'select, insert');
grant update (revoked_at) on api_key to perpetua_app;

-- A request with a key has no organization yet; who holds the hash may see the one row that it opens.
-- The time of last use is written at most once a minute.
create function api_key_opening(key_hash bytea)
returns table (org_id uuid, zone text, id uuid, name text, scopes text[])
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update api_key k set last_used_at = now()
    where k.hash = key_hash and k.revoked_at is null
      and (k.last_used_at is null or k.last_used_at < now() - interval '1 minute');
  return query
    select k.org_id, o.zone, k.id, k.name, k.scopes
    from api_key k join organization o on o.org_id = k.org_id
    where k.hash = key_hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > now());
end $$;
revoke all on function api_key_opening from public;
grant execute on function api_key_opening to perpetua_app;
