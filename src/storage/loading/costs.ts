import type pg from 'pg';
import { BY_HAND, closedMonths, closedRule, firstDay } from '../../economics/index.ts';
import type { OutputField } from '../../intake/index.ts';
import { currencyDigits, InvalidInput } from '../../kernel/index.ts';
import type { Stores } from '../record/index.ts';
import { fieldSql } from './json.ts';
import type { Loader, LoadingContext } from './loader.ts';
import { copyIn, writeOut } from './staging.ts';

const TAGS = ['campaign', 'segment', 'channel', 'tool'] as const;
const COLUMNS = [
  'row_no',
  'row_key',
  'month',
  'category',
  'amount',
  'currency',
  'source',
  ...TAGS,
  'unit',
  'initiative',
  'note',
];

/**
 * Stores amounts in the ledger. A row is found again by its source and key: equal, it changes nothing; different, it is
 * changed and the trace keeps what stood there. Rows that would change a closed month are refused one by one. When the
 * file is through, rows of its source and months that it no longer holds are withdrawn, if the mapping says that it
 * takes their place and every row of it was taken: what a refused row meant to say nobody knows.
 */
export function costLoader(context: LoadingContext): Loader {
  const { scope, importId, mapping, compiled, staging } = context;
  return {
    async prepare() {
      if (mapping.columns.some(({ field }) => field === 'replaces'))
        throw InvalidInput.at('“Takes the place of earlier rows”', 'is said once for the whole file');
    },
    write: (good, path) => writeOut(staging, selectStaged(compiled.fields, good), path),
    async bring(client, path) {
      await client.query(`create temp table staged (row_no bigint, row_key text, month date, category text, amount text,
        currency text, source text, ${TAGS.map((name) => `${name} text`).join(', ')}, unit text,
        initiative text, note text, named text, minor numeric, unit_id uuid, initiative_id uuid, rule text) on commit drop`);
      await copyIn(client, path, 'staged', COLUMNS);
      await client.query('create index on staged (source, row_key); analyze staged');
    },
    async store(client, _path, { ledger }) {
      await ledger.holdPeriods();
      const closed = closedMonths(await ledger.periodEvents());
      const { rows: counted } = await client.query<{ total: number }>('select count(*) as total from staged');
      await judge(client, importId);
      await client.query('create temp table closed_month (month date, told text) on commit drop');
      for (const [month, event] of closed)
        await client.query('insert into closed_month values ($1, $2)', [
          firstDay(month),
          closedRule(month, event),
        ]);
      await client.query(
        `update staged s set rule = c.told from closed_month c
        where s.rule is null and (s.month = c.month or exists (select 1 from ledger_entry e
          where e.org_id = $1 and e.source = s.source and e.row_key = s.row_key and e.state = 'active' and e.month = c.month))
        and not exists (select 1 from ledger_entry e where e.org_id = $1 and e.source = s.source and e.row_key = s.row_key
          and ${same('e', 's')})`,
        [scope.orgId],
      );
      const { rows: clashing } = await client.query<{ rowNumber: number; rule: string }>(
        'select row_no as "rowNumber", rule from staged where rule is not null order by row_no',
      );
      await client.query('delete from staged where rule is not null');
      const { fresh, changed } = await put(client, context);
      const total = counted[0]?.total ?? 0;
      return {
        fresh,
        changed,
        same: total - clashing.length - fresh - changed,
        clashing,
      };
    },
    finish: async (client, stores, rejected) => {
      if (rejected === 0) await withdrawMissing(client, stores, context);
    },
  };
}

function selectStaged(fields: readonly OutputField[], good: string): string {
  const has = (name: string) => fieldSql(fields, name);
  const list = COLUMNS.map((name) => {
    if (name === 'row_no' || name === 'row_key') return name;
    if (name === 'month') return `CAST(${has(name)} AS VARCHAR) AS ${name}`;
    return `${has(name)} AS ${name}`;
  });
  return `SELECT ${list.join(', ')} FROM (${good})`;
}

