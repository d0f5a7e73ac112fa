import type pg from 'pg';
import { BY_HAND, closedMonths, closedRule, firstDay } from '../../economics/index.ts';
import { currencyDigits } from '../../kernel/index.ts';
import type { Stores } from '../record/index.ts';
import type { Clash } from './loader.ts';

export const TAGS = ['campaign', 'segment', 'channel', 'tool'] as const;

/** What a row says; by it two rows are the same or not. */
export const SAID = [
  'month',
  'category',
  'minor',
  'currency',
  ...TAGS,
  'unit_id',
  'initiative_id',
  'note',
] as const;

/** Columns that are found out about the rows of `staged`. `stands`: what an entry under the same key has against the row. */
export const FOUND =
  'named text, minor numeric, unit_id uuid, initiative_id uuid, entry_id uuid, stands text, rule text';

/**
 * Rows of `staged` that must not be stored, each with the rule: what only the record can tell. Nothing but `staged` is
 * changed, so that a preview asks the same.
 */
export async function refusedCosts(
  client: pg.ClientBase,
  { ledger }: Pick<Stores, 'ledger'>,
  { orgId, importId }: { readonly orgId: string; readonly importId: string },
): Promise<Clash[]> {
  await readAmounts(client);
  await checkRows(client);
  await findEntries(client, orgId);
  const refuse = refuser(client);
  const twice = `'“Entry number”: ' || row_key || ' stands in an earlier row of the file already, with something else'`;
  await refuse(
    twice,
    `exists (select 1 from staged f where f.source = staged.source and f.row_key = staged.row_key and f.row_no < staged.row_no
       and not (${same('f', 'staged')}))`,
  );
  await refuse(
    twice,
    `stands = 'differs' and exists (select 1 from ledger_entry e where e.id = staged.entry_id and e.seen_import_id = '${importId}')`,
  );
  await client.query('create temp table closed_month (month date, told text) on commit drop');
  for (const [month, event] of closedMonths(await ledger.periodEvents()))
    await client.query('insert into closed_month values ($1, $2)', [
      firstDay(month),
      `“Month”: ${closedRule(month, event)}`,
    ]);
  await client.query(
    `update staged s set rule = c.told from closed_month c
    where s.rule is null and coalesce(s.stands, '') not in ('same', 'by hand') and (s.month = c.month
      or exists (select 1 from ledger_entry e where e.id = s.entry_id and e.state = 'active' and e.month = c.month))`,
  );
  const { rows } = await client.query<Clash>(
    'select row_no as "rowNumber", rule from staged where rule is not null order by row_no',
  );
  return rows;
}

function refuser(client: pg.ClientBase) {
  return (rule: string, when: string) =>
    client.query(`update staged set rule = ${rule} where rule is null and ${when}`);
}

async function readAmounts(client: pg.ClientBase): Promise<void> {
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
}

const LABELS = { campaign: 'Campaign', segment: 'Segment', channel: 'Channel', tool: 'Tool' } as const;

async function checkRows(client: pg.ClientBase): Promise<void> {
  const refuse = refuser(client);
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
    await refuse(`'“${LABELS[name]}”: must have at most 200 characters'`, `length(${name}) > 200`);
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
}

/**
 * Finds the entries under the rows' keys. What a person withdrew stays withdrawn, and the row is refused with their name;
 * what a person changed stays as they left it while the file says nothing else than it said before.
 */
async function findEntries(client: pg.ClientBase, orgId: string): Promise<void> {
  await client.query(
    `update staged s set entry_id = e.id, stands = case when ${same('e', 's')} then 'same' else 'differs' end
    from ledger_entry e where e.org_id = $1 and e.source = s.source and e.row_key = s.row_key`,
    [orgId],
  );
  // The newest change of an entry, and the newest word that an import had on it.
  await client.query(
    `update staged s set
      stands = case when e.state = 'withdrawn' then 'withdrawn' when said.after = ${factsSql('s', `'active'`)} then 'by hand'
        else s.stands end,
      rule = case when e.state = 'withdrawn' and s.rule is null then '“Entry number”: this entry was withdrawn by ' || last.by_name
        || ' on ' || to_char(last.changed_at at time zone 'UTC', 'YYYY-MM-DD') || coalesce(' (' || left(last.why, 200) || ')', '')
        || ' and stays so; restore it in the ledger if it is to count' else s.rule end
    from ledger_entry e
    join lateral (select c.import_id, c.by_name, c.changed_at, c.why from ledger_change c
      where c.org_id = e.org_id and c.subject = 'entry' and c.subject_id = e.id::text
      order by c.changed_at desc, c.id desc limit 1) last on last.import_id is null
    left join lateral (select c.after from ledger_change c
      where c.org_id = e.org_id and c.subject = 'entry' and c.subject_id = e.id::text and c.import_id is not null
      order by c.changed_at desc, c.id desc limit 1) said on true
    where s.stands = 'differs' and e.org_id = $1 and e.id = s.entry_id`,
    [orgId],
  );
}

/** SQL: whether two rows say the same; an entry that was withdrawn says nothing. */
export function same(left: string, right: string): string {
  const columns = (alias: string) => SAID.map((name) => `${alias}.${name}`).join(', ');
  const active = left === 'e' ? ` and e.state = 'active'` : '';
  return `(${columns(left)}) is not distinct from (${columns(right)})${active}`;
}

export function factsSql(alias: string, state: string): string {
  return `jsonb_build_object('month', to_char(${alias}.month, 'YYYY-MM'), 'category', ${alias}.category, 'minor', ${alias}.minor::bigint::text,
    'currency', ${alias}.currency, 'campaign', ${alias}.campaign, 'segment', ${alias}.segment, 'channel', ${alias}.channel,
    'tool', ${alias}.tool, 'unitId', ${alias}.unit_id, 'initiativeId', ${alias}.initiative_id, 'note', ${alias}.note, 'state', ${state})`;
}
