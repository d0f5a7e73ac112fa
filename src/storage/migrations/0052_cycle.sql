-- Cycles of improvement: what is expected of a change is stated and locked before it starts, looked at, and judged on its day.

create table cycle (
  org_id uuid not null references organization,
  id uuid not null,
  initiative_id uuid not null,
  -- Counts the cycles of an initiative.
  number integer not null check (number >= 1),
  -- The cycle from whose feedback it starts, and what was learned there.
  follows uuid,
  learned text check (length(learned) <= 4000),
  -- What is changed, in a few words.
  name text not null check (length(name) between 1 and 300),
  hypothesis text not null default '' check (length(hypothesis) <= 4000),
  mechanism text,
  metric_id uuid,
  -- The version by which it is judged: that of the day on which the cycle was locked.
  metric_version integer,
  -- Which way is good.
  wanted text not null default 'up' check (wanted in ('up', 'down')),
  -- Size of the change that is expected, in the metric's unit, counted in the wanted direction.
  expected double precision,
  expected_low double precision,
  expected_high double precision check (expected_high >= expected_low),
  -- Smallest effect worth having, of the same kind.
  worthwhile double precision check (worthwhile > 0),
  -- Rule of the customers that take part; null for all.
  audience jsonb,
  -- Who carries it out.
  owner_person text,
  owner_name text,
  method text check (method in ('randomized', 'staggered', 'matched', 'interrupted')),
  -- What the method asks for: share and salt, groups and their days, the rule of the treated, what is matched on.
  design jsonb not null default '{}',
  grain text not null default 'month' check (grain in ('week', 'month')),
  baseline_from date,
  starts_on date,
  judge_on date,
  confidence double precision not null default 0.95 check (confidence between 0.5 and 0.999),
  power double precision not null default 0.8 check (power between 0.5 and 0.999),
  -- {unit, needed, available, detectable, words, …} as computed when it was locked.
  sample jsonb,
  locked_at timestamptz,
  locked_by_kind text,
  locked_by_id text,
  locked_by_name text,
  -- Ended before its judgment.
  stopped_at timestamptz,
  stopped_why text check (length(stopped_why) <= 4000),
  -- What was decided after the judgment; decisions are never deleted, so that the id needs no key.
  outcome text check (outcome in ('keep', 'adapt', 'stop')),
  decision_id uuid,
  source_key text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  check (locked_at is null or (hypothesis <> '' and mechanism is not null and metric_id is not null
    and metric_version is not null and expected is not null and expected_low is not null and expected_high is not null
    and worthwhile is not null and owner_name is not null and method is not null and baseline_from is not null
    and starts_on is not null and judge_on is not null and sample is not null and locked_by_id is not null)),
  check (locked_at is null or (baseline_from < starts_on and starts_on < judge_on)),
  check (locked_at is null or deleted_at is null),
  check ((outcome is null) = (decision_id is null)),
  primary key (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, follows) references cycle (org_id, id),
  foreign key (org_id, metric_id) references metric (org_id, id)
);
call protect_tenant('cycle');
create unique index cycle_number on cycle (org_id, initiative_id, number);
create index cycle_metric on cycle (org_id, metric_id) where metric_id is not null;
create index cycle_due on cycle (org_id, judge_on) where locked_at is not null and stopped_at is null;
create unique index cycle_source on cycle (org_id, source_key) where source_key is not null and deleted_at is null;

-- What must not get worse, and by how much it may.
create table cycle_guardrail (
  org_id uuid not null references organization,
  cycle_id uuid not null,
  metric_id uuid not null,
  position integer not null,
  -- Which way is good.
  wanted text not null check (wanted in ('up', 'down')),
  -- How much worse is tolerated, in the metric's unit.
  tolerance double precision not null check (tolerance >= 0),
  primary key (org_id, cycle_id, metric_id),
  foreign key (org_id, cycle_id) references cycle (org_id, id) on delete cascade,
  foreign key (org_id, metric_id) references metric (org_id, id)
);
call protect_tenant('cycle_guardrail');
create index cycle_guardrail_metric on cycle_guardrail (org_id, metric_id);

-- What was changed after the lock, with its reason; the plan itself stays as it was.
create table cycle_amendment (
  org_id uuid not null references organization,
  id uuid not null,
  cycle_id uuid not null,
  number integer not null,
  what text not null check (length(what) between 1 and 4000),
  why text not null check (length(why) between 1 and 4000),
  -- A later day of judgment; null leaves it.
  judge_on date,
  amended_at timestamptz not null,
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  primary key (org_id, id),
  unique (org_id, cycle_id, number),
  foreign key (org_id, cycle_id) references cycle (org_id, id)
);
call protect_tenant('cycle_amendment', 'select, insert');