/** Finds what only the record can tell: units, initiatives, amounts that the currency does not have, keys that stand twice. */
async function judge(client: pg.ClientBase, importId: string): Promise<void> {
  await client.query(
    `update staged set named = split_part(amount, ' ', 2), amount = split_part(amount, ' ', 1), source = trim(source)`,
  );
  const { rows } = await client.query<{ currency: string }>('select distinct currency from staged');
  for (const { currency } of rows) {
    const digits = currencyDigits(currency);
    await client.query(
      `update staged set minor = amount::numeric * round(power(10::numeric, $2::numeric)) where currency = $1 and length(amount) < 30`,
      [currency, digits],
    );
    await client.query(
      `update staged set rule = $2 where currency = $1 and rule is null and minor <> trunc(minor)`,
      [
        currency,
        `“Amount”: ${currency} has ${digits} digits after the point; is a comma taken for a point, or a point for a comma?`,
      ],
    );
  }
  const refuse = (rule: string, when: string) =>
    client.query(`update staged set rule = ${rule} where rule is null and ${when}`);
  await refuse(`'“Amount”: is more than can be held'`, `(minor is null or abs(minor) > 9007199254740991)`);
  await refuse(`'“Amount”: is nothing; leave the row out'`, `minor = 0`);
  await refuse(
    `'“Amount”: is written in ' || named || ', the currency of the row is ' || currency`,
    `named <> '' and case named when '€' then currency <> 'EUR' when '£' then currency <> 'GBP'
       when '$' then currency not in ('USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD') else named <> currency end`,
  );
  await refuse(
    `'“Book or system”: must have at most 200 characters and not be “${BY_HAND}”'`,
    `(length(source) > 200 or source = '' or source = '${BY_HAND}')`,
  );
  for (const name of TAGS)
    await refuse(`'“${name}”: must have at most 200 characters'`, `length(${name}) > 200`);
  await refuse(`'“Note”: must have at most 2,000 characters'`, `length(note) > 2000`);
  await client.query(
    `update staged s set unit_id = u.id from unit u where lower(u.name) = lower(trim(s.unit))`,
  );
  await refuse(`'“Unit”: there is no unit ' || unit`, `unit is not null and unit_id is null`);
  await client.query(`update staged s set initiative_id = i.id from initiative i
    where i.deleted_at is null and lower(i.name) = lower(trim(s.initiative))`);
  await refuse(
    `'“Initiative”: there is no initiative ' || initiative`,
    `initiative is not null and initiative_id is null`,
  );
  await refuse(
    `'“Entry number”: ' || row_key || ' stands in an earlier row of the file already, with something else'`,
    `exists (select 1 from staged f where f.source = staged.source and f.row_key = staged.row_key and f.row_no < staged.row_no
       and not (${same('f', 'staged')}))`,
  );
  await refuse(
    `'“Entry number”: ' || row_key || ' stands in an earlier row of the file already, with something else'`,
    `exists (select 1 from ledger_entry e where e.source = staged.source and e.row_key = staged.row_key
       and e.seen_import_id = '${importId}' and not (${same('e', 'staged')}))`,
  );
}

const SAID = ['month', 'category', 'minor', 'currency', ...TAGS, 'unit_id', 'initiative_id', 'note'] as const;

function same(left: string, right: string): string {
  const columns = (alias: string) => SAID.map((name) => `${alias}.${name}`).join(', ');
  const active = left === 'e' ? ` and e.state = 'active'` : '';
  return `(${columns(left)}) is not distinct from (${columns(right)})${active}`;
}

function factsSql(alias: string, state: string): string {
  return `jsonb_build_object('month', to_char(${alias}.month, 'YYYY-MM'), 'category', ${alias}.category, 'minor', ${alias}.minor::bigint::text,
    'currency', ${alias}.currency, 'campaign', ${alias}.campaign, 'segment', ${alias}.segment, 'channel', ${alias}.channel,
    'tool', ${alias}.tool, 'unitId', ${alias}.unit_id, 'initiativeId', ${alias}.initiative_id, 'note', ${alias}.note, 'state', ${state})`;
}

