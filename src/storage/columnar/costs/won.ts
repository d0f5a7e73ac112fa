import {
  ATTRIBUTION_RULES,
  OTHER_CAMPAIGNS,
  type WonFacts,
  type WonQuestion,
} from '../../../economics/index.ts';
import { addDays, type Scope } from '../../../kernel/index.ts';
import { type Dialect, type FigureStore, makeBinder } from '../../../metric/index.ts';
import { attributeSql, kindsWithin, numberOf, textOf } from './parts.ts';

/**
 * Customers won in a period, and the parts of them that campaigns have by each rule: touches before the first day as a
 * customer, in the order in which they occurred; each customer's weights divided by their sum.
 */
export async function wonFacts(
  figures: FigureStore,
  scope: Scope,
  asked: WonQuestion,
  signal?: AbortSignal,
): Promise<WonFacts> {
  const { dialect } = figures;
  const people = touchesSql(asked, dialect);
  const segments = `select w.c_segment as o_segment, ${dialect.countWhere('true')} as o_won,
      ${dialect.countWhere('h.h_touches > 0')} as o_touched
    from (${people.won}) w
    left join (select t.t_customer as h_customer, ${dialect.countWhere('true')} as h_touches from (${people.touches}) t
      group by t.t_customer) h on h.h_customer = w.c_id
    group by w.c_segment`;
  const parts = touchesSql(asked, dialect);
  const through = `select s.s_segment as u_segment, s.s_campaign as u_campaign, ${dialect.countWhere('true')} as u_touches,
      ${dialect.countDistinct('s.s_customer')} as u_customers,
      ${ATTRIBUTION_RULES.map((_, index) => `${dialect.sumWhere(`s.s_share${index}`, 'true')} as u_share${index}`).join(', ')}
    from (${sharedSql(parts.touches)}) s group by s.s_segment, s.s_campaign`;
  const ranked = `select u.*, row_number() over (order by u.u_customers desc, u.u_campaign, u.u_segment) as x_place from (${through}) u`;
  const campaignOrNone = `case when x.x_place <= ${MOST} then x.u_campaign end`;
  const add = (column: string) => dialect.sumWhere(`x.${column}`, 'true');
  const told = `select x.u_segment as o_segment, ${campaignOrNone} as o_campaign, ${dialect.countWhere('true')} as o_pairs,
      ${add('u_touches')} as o_touches, ${add('u_customers')} as o_customers,
      ${ATTRIBUTION_RULES.map((_, index) => `${add(`u_share${index}`)} as o_share${index}`).join(', ')}
    from (${ranked}) x group by x.u_segment, ${campaignOrNone} order by o_customers desc`;
  const [segmentRows, throughRows] = await Promise.all([
    figures.select(scope, { sql: segments, parameters: people.binder.parameters }, signal),
    figures.select(scope, { sql: told, parameters: parts.binder.parameters }, signal),
  ]);
  return {
    segments: segmentRows.map((row) => ({
      segment: textOf(row['o_segment']),
      won: numberOf(row['o_won']),
      touched: numberOf(row['o_touched']),
    })),
    through: throughRows.map((row) => ({
      segment: textOf(row['o_segment']),
      campaign: textOf(row['o_campaign']) ?? OTHER_CAMPAIGNS,
      touches: numberOf(row['o_touches']),
      customers: numberOf(row['o_customers']),
      shares: ATTRIBUTION_RULES.map((_, index) => numberOf(row[`o_share${index}`])),
    })),
    together: throughRows
      .filter((row) => textOf(row['o_campaign']) === null)
      .reduce((all, row) => all + numberOf(row['o_pairs']), 0),
  };
}

/** Customers won under `c_`, and their touches under `t_`. */
export function touchesSql(asked: WonQuestion, dialect: Dialect) {
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const { from, to } = asked.period;
  const won = `select c.id as c_id, ${attributeSql('c', asked.segmentBy, binder, dialect)} as c_segment, c.started_on as c_start
      from ${dialect.rows('customer')} c where c.started_on >= ${bind(from, 'day')} and c.started_on < ${bind(to, 'day')}`;
  const campaign = attributeSql('g', asked.campaignAttribute, binder, dialect);
  const touches = `select w.c_id as t_customer, w.c_segment as t_segment, g.id as t_id, ${campaign} as t_campaign,
        ${dialect.milliseconds('g.occurred_at')} as t_at, ${dialect.daysBetween('g.occurred_day', 'w.c_start')} as t_before
      from ${dialect.rows('signal')} g join (${won}) w on w.c_id = g.customer_id
      where ${kindsWithin(asked.touchKinds, { from: addDays(from, -asked.touchDays), to }, asked.receivedBy, binder)}
        and g.occurred_day < w.c_start and ${campaign} is not null
        and ${dialect.daysBetween('g.occurred_day', 'w.c_start')} <= ${bind(asked.touchDays, 'number')}`;
  return { binder, won, touches };
}

/** The part of its customer that each touch has by each rule (s_share0, s_share1 …). */
export function sharedSql(touches: string): string {
  const placed = `select t.*, row_number() over (partition by t.t_customer order by t.t_at, t.t_id) as p_place,
      count(*) over (partition by t.t_customer) as p_of from (${touches}) t`;
  const weights = ATTRIBUTION_RULES.map(
    ({ sql }, index) =>
      `${sql({ place: 'p.p_place', of: 'p.p_of', daysBefore: 'p.t_before' })} as q_weight${index}`,
  );
  const weighed = `select p.t_customer as q_customer, p.t_segment as q_segment, p.t_campaign as q_campaign,
      ${weights.join(', ')} from (${placed}) p`;
  const shares = ATTRIBUTION_RULES.map(
    (_, index) =>
      `q.q_weight${index} / sum(q.q_weight${index}) over (partition by q.q_customer) as s_share${index}`,
  );
  return `select q.q_customer as s_customer, q.q_segment as s_segment, q.q_campaign as s_campaign,
      ${shares.join(', ')} from (${weighed}) q`;
}

/** Campaigns × segments beyond this are no campaigns but names or numbers; they are counted as one campaign. */
const MOST = 5_000;
