-- Decisions: never edited, only superseded. What came of them is added to them.

create table decision (
  org_id uuid not null references organization,
  id uuid not null,
  what text not null check (length(what) between 1 and 4000),
  why text not null check (length(why) between 1 and 4000),
  -- [{kind, id, title, to}]
  evidence jsonb not null,
  -- Id of a person, kept when the person leaves; null for a name without a login.
  owner_person text,
  owner_name text not null,
  due date,
  look_again_on date not null,
  review_id uuid,
  goal_id uuid,
  unit_id uuid,
  circle_id uuid,
  made_at timestamptz not null,
  made_by_kind text not null,
  made_by_id text not null,
  made_by_name text not null,
  supersedes uuid,
  primary key (org_id, id),
  foreign key (org_id, supersedes) references decision,
  check (supersedes <> id)
);
call protect_tenant('decision', 'select, insert');
-- A decision is superseded once; whoever comes second meets the first one's.
create unique index decision_superseded_once on decision (org_id, supersedes) where supersedes is not null;
create index decision_newest on decision (org_id, made_at desc, id desc);
create index decision_of_review on decision (org_id, review_id) where review_id is not null;
create index decision_of_goal on decision (org_id, goal_id) where goal_id is not null;

create table decision_outcome (
  org_id uuid not null references organization,
  id uuid not null,
  decision_id uuid not null,
  result text not null check (result in ('carried_out', 'worked', 'did_not_work', 'not_carried_out')),
  told text not null check (length(told) between 1 and 4000),
  evidence jsonb not null,
  look_again_on date,
  -- Position among the outcomes of its decision: two that are told at one time follow one another.
  number integer not null,
  told_at timestamptz not null,
  told_by_kind text not null,
  told_by_id text not null,
  told_by_name text not null,
  primary key (org_id, id),
  unique (org_id, decision_id, number),
  foreign key (org_id, decision_id) references decision
);
call protect_tenant('decision_outcome', 'select, insert');

create function refuse_decision_change() returns trigger language plpgsql as $$
begin
  raise exception 'decisions and what came of them can only be added to';
end $$;
create trigger decision_append_only before update or delete on decision
  for each row execute function refuse_decision_change();
create trigger decision_no_truncate before truncate on decision
  for each statement execute function refuse_decision_change();
create trigger decision_outcome_append_only before update or delete on decision_outcome
  for each row execute function refuse_decision_change();
create trigger decision_outcome_no_truncate before truncate on decision_outcome
  for each statement execute function refuse_decision_change();
