import { type Kysely, sql } from 'kysely';
import { type CategoryKey, firstDay, type LedgerStore, monthOfDay } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { mayRead } from '../access/mayRead.ts';
import type { Tables } from '../tables.ts';
import { filtered } from './ledgerFilter.ts';
import { entryRow, toChange, toEntry, toPeriodEvent, toRate } from './ledgerRows.ts';

const CHANGES_SHOWN = 200;
const WORDS_SHOWN = 500;
/** Key of the lock that closing, importing and entering take, within the organization. */
const PERIODS = 60;
const SPOKEN = ['campaign', 'segment', 'channel', 'tool', 'source', 'currency'] as const;

export function recordLedgerStore(db: Kysely<Tables>, scope: Scope): LedgerStore {
  const org = scope.orgId;
  return {
    async entry(id) {
      const row = await db.selectFrom('ledger_entry').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toEntry(row) : null;
    },
    async page(filter, { limit, after }) {
      let query = filtered(db.selectFrom('ledger_entry').selectAll(), filter)
        .orderBy('month', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (after) query = query.where(sql<boolean>`(month, id) < (${after.at}::date, ${after.id}::uuid)`);
      const rows = await query.execute();
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return { items: shown.map(toEntry), next: last ? { at: last.month, id: last.id } : null };
    },
    async insert(entry) {
      const { id, createdBy, createdAt } = entry;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('ledger_entry')
        .values({
          ...entryRow(entry),
          org_id: org,
          id,
          seen_import_id: entry.importId,
          created_by: createdBy,
          created_at: createdAt,
        })
        .onConflict((conflict) => conflict.columns(['org_id', 'source', 'row_key']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async update(entry, expected) {
      const { numUpdatedRows } = await db
        .updateTable('ledger_entry')
        .set(entryRow(entry))
        .where('id', '=', entry.id)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    async sums(filter, by) {
      const tags = ['campaign', 'segment', 'channel', 'tool', 'initiative_id'] as const;
      const dimensions = ['month', 'category', 'currency', ...(by === 'category' ? [] : tags)] as const;
      // What was withdrawn is listed where it is asked for, and counts nowhere.
      const rows = await filtered(db.selectFrom('ledger_entry'), { ...filter, state: 'active' })
        .select([...dimensions])
        .select(sql<string>`sum(minor)::text`.as('total'))
        .select(sql<number>`count(*)`.as('entries'))
        .groupBy([...dimensions])
        .orderBy('month')
        .orderBy('category')
        .execute();
      return rows.map((row) => ({
        month: monthOfDay(row.month),
        category: row.category as CategoryKey,
        amount: { minor: BigInt(row.total), currency: row.currency },
        campaign: row.campaign ?? null,
        segment: row.segment ?? null,
        channel: row.channel ?? null,
        tool: row.tool ?? null,
        initiativeId: row.initiative_id ?? null,
        entries: row.entries,
      }));
    },
    async words() {
      const words = sql.join(SPOKEN.map((name) => sql.ref(name)));
      // One pass over the entries, then six over what is left: 130 ms instead of 250 for 100,000 entries.
      const { rows } = await sql<{ which: number; word: string }>`
        with said as materialized (select distinct ${words} from ledger_entry where state = 'active')
        select which, word from (
          select grouping(${words}) as which, coalesce(${words}) as word,
            row_number() over (partition by grouping(${words}) order by coalesce(${words})) as place
          from said
          group by grouping sets (${sql.join(SPOKEN.map((name) => sql`(${sql.ref(name)})`))})) w
        where word is not null and place <= ${WORDS_SHOWN} order by which, place`.execute(db);
      // A bit for each column that is not the one of the set, the last column's lowest.
      const all = (1 << SPOKEN.length) - 1;
      const of = (name: (typeof SPOKEN)[number]) => {
        const set = all - (1 << (SPOKEN.length - 1 - SPOKEN.indexOf(name)));
        return rows.flatMap(({ which, word }) => (which === set ? [word] : []));
      };
      return {
        campaigns: of('campaign'),
        segments: of('segment'),
        channels: of('channel'),
        tools: of('tool'),
        sources: of('source'),
        currencies: of('currency'),
      };
    },
    async currencies() {
      const rows = await db
        .selectFrom('ledger_entry')
        .select(['month', 'currency'])
        .select(sql<number>`count(*)`.as('entries'))
        .where('state', '=', 'active')
        .groupBy(['month', 'currency'])
        .orderBy('month')
        .orderBy('currency')
        .execute();
      return rows.map((row) => ({ ...row, month: monthOfDay(row.month) }));
    },
    async places() {
      const units = await db.selectFrom('unit').select(['id', 'name']).orderBy(sql`lower(name)`).execute();
      const initiatives = await db
        .selectFrom('initiative')
        .select(['id', 'name'])
        .where('deleted_at', 'is', null)
        .where(mayRead(scope, 'initiative'))
        .orderBy(sql`lower(name)`)
        .execute();
      return { units, initiatives };
    },
    async stamp() {
      const { rows } = await sql<{ stamp: string }>`select concat_ws(':',
        (select concat_ws(',', count(*), sum(version), max(updated_at)) from ledger_entry),
        (select concat_ws(',', count(*), sum(version), max(updated_at)) from exchange_rate)) as stamp`.execute(
        db,
      );
      return rows[0]?.stamp ?? '';
    },
    async addChange(change) {
      await db
        .insertInto('ledger_change')
        .values({
          org_id: org,
          id: change.id,
          subject: change.subject,
          subject_id: change.subjectId,
          action: change.action,
          before: change.before === null ? null : JSON.stringify(change.before),
          after: JSON.stringify(change.after),
          why: change.why,
          import_id: change.importId,
          by_id: change.by.id,
          by_name: change.by.name,
          changed_at: change.at,
        })
        .execute();
    },
    async changes(subject, subjectId) {
      const rows = await db
        .selectFrom('ledger_change')
        .selectAll()
        .where('subject', '=', subject)
        .where('subject_id', '=', subjectId)
        .orderBy('changed_at', 'desc')
        .orderBy('id', 'desc')
        .limit(CHANGES_SHOWN)
        .execute();
      return rows.map(toChange);
    },
    async periodEvents() {
      const rows = await db
        .selectFrom('ledger_period_event')
        .selectAll()
        .orderBy('happened_at')
        .orderBy('id')
        .execute();
      return rows.map(toPeriodEvent);
    },
    async addPeriodEvent(event) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('ledger_period_event')
        .values({
          org_id: org,
          id: event.id,
          month: firstDay(event.month),
          number: event.number,
          action: event.action,
          why: event.why,
          by_id: event.by.id,
          by_name: event.by.name,
          happened_at: event.at,
        })
        .onConflict((conflict) => conflict.columns(['org_id', 'month', 'number']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async holdPeriods() {
      await sql`select pg_advisory_xact_lock(${PERIODS}, hashtext(${org}))`.execute(db);
    },
    async rates() {
      const rows = await db
        .selectFrom('exchange_rate')
        .selectAll()
        .orderBy('month', 'desc')
        .orderBy('currency')
        .execute();
      return rows.map(toRate);
    },
    async putRate(rate, expected) {
      const { month, currency, base, ...said } = rate;
      const values = {
        rate: said.rate,
        source: said.source,
        day: said.day,
        version: said.version,
        updated_at: said.updatedAt,
      };
      if (expected === null) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('exchange_rate')
          .values({ org_id: org, month: firstDay(month), currency, base, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      }
      const { numUpdatedRows } = await db
        .updateTable('exchange_rate')
        .set(values)
        .where('month', '=', firstDay(month))
        .where('currency', '=', currency)
        .where('base', '=', base)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    async months() {
      const rows = await db
        .selectFrom('ledger_entry')
        .select('month')
        .select(sql<number>`count(*)`.as('entries'))
        .where('state', '=', 'active')
        .groupBy('month')
        .orderBy('month')
        .execute();
      return rows.map(({ month, entries }) => ({ month: monthOfDay(month), entries }));
    },
  };
}
