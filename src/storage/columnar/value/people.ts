import type { PersonBehind, ValueFacts } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { personColumns, personOf } from '../personBehind.ts';
import { crowdSql, segmentSql } from './crowd.ts';
import { boughtSql } from './purchases.ts';

/** The way down: the very customers that a model was fitted to, by their own number. */
export async function peopleBehindValue(
  figures: FigureStore,
  scope: Scope,
  { crowd, segment, watched, money, after, limit }: Parameters<ValueFacts['people']>[1],
  signal?: AbortSignal,
): Promise<PersonBehind[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const [from, to] = [bind(watched.from, 'day'), bind(watched.to, 'day')];
  const conditions = [crowdSql(crowd, 'd', binder, dialect)];
  if (segment !== undefined) {
    const of = segmentSql(crowd, 'd', binder, dialect);
    conditions.push(segment === null ? `${of} is null` : `${of} = ${bind(segment, 'text')}`);
  }
  if (after !== null) conditions.push(`d.external_id > ${bind(after, 'text')}`);
  let join = '';
  if (money === null)
    conditions.push(
      `d.started_on is not null and d.started_on < ${to} and (d.ended_on is null or d.ended_on >= ${from})`,
    );
  else {
    join = `join (select b.b_customer as q_customer, min(b.b_day) as q_first
        from (${boughtSql(money, crowd.attributes, dialect, binder, to)}) b group by b.b_customer) q on q.q_customer = d.id`;
    conditions.push(`q.q_first >= ${from} and q.q_first < ${to}`);
  }
  const sql = `select ${personColumns('d', dialect)}
    from ${dialect.rows('customer')} d ${join}
    where ${conditions.join(' and ')} order by d.external_id limit ${Math.trunc(limit)}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map(personOf);
}
