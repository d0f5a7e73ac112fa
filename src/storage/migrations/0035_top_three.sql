-- The top three: kept analyses of drivers, factors that people entered, and what was chosen.

create table driver_analysis (
  org_id uuid not null references organization,
  id uuid not null,
  metric_id uuid not null,
  metric_version integer not null,
  survey_id uuid not null,
  drivers jsonb not null,
  reach jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (org_id, id)
);
call protect_tenant('driver_analysis', 'select, insert');
create index driver_analysis_newest on driver_analysis (org_id, made_at desc);

-- The newest of a candidate and factor counts; earlier ones stay.
create table candidate_factor (
  org_id uuid not null references organization,
  id uuid not null,
  unit_id uuid,
  candidate_key text not null check (length(candidate_key) between 1 and 300),
  factor text not null check (factor in ('reach', 'effect', 'money', 'ease')),
  -- {known: true, value: {low, likely, high, source, evidence, by, at}} or {known: false, question, finder, due}
  value jsonb not null,
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  entered_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, unit_id) references unit (org_id, id)
);
call protect_tenant('candidate_factor', 'select, insert');
create index candidate_factor_newest on candidate_factor (org_id, unit_id, candidate_key, factor, entered_at desc);

create table top_three_choice (
  org_id uuid not null references organization,
  id uuid not null,
  unit_id uuid,
  candidate_key text not null,
  title text not null,
  why text not null check (why <> ''),
  -- The candidate as it was ranked on that day.
  ranked jsonb not null,
  until date not null,
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  chosen_at timestamptz not null,
  decision_id uuid,
  ended_at timestamptz,
  ended_by text,
  ended_why text,
  primary key (org_id, id),
  foreign key (org_id, unit_id) references unit (org_id, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_why is null))
);
call protect_tenant('top_three_choice', 'select, insert');
-- What was chosen stays as it was; only that it ended is added.
grant update (ended_at, ended_by, ended_why) on top_three_choice to perpetua_app;
create unique index top_three_once on top_three_choice (org_id, unit_id, candidate_key) nulls not distinct
  where ended_at is null;

-- Never four, whoever writes.
create function refuse_fourth() returns trigger language plpgsql as $$
begin
  if (select count(*) from top_three_choice c
      where c.org_id = new.org_id and c.unit_id is not distinct from new.unit_id and c.ended_at is null) > 3 then
    raise exception 'there are never four of the top three' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger top_three_never_four after insert or update on top_three_choice
  for each row execute function refuse_fourth();