async function put(
  client: pg.ClientBase,
  { scope, importId }: LoadingContext,
): Promise<{ fresh: number; changed: number }> {
  const { orgId, actor } = scope;
  // Equal rows of one key within the chunk are one.
  await client.query(`delete from staged s using (
    select row_no, row_number() over (partition by source, row_key order by row_no) as place from staged) d
    where d.row_no = s.row_no and d.place > 1`);
  const list = SAID.join(', ');
  const who = [orgId, importId, actor.id, actor.name];
  await client.query(
    `insert into ledger_change (org_id, id, subject, subject_id, action, before, after, import_id, by_id, by_name, changed_at)
     select $1, gen_random_uuid(), 'entry', e.id::text, case e.state when 'active' then 'changed' else 'restored' end,
       ${factsSql('e', 'e.state')}, ${factsSql('s', `'active'`)}, $2, $3, $4, now()
     from staged s join ledger_entry e on e.org_id = $1 and e.source = s.source and e.row_key = s.row_key
     where not (${same('e', 's')})`,
    who,
  );
  const { rowCount: changed } = await client.query(
    `update ledger_entry e set (${list}) = (${SAID.map((name) => `s.${name}`).join(', ')}), state = 'active',
       import_id = $2, seen_import_id = $2, version = e.version + 1, updated_at = now()
     from staged s where e.org_id = $1 and e.source = s.source and e.row_key = s.row_key and not (${same('e', 's')})`,
    [orgId, importId],
  );
  await client.query(
    `update ledger_entry e set seen_import_id = $2 from staged s
     where e.org_id = $1 and e.source = s.source and e.row_key = s.row_key and e.seen_import_id is distinct from $2`,
    [orgId, importId],
  );
  const { rowCount: fresh } = await client.query(
    `with entered as (
       insert into ledger_entry (org_id, id, source, row_key, ${list}, state, import_id, seen_import_id, created_by, created_at, updated_at)
       select $1, gen_random_uuid(), s.source, s.row_key, ${SAID.map((name) => `s.${name}`).join(', ')}, 'active', $2, $2, $4, now(), now()
       from staged s order by s.row_no
       on conflict (org_id, source, row_key) do nothing returning *)
     insert into ledger_change (org_id, id, subject, subject_id, action, before, after, import_id, by_id, by_name, changed_at)
     select $1, gen_random_uuid(), 'entry', e.id::text, 'entered', null, ${factsSql('e', 'e.state')}, $2, $3, $4, now() from entered e`,
    who,
  );
  return { fresh: fresh ?? 0, changed: changed ?? 0 };
}

/** What the books of a file said before of its months, and the file says no more. Closed months stand as they are. */
async function withdrawMissing(
  client: pg.ClientBase,
  { ledger, audit }: Stores,
  context: LoadingContext,
): Promise<void> {
  const { scope, importId, mapping } = context;
  if (!isYes(mapping.fixed['replaces'] ?? false)) return;
  const closed = [...closedMonths(await ledger.periodEvents()).keys()].map(firstDay);
  const { rows } = await client.query<{ month: string }>(
    `with held as (select distinct source, month from ledger_entry where org_id = $1 and seen_import_id = $2),
     gone as (
       update ledger_entry e set state = 'withdrawn', version = e.version + 1, updated_at = now()
       from held h where e.org_id = $1 and e.source = h.source and e.month = h.month and e.state = 'active'
         and e.seen_import_id is distinct from $2 and e.month <> all($5::date[])
       returning e.*)
     insert into ledger_change (org_id, id, subject, subject_id, action, before, after, why, import_id, by_id, by_name, changed_at)
     select $1, gen_random_uuid(), 'entry', g.id::text, 'withdrawn', ${factsSql('g', `'active'`)}, ${factsSql('g', `'withdrawn'`)},
       'The newer file of this book no longer holds it', $2, $3, $4, now() from gone g
     returning after ->> 'month' as month`,
    [scope.orgId, importId, scope.actor.id, scope.actor.name, closed],
  );
  if (rows.length === 0) return;
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const detail = { entries: rows.length, months };
  await audit.append({ action: 'withdrawn', subjectKind: 'import', subjectId: importId, detail });
}

function isYes(value: string | number | boolean): boolean {
  return value === true || /^(true|yes|1)$/i.test(String(value));
}
