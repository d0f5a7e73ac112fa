-- Who could read a record that is gone for good: what the audit log tells of it, its titles too, stays with them.
create table departed (
  org_id uuid not null references organization,
  -- Kind under which the log has it, which was its table's name too.
  kind text not null,
  id uuid not null,
  circle_id uuid,
  owner_person text,
  primary key (org_id, kind, id)
);
call protect_tenant('departed', 'select, insert');

create function keep_departed() returns trigger language plpgsql as $$
begin
  insert into departed values (old.org_id, tg_table_name, old.id, old.circle_id, old.owner_person);
  return old;
end $$;
create trigger review_departed after delete on review for each row execute function keep_departed();
create trigger maturity_assessment_departed after delete on maturity_assessment
  for each row execute function keep_departed();
