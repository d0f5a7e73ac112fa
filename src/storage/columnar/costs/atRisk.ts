import type { AtRiskCount, AtRiskQuestion } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { rowsSql } from '../loyalty/rows.ts';
import { attributeSql, isOneOf, numberOf, revenueSql, textOf } from './parts.ts';

/**
 * Customers who were there on the period's first day and paid in the time before it: who had a bad experience in it, and
 * who had left or paid less by the end of the time after it.
 */
export async function atRiskCounts(
  figures: FigureStore,
  scope: Scope,
  asked: AtRiskQuestion,
  signal?: AbortSignal,
): Promise<AtRiskCount[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const { period, before, after, bad } = asked;
  const day = (value: string) => bind(value, 'day');
  const rows = { wanted: [bad.rule], unwanted: [] };
  const alias = bad.over === 'answer' ? 'a' : 'g';
  const occurred = bad.over === 'answer' ? 'a.answered_day' : 'g.occurred_day';
  const badly = `select distinct ${alias}.customer_id as b_customer from ${dialect.rows(bad.over)} ${alias}
    where ${rowsSql(bad.over, alias, rows, asked.attributes, binder, dialect)} and ${alias}.customer_id is not null
      and ${occurred} >= ${day(period.from)} and ${occurred} < ${day(period.to)}`;
  const { condition, amount } = revenueSql(asked.revenueKinds, asked.currency, binder);
  const until = after ?? { from: before.to, to: before.to };
  const paid = `select g.customer_id as p_customer,
      ${dialect.sumWhere(amount, `${condition} and g.occurred_day < ${day(before.to)}`)} as p_before,
      ${dialect.sumWhere(amount, `${condition} and g.occurred_day >= ${day(until.from)}`)} as p_after
    from ${dialect.rows('signal')} g
    where ${isOneOf('g.kind', asked.revenueKinds, binder)} and g.customer_id is not null
      and g.occurred_day >= ${day(before.from)} and g.occurred_day < ${day(until.to)}
    group by g.customer_id`;
  // As many whole months before and after: bills come by the month, and days would make February's look like more.
  const cut =
    after === null
      ? 'false'
      : `(c.ended_on is not null and c.ended_on < ${day(after.to)}) or (p.p_after < p.p_before * ${bind(1 - asked.cutBy, 'number')})`;
  const people = `select ${attributeSql('c', asked.segmentBy, binder, dialect)} as v_segment,
      case when b.b_customer is not null then 1 else 0 end as v_bad,
      case when ${cut} then 1 else 0 end as v_cut, p.p_before as v_before
    from ${dialect.rows('customer')} c
    join (${paid}) p on p.p_customer = c.id
    left join (${badly}) b on b.b_customer = c.id
    where p.p_before > 0 and (c.ended_on is null or c.ended_on >= ${day(period.from)})`;
  const sql = `select v.v_segment as o_segment, v.v_bad as o_bad, v.v_cut as o_cut,
      ${dialect.countWhere('true')} as o_people, ${dialect.sumWhere('v.v_before', 'true')} as o_before
    from (${people}) v group by v.v_segment, v.v_bad, v.v_cut`;
  const found = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return found.map((row) => ({
    segment: textOf(row['o_segment']),
    bad: numberOf(row['o_bad']) === 1,
    cut: numberOf(row['o_cut']) === 1,
    people: numberOf(row['o_people']),
    revenueBefore: numberOf(row['o_before']),
  }));
}
