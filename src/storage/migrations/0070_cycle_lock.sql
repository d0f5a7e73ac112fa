-- The lock of a cycle holds in the ways in which it could still be got around.

-- Guardrails are neither moved out of a locked cycle nor into one.
create or replace function keep_locked_guardrail() returns trigger language plpgsql as $$
declare
  held uuid[] := case tg_op
    when 'INSERT' then array[new.cycle_id]
    when 'DELETE' then array[old.cycle_id]
    else array[old.cycle_id, new.cycle_id]
  end;
begin
  if exists (select from cycle where org_id = case when tg_op = 'INSERT' then new.org_id else old.org_id end
      and id = any(held) and locked_at is not null) then
    raise exception using errcode = 'PX002', message = 'the guardrails of a locked cycle never change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- What came afterwards is said once: a cycle that was stopped or decided stays so.
create function keep_cycle_end() returns trigger language plpgsql as $$
begin
  if (old.stopped_at is not null and (new.stopped_at, new.stopped_why) is distinct from (old.stopped_at, old.stopped_why))
    or (old.outcome is not null and (new.outcome, new.decision_id) is distinct from (old.outcome, old.decision_id)) then
    raise exception using errcode = 'PX002', message = 'what was decided of a cycle never changes';
  end if;
  return new;
end $$;
create trigger cycle_ended before update on cycle for each row execute function keep_cycle_end();

-- Whether a method was chosen afterwards follows from the lock and from nothing that is said later.
create function judge_locked_cycle() returns trigger language plpgsql as $$
begin
  if exists (select from cycle where org_id = new.org_id and id = new.cycle_id
      and (locked_at is null or (method, metric_id, metric_version)
        is distinct from (new.planned_method, new.metric_id, new.metric_version))) then
    raise exception 'a judgment is of a locked cycle, and names the method and the metric that were locked';
  end if;
  return new;
end $$;
create trigger cycle_judgment_locked before insert on cycle_judgment for each row execute function judge_locked_cycle();
