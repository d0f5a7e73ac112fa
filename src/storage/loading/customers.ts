import type pg from 'pg';
import type { OutputField } from '../../intake/index.ts';
import { declareAttributes } from './attributes.ts';
import { fieldSql, jsonObjectSql, jsonValueSql, keyedFields } from './json.ts';
import type { Loader, LoadingContext } from './loader.ts';
import { copyIn, writeOut } from './staging.ts';

const PLAIN = [
  'account_external_id',
  'name',
  'email',
  'phone',
  'preferred_language',
  'preferred_channel',
] as const;
const DATES = ['started_on', 'ended_on'] as const;
const CONSENTS = ['email', 'phone', 'sms'] as const;

/**
 * Stores customers in the record. What a file says replaces what was known; what it leaves blank stays, so that several
 * files can each bring a part of a customer. Of rows with one id in a chunk the last one counts.
 */
export function customerLoader(context: LoadingContext): Loader {
  const { scope, mapping, compiled, staging } = context;
  return {
    prepare: (client) => declareAttributes(client, scope, mapping, compiled),
    write: (good, path) => writeOut(staging, selectStaged(compiled.fields, good), path),
    async bring(client, path) {
      await client.query(`create temp table staged (row_no bigint, id uuid, external_id text,
        ${PLAIN.map((name) => `${name} text`).join(', ')}, ${DATES.map((name) => `${name} date`).join(', ')},
        ${CONSENTS.map((name) => `consent_${name} boolean`).join(', ')}, attributes jsonb) on commit drop`);
      const columns = [
        'row_no',
        'id',
        'external_id',
        ...PLAIN,
        ...DATES,
        ...CONSENTS.map((name) => `consent_${name}`),
        'attributes',
      ];
      await copyIn(client, path, 'staged', columns);
    },
    async store(client) {
      const { rows } = await client.query<{ total: number }>('select count(*) as total from staged');
      const total = rows[0]?.total ?? 0;
      await client.query(`delete from staged s using (
        select row_no, row_number() over (partition by external_id order by row_no desc) as place from staged) d
        where d.row_no = s.row_no and d.place > 1`);
      await storeAccounts(client, scope.orgId);
      const { fresh, changed } = await storeCustomers(client, scope.orgId);
      await storeConsents(client, scope.orgId, scope.actor.name);
      await linkAnswers(client, scope.orgId);
      return { fresh, changed, same: total - fresh - changed, clashing: [] };
    },
  };
}

function selectStaged(fields: readonly OutputField[], good: string): string {
  const attributes = keyedFields(fields, 'attribute.').map(({ key, field }) => ({
    key,
    value: jsonValueSql(field),
  }));
  const list = [
    'row_no',
    'uuidv7() AS id',
    'row_key AS external_id',
    ...PLAIN.map((name) => `${fieldSql(fields, name)} AS ${name}`),
    ...DATES.map((name) => `CAST(${fieldSql(fields, name)} AS VARCHAR) AS ${name}`),
    ...CONSENTS.map((name) => `CAST(${fieldSql(fields, `consent_${name}`)} AS VARCHAR) AS consent_${name}`),
    `${jsonObjectSql(attributes)} AS attributes`,
  ];
  return `SELECT ${list.join(', ')} FROM (${good})`;
}

async function storeAccounts(client: pg.ClientBase, org: string): Promise<void> {
  await client.query(
    `insert into account (org_id, id, external_id)
     select $1, gen_random_uuid(), account_external_id from staged where account_external_id is not null
     group by account_external_id on conflict do nothing`,
    [org],
  );
}

async function storeCustomers(
  client: pg.ClientBase,
  org: string,
): Promise<{ fresh: number; changed: number }> {
  const kept = ['account_id', 'name', 'email', 'phone', 'preferred_language', 'preferred_channel', ...DATES];
  const merged = kept.map((name) => `${name} = coalesce(excluded.${name}, customer.${name})`);
  const before = kept.map((name) => `customer.${name}`).join(', ');
  const after = kept.map((name) => `coalesce(excluded.${name}, customer.${name})`).join(', ');
  const { rows } = await client.query<{ fresh: number; written: number }>(
    `with stored as (
       insert into customer (org_id, id, external_id, account_id, name, email, phone, preferred_language,
         preferred_channel, started_on, ended_on, attributes)
       select $1, s.id, s.external_id, a.id, s.name, s.email, s.phone, s.preferred_language, s.preferred_channel,
         s.started_on, s.ended_on, s.attributes
       from staged s left join account a on a.org_id = $1 and a.external_id = s.account_external_id
       on conflict (org_id, external_id) do update set ${merged.join(', ')},
         attributes = customer.attributes || excluded.attributes,
         version = customer.version + 1, updated_at = now()
       where not customer.erased
         and ((${before}) is distinct from (${after}) or customer.attributes <> customer.attributes || excluded.attributes)
       returning (xmax = 0) as is_new
     ) select count(*) filter (where is_new) as fresh, count(*) as written from stored`,
    [org],
  );
  const { fresh = 0, written = 0 } = rows[0] ?? {};
  return { fresh, changed: written - fresh };
}

/** An entry is added where the newest one for the channel says something else, or there is none. */
async function storeConsents(client: pg.ClientBase, org: string, source: string): Promise<void> {
  await client.query(
    `insert into consent (org_id, id, customer_id, purpose, channel, state, given_at, source)
     select $1, gen_random_uuid(), c.id, 'feedback', given.channel, given.state, now(), $2
     from staged s
     join customer c on c.org_id = $1 and c.external_id = s.external_id and not c.erased
     cross join lateral (values ${CONSENTS.map((name) => `('${name}', s.consent_${name})`).join(', ')}) as said(channel, yes)
     cross join lateral (select said.channel, case when said.yes then 'granted' else 'withdrawn' end as state) given
     left join lateral (
       select state from consent k where k.org_id = $1 and k.customer_id = c.id and k.purpose = 'feedback'
         and k.channel = given.channel order by given_at desc, id desc limit 1) known on true
     where said.yes is not null and known.state is distinct from given.state`,
    [org, `import by ${source}`],
  );
}

/** Answers that came before their customer was known. */
async function linkAnswers(client: pg.ClientBase, org: string): Promise<void> {
  await client.query(
    `update response r set customer_id = c.id from staged s
     join customer c on c.org_id = $1 and c.external_id = s.external_id and not c.erased
     where r.org_id = $1 and r.customer_id is null and r.customer_ref = s.external_id and not r.erased`,
    [org],
  );
}
