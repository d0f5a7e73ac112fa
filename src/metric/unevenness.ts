import type { Binder } from './binder.ts';
import { type Context, conditions, DAY, fieldsOf } from './branch.ts';
import type { Dialect } from './dialect.ts';
import { attributeKey, fieldReader, isOwnField } from './field.ts';
import type { Part } from './plan.ts';
import { ONCE } from './tally.ts';

/** Entries that `unevennessBranch` makes, in the order of its columns. */
export const UNEVENNESS = [`${ONCE}customers`, `${ONCE}events`, `${ONCE}events_squared`] as const;

/**
 * Customers of the period, their events and the squares of those: tells how unevenly customers make events, without
 * which an interval of a rate is too narrow. Counted once, over the whole period and all groups, since squares of
 * events neither add up over time nor over channels; see `evenness` in the measure of rates for its use.
 * @param events the context of the part that counts events
 * @param customers the context of the part that counts customers
 */
export function unevennessBranch(
  events: Context,
  customers: Context,
  place: number,
  columns: number,
): string {
  const { question, binder, dialect } = events;
  const sums = [
    dialect.countWhere('true'),
    dialect.sumWhere('coalesce(e.e_events, 0)', 'true'),
    dialect.sumWhere('coalesce(e.e_events, 0) * coalesce(e.e_events, 0)', 'true'),
  ];
  const fields = fieldReader('customer', 'c', null, question.attributes, binder, dialect, 'c');
  const { from, to } = question.period;
  const active =
    `(c.started_on is null or c.started_on < ${binder.bind(to, 'day')}) ` +
    `and (c.ended_on is null or c.ended_on >= ${binder.bind(from, 'day')})`;
  const keys = ['null as k_bucket', 'null as k_segment', 'null as k_bin', 'null as k_unit'];
  const cuts = question.cuts.map((_, index) => `null as k_g${index}`);
  const padded = Array.from({ length: columns }, (_, index) => `${sums[index] ?? '0'} as s${index}`);
  return [
    `select ${[`${place} as k_part`, ...keys, ...cuts, ...padded].join(', ')}`,
    `from ${dialect.rows('customer')} c`,
    `left join (${eventsPerCustomer(events, binder, dialect)}) e on e.e_customer = c.id`,
    `where ${[active, ...conditions(customers, fields)].join(' and ')}`,
  ].join('\n');
}

function eventsPerCustomer(context: Context, binder: Binder, dialect: Dialect): string {
  const over = context.part.over === 'answer' ? 'answer' : 'signal';
  const joined = fieldsOf(context).some((field) => attributeKey(field) !== null || isOwnField(field));
  const { attributes, period } = context.question;
  const fields = fieldReader(over, 'a', joined ? 'n' : null, attributes, binder, dialect);
  const day = `a.${DAY[over]}`;
  return [
    `select a.customer_id as e_customer, ${dialect.countWhere('true')} as e_events`,
    `from ${dialect.rows(over)} a`,
    ...(joined ? [`left join ${dialect.rows('customer')} n on n.id = a.customer_id`] : []),
    `where ${[
      'a.customer_id is not null',
      `${day} >= ${binder.bind(period.from, 'day')}`,
      `${day} < ${binder.bind(period.to, 'day')}`,
      ...conditions(context, fields),
    ].join(' and ')}`,
    'group by a.customer_id',
  ].join(' ');
}

/** Places of the parts that count events and customers, when the plan has both. */
export function partsOfRate(parts: readonly Part[]): { events: number; customers: number } | null {
  const events = parts.findIndex((part) => part.over !== 'customer');
  const customers = parts.findIndex((part) => part.over === 'customer');
  return events < 0 || customers < 0 ? null : { events, customers };
}
