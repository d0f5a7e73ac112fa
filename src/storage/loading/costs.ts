import type pg from 'pg';
import { closedMonths, firstDay } from '../../economics/index.ts';
import type { OutputField } from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import type { Stores } from '../record/index.ts';
import { FOUND, factsSql, refusedCosts, SAID, same, TAGS } from './costRules.ts';
import { fieldSql } from './json.ts';
import type { Loader, LoadingContext, Looked } from './loader.ts';
import { copyIn, writeOut } from './staging.ts';

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
 * changed and the trace keeps what stood there, unless a person changed it since and the file says what it said before.
 * Rows that would change a closed month, or bring back what a person withdrew, are refused one by one. When the file is through, rows of its source and months that it no longer holds are withdrawn, if the mapping says that it
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
        initiative text, note text, ${FOUND}) on commit drop`);
      await copyIn(client, path, 'staged', COLUMNS);
      await client.query('create index on staged (source, row_key); analyze staged');
    },
    async judge(client, stores, { whole, rejected }) {
      const refused = await refusedCosts(client, stores, { orgId: scope.orgId, importId });
      const gone = { whole, rejected: rejected + refused.length };
      return { refused, notes: await foretold(client, stores, context, gone) };
    },
    async store(client, _path, stores) {
      await stores.ledger.holdPeriods();
      const { rows: counted } = await client.query<{ total: number }>('select count(*) as total from staged');
      const clashing = await refusedCosts(client, stores, { orgId: scope.orgId, importId });
      // What stays withdrawn is in the file all the same.
      await client.query(
        `update ledger_entry e set seen_import_id = $2 from staged s
         where e.org_id = $1 and e.id = s.entry_id and s.stands = 'withdrawn'`,
        [scope.orgId, importId],
      );
      await client.query('delete from staged where rule is not null');
      const { fresh, changed } = await put(client, context);
      const total = counted[0]?.total ?? 0;
      return { fresh, changed, same: total - clashing.length - fresh - changed, clashing };
    },
    async finish(client, stores, rejected) {
      const { rows } = await client.query<{ kept: number }>(
        `select count(*) as kept from ledger_entry where org_id = $1 and seen_import_id = $2 and state = 'withdrawn'`,
        [scope.orgId, importId],
      );
      // Of what stays withdrawn it is known what the row meant to say.
      if (rejected <= (rows[0]?.kept ?? 0)) await withdrawMissing(client, stores, context);
    },
  };
}

/** What would become of the good rows of a file, for its preview. */
async function foretold(
  client: pg.ClientBase,
  { ledger }: Stores,
  { scope, mapping }: LoadingContext,
  { whole, rejected }: Looked,
): Promise<string[]> {
  const { rows } = await client.query<{ stands: string | null; rows: number }>(
    `select stands, count(*) as rows from (select distinct source, row_key, stands from staged where rule is null) s group by stands`,
  );
  const of = (stands: string | null) => rows.find((one) => one.stands === stands)?.rows ?? 0;
  const parts = [
    `${of(null)} new`,
    `${of('differs')} that change what is booked`,
    `${of('same')} that are there already`,
  ];
  const notes = [`Of the good rows: ${parts.join(', ')}.`];
  if (of('by hand') > 0)
    notes.push(
      `${of('by hand') === 1 ? '1 entry was' : `${of('by hand')} entries were`} changed by hand since a file said so, and stay as they were changed: this file says nothing new of them.`,
    );
  if (!isYes(mapping.fixed['replaces'] ?? false) || !whole) return notes;
  const closed = [...closedMonths(await ledger.periodEvents()).keys()].map(firstDay);
  const { rows: gone } = await client.query<{ entries: number }>(
    `select count(*) as entries from ledger_entry e join (select distinct source, month from staged where rule is null) h using (source, month)
     where e.org_id = $1 and e.state = 'active' and e.month <> all($2::date[])
       and not exists (select 1 from staged s where s.source = e.source and s.row_key = e.row_key)`,
    [scope.orgId, closed],
  );
  const { rows: kept } = await client.query<{ rows: number }>(
    `select count(*) as rows from staged where stands = 'withdrawn'`,
  );
  const entries = gone[0]?.entries ?? 0;
  if (rejected > (kept[0]?.rows ?? 0))
    notes.push('Because rows would be rejected, nothing that this book said before is withdrawn.');
  else
    notes.push(
      entries === 0
        ? 'Nothing that this book said before of these months is withdrawn: the file holds all of it.'
        : `${entries} ${entries === 1 ? 'entry' : 'entries'} that this book said before of these months, and the file says no more, will be withdrawn.`,
    );
  return notes;
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
     where s.stands is distinct from 'by hand' and not (${same('e', 's')})`,
    who,
  );
  const { rowCount: changed } = await client.query(
    `update ledger_entry e set (${list}) = (${SAID.map((name) => `s.${name}`).join(', ')}), state = 'active',
       import_id = $2, seen_import_id = $2, version = e.version + 1, updated_at = now()
     from staged s where e.org_id = $1 and e.source = s.source and e.row_key = s.row_key
       and s.stands is distinct from 'by hand' and not (${same('e', 's')})`,
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
