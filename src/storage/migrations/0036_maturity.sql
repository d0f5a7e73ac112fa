-- Self-assessments of the program's maturity.

create table maturity_assessment (
  org_id uuid not null references organization,
  id uuid not null,
  unit_id uuid,
  circle_id uuid,
  -- The assessor, where a person is.
  owner_person text,
  assessed_on date not null,
  assessor_kind text not null,
  assessor_id text not null,
  assessor_name text not null,
  -- [{competency, stage: {known: true, value} or unknown, why, evidence}]
  ratings jsonb not null,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, unit_id) references unit (org_id, id),
  foreign key (org_id, circle_id) references circle (org_id, id)
);
call protect_tenant('maturity_assessment');
create unique index maturity_assessment_open on maturity_assessment (org_id, unit_id) nulls not distinct
  where closed_at is null;

-- Closed, it is what it is.
create function refuse_closed_assessment() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed assessment is not changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger maturity_assessment_closed before update or delete on maturity_assessment
  for each row execute function refuse_closed_assessment();
