import { type Currency, type LoyaltyFacts, REVENUE_KINDS } from '../../../insight/index.ts';
import type { Period, Scope } from '../../../kernel/index.ts';
import {
  type AttributeTypes,
  type Binder,
  COLUMN_ATTRIBUTES,
  type Dialect,
  type FigureStore,
  makeBinder,
} from '../../../metric/index.ts';
import { moneySql } from './rows.ts';

export interface RevenueQuestion {
  readonly now: Period;
  readonly before: Period;
  readonly money: Currency;
  readonly attribute: string | null;
  readonly attributes: AttributeTypes;
}

/**
 * One row a customer who paid in either period; all that nobody known paid is one row.
 * Columns: u_customer, u_kind, u_source, u_before, u_now, u_first (day).
 */
export function revenueSql(
  { now, before, money, attribute, attributes }: RevenueQuestion,
  dialect: Dialect,
  binder: Binder,
): string {
  const { bind } = binder;
  const [first, start, end] = [bind(before.from, 'day'), bind(now.from, 'day'), bind(now.to, 'day')];
  const { condition, amount: amountOf } = moneySql(money, 'g', attributes, binder, dialect);
  const amount = amountOf();
  const paid = `select g.customer_id as r_customer,
      ${dialect.sumWhere(amount, `g.occurred_day < ${bind(before.to, 'day')}`)} as r_before,
      ${dialect.sumWhere(amount, `g.occurred_day >= ${start}`)} as r_now, min(g.occurred_day) as r_first
    from ${dialect.rows('signal')} g
    where ${condition} and g.occurred_day >= ${first} and g.occurred_day < ${end}
    group by g.customer_id`;
  const nothing = dialect.name === 'clickhouse' ? 'cast(null as Nullable(String))' : 'cast(null as varchar)';
  const source =
    attribute === null
      ? nothing
      : COLUMN_ATTRIBUTES.includes(attribute)
        ? `c.${attribute}`
        : dialect.attribute('c.attributes', bind(attribute, 'text'));
  const fresh = `c.started_on >= ${start} and r.r_before = 0`;
  const kind = `case when r.r_customer is null then 'unlinked' when r.r_before <> 0 then 'returning'
      when c.started_on is null then 'undated' when ${fresh} then 'new' else 'returning' end`;
  return `select r.r_customer as u_customer, ${kind} as u_kind,
      case when ${fresh} then ${source} end as u_source, r.r_before as u_before, r.r_now as u_now, r.r_first as u_first
    from (${paid}) r left join ${dialect.rows('customer')} c on c.id = r.r_customer`;
}

/** Sources beyond this many are not told apart: an attribute of names or numbers is no source. */
const MOST_SOURCES = 200;

export async function revenueFacts(
  figures: FigureStore,
  scope: Scope,
  asked: RevenueQuestion,
  signal?: AbortSignal,
): ReturnType<LoyaltyFacts['revenue']> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const sql = `select u.u_kind as o_kind, u.u_source as o_source, ${dialect.countWhere('true')} as o_people,
      ${dialect.sumWhere('u.u_before', 'true')} as o_before, ${dialect.sumWhere('u.u_now', 'true')} as o_now,
      ${dialect.dayText('min(u.u_first)')} as o_first
    from (${revenueSql(asked, dialect, binder)}) u
    group by u.u_kind, u.u_source order by o_people desc limit ${MOST_SOURCES}`;
  const [rows, [earliest]] = await Promise.all([
    figures.select(scope, { sql, parameters: binder.parameters }, signal),
    figures.select(scope, earlierSql(asked, dialect), signal),
  ]);
  const sums = rows.map((row) => ({
    kind: REVENUE_KINDS.find((kind) => kind === row['o_kind']) ?? 'unlinked',
    source: row['o_source'] === null || row['o_source'] === undefined ? null : String(row['o_source']),
    people: Number(row['o_people']),
    before: Math.round(Number(row['o_before'])),
    now: Math.round(Number(row['o_now'])),
  }));
  const [first = null] = rows.map((row) => String(row['o_first'])).sort();
  return { sums, first: earliest ? String(earliest['o_day']) : first };
}

/** A day before both periods on which an amount is on record, where there is one: which does not matter. */
function earlierSql({ money, before, attributes }: RevenueQuestion, dialect: Dialect) {
  const binder = makeBinder(dialect);
  const { condition } = moneySql(money, 'g', attributes, binder, dialect);
  const sql = `select ${dialect.dayText('g.occurred_day')} as o_day from ${dialect.rows('signal')} g
    where ${condition} and g.occurred_day < ${binder.bind(before.from, 'day')} limit 1`;
  return { sql, parameters: binder.parameters };
}
