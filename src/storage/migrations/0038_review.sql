-- Reviews: what is expected, what was held, and minutes that never change.

create table review_schedule (
  org_id uuid not null references organization,
  id uuid not null,
  kind text not null check (kind in ('weekly', 'monthly', 'quarterly', 'annual', 'three_year')),
  title text not null check (length(title) between 1 and 200),
  unit_id uuid,
  circle_id uuid,
  owner_person text,
  owner_name text not null,
  starts_on date not null,
  ends_on date,
  -- Days from the end of the period to the day of the review.
  held_after integer not null check (held_after between 0 and 180),
  version integer not null default 1,
  primary key (org_id, id),
  constraint review_schedule_unit foreign key (org_id, unit_id) references unit,
  constraint review_schedule_circle foreign key (org_id, circle_id) references circle
);
call protect_tenant('review_schedule', 'select, insert, update');

create table review (
  org_id uuid not null references organization,
  id uuid not null,
  schedule_id uuid,
  kind text not null check (kind in ('weekly', 'monthly', 'quarterly', 'annual', 'three_year')),
  title text not null check (length(title) between 1 and 200),
  unit_id uuid,
  circle_id uuid,
  owner_person text,
  owner_name text not null,
  period_from date not null,
  period_to date not null check (period_to > period_from),
  -- [{source, title, lead, tables}], as frozen when it began
  sections jsonb not null,
  -- [{personId, name}]
  attendance jsonb not null,
  summary text not null,
  started_at timestamptz not null,
  started_by_kind text not null,
  started_by_id text not null,
  started_by_name text not null,
  closed_at timestamptz,
  closed_by_kind text,
  closed_by_id text,
  closed_by_name text,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, schedule_id) references review_schedule,
  constraint review_unit foreign key (org_id, unit_id) references unit,
  constraint review_circle foreign key (org_id, circle_id) references circle
);
call protect_tenant('review');
-- A scheduled review is held once a period; two who begin it at one moment meet here.
create unique index review_once on review (org_id, schedule_id, period_from) where schedule_id is not null;
create index review_newest on review (org_id, started_at desc, id desc);

create table review_item (
  org_id uuid not null references organization,
  review_id uuid not null,
  id uuid not null,
  position integer not null,
  source text not null,
  title text not null,
  why text not null,
  leads_to text,
  -- Which metric it reports, and whether it had changed for the better, for the worse, or neither.
  metric_id uuid,
  changed text check (changed in ('up', 'down', 'flat')),
  -- The figure as it stood when the review began.
  figure jsonb,
  notes text not null,
  seconds integer not null check (seconds >= 0),
  done boolean not null,
  version integer not null default 1,
  primary key (org_id, review_id, id),
  foreign key (org_id, review_id) references review on delete cascade
);
call protect_tenant('review_item');
create index review_item_metric on review_item (org_id, metric_id) where metric_id is not null;

create table review_minutes (
  org_id uuid not null references organization,
  review_id uuid not null,
  body jsonb not null,
  primary key (org_id, review_id),
  foreign key (org_id, review_id) references review
);
call protect_tenant('review_minutes', 'select, insert');

create function refuse_closed_review() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'this review is closed; its minutes never change' using errcode = 'PX001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger review_closed_stays before update or delete on review
  for each row execute function refuse_closed_review();

-- What belongs to a review is added and changed while it runs. The lock makes closing wait for what is being written.
create function refuse_when_closed() returns trigger language plpgsql as $$
declare
  closed timestamptz;
begin
  if new.review_id is null then return new; end if;
  select r.closed_at into closed from review r where r.org_id = new.org_id and r.id = new.review_id for share;
  if closed is not null then
    raise exception 'this review is closed; its minutes never change' using errcode = 'PX001';
  end if;
  return new;
end $$;
create trigger review_item_while_running before insert or update on review_item
  for each row execute function refuse_when_closed();
create trigger decision_while_running before insert on decision
  for each row execute function refuse_when_closed();

create function refuse_minutes_change() returns trigger language plpgsql as $$
begin
  raise exception 'minutes never change';
end $$;
create trigger review_minutes_stay before update or delete on review_minutes
  for each row execute function refuse_minutes_change();
create trigger review_minutes_no_truncate before truncate on review_minutes
  for each statement execute function refuse_minutes_change();

alter table decision
  add constraint decision_review foreign key (org_id, review_id) references review,
  add constraint decision_unit foreign key (org_id, unit_id) references unit,
  add constraint decision_circle foreign key (org_id, circle_id) references circle;
