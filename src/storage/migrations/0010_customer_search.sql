-- What finds customers and responses quickly although row-level security stands before every query: a condition with a
-- function that could leak (lower, md5, like) is not looked up in an index behind a policy, so these look-ups run with
-- their owner's rights and name the organization themselves.

create index customer_external on customer (org_id, lower(external_id) text_pattern_ops);

-- Ids of customers whose external id, name or e-mail address begins with `beginning`, in any case; at most `most`.
create function customers_beginning(beginning text, most integer) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from (
    select id from customer where org_id = current_org() and not erased
      and lower(external_id) ~>=~ lower(beginning) and lower(external_id) ~<~ (lower(beginning) || chr(1114111))
    union
    select id from customer where org_id = current_org() and not erased
      and lower(name) ~>=~ lower(beginning) and lower(name) ~<~ (lower(beginning) || chr(1114111))
    union
    select id from customer where org_id = current_org() and not erased
      and lower(email) ~>=~ lower(beginning) and lower(email) ~<~ (lower(beginning) || chr(1114111))
  ) found limit most
$$;
revoke all on function customers_beginning from public;
grant execute on function customers_beginning to perpetua_app;

-- Which of the row keys any version of the survey holds already, and in which response.
create function responses_by_row_key(survey uuid, row_keys text[]) returns table (row_key text, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select wanted.row_key, r.id
  from survey_version v
  cross join unnest(row_keys) as wanted(row_key)
  join response r on r.org_id = v.org_id and r.survey_version_id = v.id and r.row_key = wanted.row_key
  where v.org_id = current_org() and v.survey_id = survey
$$;
revoke all on function responses_by_row_key from public;
grant execute on function responses_by_row_key to perpetua_app;

-- Responses that wait for their customer.
create index response_waiting on response (org_id, customer_ref)
  where customer_id is null and customer_ref is not null;

-- What may be chosen, and the rows of a grid: [{value, text}], in their order; empty where anything is taken.
alter table question add column choices jsonb not null default '[]', add column items jsonb not null default '[]';
