import type { ValueFacts, ValuePerson } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureStore, makeBinder } from '../../../metric/index.ts';
import { crowdSql, segmentSql, textOf } from './crowd.ts';
import { boughtSql } from './purchases.ts';

/** The way down: the very customers that a model was fitted to, by their own number. */
export async function peopleBehindValue(
  figures: FigureStore,
  scope: Scope,
  { crowd, segment, watched, money, after, limit }: Parameters<ValueFacts['people']>[1],
  signal?: AbortSignal,
): Promise<ValuePerson[]> {
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
  const sql = `select d.id as o_id, d.external_id as o_external, ${dialect.dayText('d.started_on')} as o_started,
      ${dialect.dayText('d.ended_on')} as o_ended, d.segment as o_segment, d.region as o_region, d.plan as o_plan
    from ${dialect.rows('customer')} d ${join}
    where ${conditions.join(' and ')} order by d.external_id limit ${Math.trunc(limit)}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => ({
    id: String(row['o_id']),
    externalId: textOf(row['o_external']),
    startedOn: textOf(row['o_started']),
    endedOn: textOf(row['o_ended']),
    segment: textOf(row['o_segment']),
    region: textOf(row['o_region']),
    plan: textOf(row['o_plan']),
  }));
}
