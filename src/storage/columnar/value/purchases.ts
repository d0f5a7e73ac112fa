import type { PurchaseFacts, ValueFacts } from '../../../economics/index.ts';
import type { Currency } from '../../../insight/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import {
  type AttributeTypes,
  type Binder,
  type Dialect,
  type FigureStore,
  makeBinder,
} from '../../../metric/index.ts';
import { moneySql } from '../loyalty/rows.ts';
import { crowdSql, isAnybody, segmentSql, textOf } from './crowd.ts';

/** Customers up to whom times are counted in days, and in weeks; beyond, in two weeks, so that cells stay few. */
const COUNTED_IN_DAYS = 30_000;
const COUNTED_IN_WEEKS = 300_000;
/** Amounts of a day and customer below this can be kept beside the day in one number. */
const ROOM = 1e10;
/** Mean spends within 1% are one. */
const ALIKE = 1.01;

/**
 * Histories of purchases as counts of customers alike, before and with the days held out, and mean spends: one
 * statement, whatever the number of customers.
 */
export async function purchaseFacts(
  figures: FigureStore,
  scope: Scope,
  asked: Parameters<ValueFacts['purchases']>[1],
  signal?: AbortSignal,
): Promise<PurchaseFacts> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const { crowd, money, begun, cut, until } = asked;
  const [cutDay, end] = [bind(cut, 'day'), bind(until, 'day')];
  const [from, to] = [bind(begun.from, 'day'), bind(begun.to, 'day')];
  const bought = boughtSql(money, crowd.attributes, dialect, binder, end);
  const before = `b.b_day < ${cutDay}`;
  // The first day and what was paid on it in one number: no second look at the first purchase.
  const each = `select b.b_customer as c_customer, min(b.b_day) as c_first, max(b.b_day) as c_last,
      max(case when ${before} then b.b_day end) as c_lastseen,
      ${dialect.countWhere('true')} as c_days, ${dialect.countWhere(before)} as c_seen,
      ${dialect.sumWhere('b.b_paid', 'true')} as c_paid,
      min(${dialect.daysBetween(bind('1970-01-01', 'day'), 'b.b_day')} * ${bind(ROOM, 'number')} + b.b_paid) as c_key
    from (${bought}) b group by b.b_customer`;
  const wanted = `c.c_first >= ${from} and c.c_first < ${to}`;
  const paidFirst = `c.c_key - floor(c.c_key / ${bind(ROOM, 'number')}) * ${bind(ROOM, 'number')}`;
  const columns = `c.c_first as p_first, c.c_last as p_last, c.c_lastseen as p_lastseen, c.c_days as p_days,
      c.c_seen as p_seen, c.c_paid - (${paidFirst}) as p_again`;
  const people = isAnybody(crowd)
    ? `select ${segmentSql(crowd, 'c', binder, dialect)} as p_segment, ${columns} from (${each}) c where ${wanted}`
    : `select ${segmentSql(crowd, 'd', binder, dialect)} as p_segment, ${columns}
        from (${each}) c join ${dialect.rows('customer')} d on d.id = c.c_customer
        where ${wanted} and ${crowdSql(crowd, 'd', binder, dialect)}`;
  const stepped = (days: string): string => `floor((${days}) / s.s_step)`;
  // Customers of a cell stand at their own mean times: its middle would pull early purchases together (docs/decisions/0010).
  const mean = (days: string): string => `${dialect.sumWhere(days, 'true')} / ${dialect.countWhere('true')}`;
  const watched = (last: string): string => `${dialect.daysBetween('p.p_first', last)} - 1`;
  const history = (
    span: string,
    repeats: string,
    last: string,
    stop: string,
    later: string,
    where: string,
  ) => {
    const since = dialect.daysBetween('p.p_first', last);
    return `select ${bind(span, 'text')} as o_span, p.p_segment as o_segment, ${repeats} as o_repeats,
      case when ${repeats} = 0 then 0 else ${stepped(since)} end as o_near, ${stepped(watched(stop))} as o_far,
      case when ${repeats} = 0 then 0.0 else ${mean(since)} end as o_last, ${mean(watched(stop))} as o_watched,
      ${dialect.countWhere('true')} as o_customers, ${dialect.sumWhere(later, 'true')} as o_sum, max(s.s_step) as o_step
    from people p cross join step s where ${where}
    group by o_span, o_segment, o_repeats, o_near, o_far`;
  };
  const average = 'p.p_again / (p.p_days - 1)';
  const sql = `with people as (${people}),
    step as (select case when count(*) > ${COUNTED_IN_WEEKS} then 14 when count(*) > ${COUNTED_IN_DAYS} then 7 else 1 end as s_step from people)
    ${history('seen', 'p.p_seen - 1', 'p.p_lastseen', cutDay, 'p.p_days - p.p_seen', `p.p_first < ${cutDay}`)}
    union all ${history('whole', 'p.p_days - 1', 'p.p_last', end, '0', 'true')}
    union all select ${bind('spend', 'text')} as o_span, p.p_segment as o_segment, p.p_days - 1 as o_repeats,
      coalesce(${dialect.logBin(average, bind(ALIKE, 'number'))}, -1000000) as o_near, 0 as o_far, 0.0 as o_last, 0.0 as o_watched,
      ${dialect.countWhere('true')} as o_customers, ${dialect.sumWhere(average, 'true')} as o_sum, 1 as o_step
    from people p where p.p_days > 1
    group by o_span, o_segment, o_repeats, o_near, o_far`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  const histories: PurchaseFacts['histories'][number][] = [];
  const spends: PurchaseFacts['spends'][number][] = [];
  let [unpaid, step] = [0, 1];
  for (const row of rows) {
    const customers = Number(row['o_customers']);
    const sum = Number(row['o_sum']);
    const shared = { segment: textOf(row['o_segment']), customers };
    const repeats = Number(row['o_repeats']);
    if (row['o_span'] === 'spend') {
      if (sum > 0) spends.push({ ...shared, purchases: repeats, average: sum / customers });
      else unpaid += customers;
      continue;
    }
    step = Math.max(step, Number(row['o_step']));
    histories.push({
      ...shared,
      span: row['o_span'] === 'seen' ? 'seen' : 'whole',
      repeats,
      last: Number(row['o_last']),
      watched: Number(row['o_watched']),
      later: sum,
    });
  }
  return { histories, spends, unpaid, step };
}

/** One row a customer and day of purchase before `end`. Columns: b_customer, b_day, b_paid. */
export function boughtSql(
  money: Currency,
  attributes: AttributeTypes,
  dialect: Dialect,
  binder: Binder,
  end: string,
): string {
  const { condition, amount } = moneySql(money, 'g', attributes, binder, dialect);
  // Money that was given back is no purchase.
  return `select g.customer_id as b_customer, g.occurred_day as b_day, ${dialect.sumWhere(amount(), 'true')} as b_paid
    from ${dialect.rows('signal')} g
    where ${condition} and g.value >= 0 and g.customer_id is not null and g.occurred_day < ${end}
    group by g.customer_id, g.occurred_day`;
}
