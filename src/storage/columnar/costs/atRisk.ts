import type {
  AtRiskCount,
  AtRiskPeopleQuestion,
  AtRiskPerson,
  AtRiskQuestion,
} from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type Binder, type Dialect, type FigureStore, makeBinder } from '../../../metric/index.ts';
import { rowsSql } from '../loyalty/rows.ts';
import { personColumns, personOf } from '../personBehind.ts';
import { attributeSql, hadCome, kindsWithin, numberOf, revenueSql, textOf } from './parts.ts';

/** Counts of `peopleSql` by segment, bad experience and cut. */
export async function atRiskCounts(
  figures: FigureStore,
  scope: Scope,
  asked: AtRiskQuestion,
  signal?: AbortSignal,
): Promise<AtRiskCount[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const people = peopleSql(asked, binder, dialect);
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

/** The very customers, those who paid most first. */
export async function atRiskPeople(
  figures: FigureStore,
  scope: Scope,
  asked: AtRiskPeopleQuestion,
  signal?: AbortSignal,
): Promise<AtRiskPerson[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const { segment, had, cut } = asked;
  const people = peopleSql(asked, binder, dialect);
  const wanted = [
    ...(segment === undefined
      ? []
      : [segment === null ? 'v.v_segment is null' : `v.v_segment = ${bind(segment, 'text')}`]),
    ...(had === undefined ? [] : [`v.v_bad = ${bind(had ? 1 : 0, 'number')}`]),
    ...(cut === undefined ? [] : [`v.v_cut = ${bind(cut ? 1 : 0, 'number')}`]),
  ];
  const placed = `select v.*, row_number() over (order by v.v_before desc, v.v_id) as x_place from (${people}) v
    ${wanted.length === 0 ? '' : `where ${wanted.join(' and ')}`}`;
  const sql = `select ${personColumns('d', dialect)}, x.x_place as o_place, x.v_bad as o_bad, x.v_cut as o_cut,
      x.v_before as o_before, x.v_after as o_after
    from (${placed}) x join ${dialect.rows('customer')} d on d.id = x.v_id where x.x_place > ${bind(asked.place, 'number')} order by x.x_place limit ${Math.trunc(asked.limit)}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => ({
    ...personOf(row),
    place: numberOf(row['o_place']),
    bad: numberOf(row['o_bad']) === 1,
    cut: numberOf(row['o_cut']) === 1,
    before: numberOf(row['o_before']),
    since: asked.after === null ? null : numberOf(row['o_after']),
  }));
}

/**
 * Customers who were there on the period's first day and paid in the time before it (v_…): who had a bad experience in it,
 * and who had left or paid less by the end of the time after it.
 */
function peopleSql(asked: AtRiskQuestion, binder: Binder, dialect: Dialect): string {
  const { bind } = binder;
  const { period, before, after, bad } = asked;
  const day = (value: string) => bind(value, 'day');
  const rows = { wanted: [bad.rule], unwanted: [] };
  const alias = bad.over === 'answer' ? 'a' : 'g';
  const occurred = bad.over === 'answer' ? 'a.answered_day' : 'g.occurred_day';
  // Answers are not kept with when they came: those of the days count, whenever they did.
  const received = bad.over === 'signal' ? ` and ${hadCome(asked.receivedBy, binder)}` : '';
  const badly = `select distinct ${alias}.customer_id as b_customer from ${dialect.rows(bad.over)} ${alias}
    where ${rowsSql(bad.over, alias, rows, asked.attributes, binder, dialect)} and ${alias}.customer_id is not null
      and ${occurred} >= ${day(period.from)} and ${occurred} < ${day(period.to)}${received}`;
  const { condition, amount } = revenueSql(asked.revenueKinds, asked.currency, binder);
  const until = after ?? { from: before.to, to: before.to };
  const paid = `select g.customer_id as p_customer,
      ${dialect.sumWhere(amount, `${condition} and g.occurred_day < ${day(before.to)}`)} as p_before,
      ${dialect.sumWhere(amount, `${condition} and g.occurred_day >= ${day(until.from)}`)} as p_after
    from ${dialect.rows('signal')} g
    where ${kindsWithin(asked.revenueKinds, { from: before.from, to: until.to }, asked.receivedBy, binder)} and g.customer_id is not null
    group by g.customer_id`;
  // As many whole months before and after: bills come by the month, and days would make February's look like more.
  const cut =
    after === null
      ? 'false'
      : `(c.ended_on is not null and c.ended_on < ${day(after.to)}) or (p.p_after < p.p_before * ${bind(1 - asked.cutBy, 'number')})`;
  return `select c.id as v_id, ${attributeSql('c', asked.segmentBy, binder, dialect)} as v_segment,
      case when b.b_customer is not null then 1 else 0 end as v_bad,
      case when ${cut} then 1 else 0 end as v_cut, p.p_before as v_before, p.p_after as v_after
    from ${dialect.rows('customer')} c
    join (${paid}) p on p.p_customer = c.id
    left join (${badly}) b on b.b_customer = c.id
    where p.p_before > 0 and (c.ended_on is null or c.ended_on >= ${day(period.from)})`;
}