-- Somebody looked before the day: each look counts and makes the interval wider.
create table cycle_look (
  org_id uuid not null references organization,
  id uuid not null,
  cycle_id uuid not null,
  number integer not null,
  -- The day after the last one that was counted.
  counted_to date not null,
  difference double precision,
  standard_error double precision,
  -- Always valid: holds at every look at once.
  low double precision,
  high double precision,
  p double precision,
  n double precision,
  words text not null,
  looked_at timestamptz not null,
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  primary key (org_id, id),
  unique (org_id, cycle_id, number),
  foreign key (org_id, cycle_id) references cycle (org_id, id)
);
call protect_tenant('cycle_look', 'select, insert');

create table cycle_judgment (
  org_id uuid not null references organization,
  id uuid not null,
  cycle_id uuid not null,
  initiative_id uuid not null,
  number integer not null,
  metric_id uuid not null,
  metric_version integer not null,
  mechanism text not null,
  verdict text not null check (verdict in ('works', 'does_not', 'cannot_tell')),
  -- In the metric's unit, after less without; null where nothing could be computed, and the words say why.
  effect_value double precision,
  effect_low double precision,
  effect_high double precision,
  standard_error double precision,
  confidence double precision not null,
  -- {code, label, minorDigits?}
  unit jsonb not null,
  -- The metric's value without the change.
  base double precision,
  treated_customers double precision,
  period_from date not null,
  period_to date not null,
  method text not null,
  planned_method text not null,
  -- Another method than the one that was locked: chosen when the data were there, and marked so for ever.
  chosen_afterwards boolean generated always as (method <> planned_method) stored,
  -- Before the day that was locked.
  early boolean not null,
  -- Looks before it, by which the interval is corrected.
  looks integer not null,
  words text not null,
  -- What it would take to tell; null where it can be told.
  needs jsonb,
  -- [{key, name, result, words, …}]
  checks jsonb not null,
  guardrails jsonb not null,
  -- What its charts are drawn from.
  detail jsonb not null,
  judged_on date not null,
  judged_at timestamptz not null,
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  primary key (org_id, id),
  unique (org_id, cycle_id, number),
  foreign key (org_id, cycle_id) references cycle (org_id, id),
  foreign key (org_id, initiative_id) references initiative (org_id, id),
  foreign key (org_id, metric_id) references metric (org_id, id)
);
call protect_tenant('cycle_judgment', 'select, insert');
create index cycle_judgment_newest on cycle_judgment (org_id, judged_on desc, id desc);
create index cycle_judgment_initiative on cycle_judgment (org_id, initiative_id);

-- A locked cycle stays as it was stated. What comes afterwards is told beside it: stopped, decided.
create function keep_locked_cycle() returns trigger language plpgsql as $$
declare
  later constant text[] := array['stopped_at', 'stopped_why', 'outcome', 'decision_id', 'version', 'updated_at'];
begin
  if old.locked_at is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or (to_jsonb(new) - later) <> (to_jsonb(old) - later) then
    raise exception using errcode = 'PX002', message = 'a locked cycle never changes';
  end if;
  return new;
end $$;
create trigger cycle_locked before update or delete on cycle for each row execute function keep_locked_cycle();

create function keep_locked_guardrail() returns trigger language plpgsql as $$
declare
  held uuid := case when tg_op = 'INSERT' then new.cycle_id else old.cycle_id end;
begin
  if exists (select from cycle where org_id = coalesce(new.org_id, old.org_id) and id = held and locked_at is not null) then
    raise exception using errcode = 'PX002', message = 'the guardrails of a locked cycle never change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger cycle_guardrail_locked before insert or update or delete on cycle_guardrail
  for each row execute function keep_locked_guardrail();

create function refuse_cycle_change() returns trigger language plpgsql as $$
begin
  raise exception 'amendments, looks and judgments of cycles can only be added to';
end $$;
create trigger cycle_amendment_append_only before update or delete on cycle_amendment
  for each row execute function refuse_cycle_change();
create trigger cycle_amendment_no_truncate before truncate on cycle_amendment
  for each statement execute function refuse_cycle_change();
create trigger cycle_look_append_only before update or delete on cycle_look
  for each row execute function refuse_cycle_change();
create trigger cycle_look_no_truncate before truncate on cycle_look
  for each statement execute function refuse_cycle_change();
create trigger cycle_judgment_append_only before update or delete on cycle_judgment
  for each row execute function refuse_cycle_change();
create trigger cycle_judgment_no_truncate before truncate on cycle_judgment
  for each statement execute function refuse_cycle_change();
