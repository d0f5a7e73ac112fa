import type { PaidSums, ValueFacts } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { moneySql } from '../loyalty/rows.ts';
import { crowdSql, segmentSql, textOf } from './crowd.ts';

/** Who was a customer within the days, for how many of them, and what each paid. */
export async function paidSums(
  figures: FigureStore,
  scope: Scope,
  { crowd, money, period }: Parameters<ValueFacts['paid']>[1],
  signal?: AbortSignal,
): Promise<PaidSums[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const [from, to] = [binder.bind(period.from, 'day'), binder.bind(period.to, 'day')];
  const begun = `case when c.started_on > ${from} then c.started_on else ${from} end`;
  const last = `case when c.ended_on is not null and c.ended_on < ${to} then c.ended_on else ${to} end`;
  let join = '';
  let amount = '0';
  if (money !== null) {
    const { condition, amount: amountOf } = moneySql(money, 'g', crowd.attributes, binder, dialect);
    join = `left join (select g.customer_id as p_customer, ${dialect.sumWhere(amountOf(), 'true')} as p_paid
        from ${dialect.rows('signal')} g
        where ${condition} and g.occurred_day >= ${from} and g.occurred_day < ${to} and g.customer_id is not null
        group by g.customer_id) p on p.p_customer = c.id`;
    amount = 'coalesce(p.p_paid, 0)';
  }
  const each = `select ${segmentSql(crowd, 'c', binder, dialect)} as y_segment, ${dialect.daysBetween(begun, last)} as y_days,
      ${amount} as y_paid, (c.ended_on is null or c.ended_on >= ${to}) as y_there
    from ${dialect.rows('customer')} c ${join}
    where ${crowdSql(crowd, 'c', binder, dialect)} and c.started_on is not null and c.started_on < ${to}
      and (c.ended_on is null or c.ended_on > ${from})`;
  const sums = {
    n: dialect.countWhere('true'),
    there: dialect.countWhere('y.y_there'),
    numerator: dialect.sumWhere('y.y_paid', 'true'),
    denominator: dialect.sumWhere('y.y_days', 'true'),
    numeratorSquares: dialect.sumWhere('y.y_paid * y.y_paid', 'true'),
    denominatorSquares: dialect.sumWhere('y.y_days * y.y_days', 'true'),
    products: dialect.sumWhere('y.y_paid * y.y_days', 'true'),
  };
  const sql = `select y.y_segment as o_segment, ${Object.entries(sums)
    .map(([name, of]) => `${of} as o_${name.toLowerCase()}`)
    .join(', ')} from (${each}) y group by y.y_segment`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => {
    const numbers = Object.fromEntries(
      Object.keys(sums).map((name) => [name, Number(row[`o_${name.toLowerCase()}`])]),
    ) as unknown as Omit<PaidSums, 'segment'>;
    return { ...numbers, segment: textOf(row['o_segment']) };
  });
}
