import type { CustomerQuestion, CustomerSums } from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureRow, type FigureStore, makeBinder } from '../../../metric/index.ts';
import { attributeSql, daysSql, isOneOf, kindsWithin, numberOf, revenueSql, textOf } from './parts.ts';

/** Channels that are told apart for each customer; contacts of all others are one number. */
const MOST_CHANNELS = 24;

/**
 * What each customer costs, in one pass over the signals: contacts by channel, their cost, and the share of the overhead;
 * then customers ranked by it and summed by segment and hundredth, so that one answer holds segments, concentration and
 * the dearest customers.
 */
export async function customerSums(
  figures: FigureStore,
  scope: Scope,
  asked: CustomerQuestion,
  signal?: AbortSignal,
): Promise<CustomerSums[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const rates = asked.rates.slice(0, MOST_CHANNELS);
  const kinds = [...asked.contactKinds, ...asked.revenueKinds];
  const isContact = isOneOf('g.kind', asked.contactKinds, binder);
  const paid = revenueSql(asked.revenueKinds, asked.currency, binder);
  const counts = rates.map(({ channel }, index) => {
    const isChannel = channel === null ? 'g.channel is null' : `g.channel = ${bind(channel, 'text')}`;
    return `${dialect.countWhere(`${isContact} and ${isChannel}`)} as k_n${index}`;
  });
  const spoken = `select g.customer_id as k_customer, ${[
    ...counts,
    `${dialect.countWhere(isContact)} as k_contacts`,
    `${dialect.sumWhere('g.duration_seconds', `${isContact} and g.duration_seconds >= 0`)} as k_seconds`,
    `${dialect.sumWhere(paid.amount, paid.condition)} as k_revenue`,
  ].join(', ')}
    from ${dialect.rows('signal')} g
    where ${kindsWithin(kinds, asked.period, binder)} and g.customer_id is not null group by g.customer_id`;
  const zero = (column: string) => `coalesce(k.${column}, 0.0)`;
  const handling =
    rates
      .flatMap(({ rate }, index) => (rate === 0 ? [] : [`${zero(`k_n${index}`)} * ${bind(rate, 'number')}`]))
      .join(' + ') || '0.0';
  const people = `select c.id as v_id, ${attributeSql('c', asked.segmentBy, binder, dialect)} as v_segment,
      ${daysSql(asked.period, binder, dialect)} as v_days, ${zero('k_contacts')} as v_contacts,
      ${rates.map((_, index) => `${zero(`k_n${index}`)} as v_n${index}, `).join('')}
      ${zero('k_seconds')} as v_seconds, ${zero('k_revenue')} as v_revenue, ${handling} as v_handling
    from ${dialect.rows('customer')} c left join (${spoken}) k on k.k_customer = c.id`;
  const weight = {
    days: 'v.v_days',
    contacts: 'v.v_contacts',
    seconds: 'v.v_seconds',
    revenue: 'case when v.v_revenue > 0 then v.v_revenue else 0.0 end',
  }[asked.weight];
  const weighed = `select v.*, sum(${weight}) over () as w_all, ${weight} as w_own from (${people}) v
    where v.v_days > 0 or v.v_contacts > 0`;
  const overhead = `case when w.w_all > 0 then ${bind(asked.overhead, 'number')} * w.w_own / w.w_all else 0.0 end`;
  const costed = `select w.*, ${overhead} as x_overhead, w.v_handling + ${overhead} as x_cost from (${weighed}) w`;
  const ranked = `select x.*, row_number() over (order by x.x_cost desc, x.v_id) as r_place, count(*) over () as r_all
    from (${costed}) x`;
  const who = `case when r.r_place <= ${bind(asked.named, 'number')} then r.r_place end`;
  const hundredth = `floor((r.r_place - 1) * 100.0 / r.r_all)`;
  const add = (column: string) => dialect.sumWhere(column, 'true');
  const sql = `select r.v_segment as o_segment, ${hundredth} as o_hundredth, ${who} as o_place, min(r.v_id) as o_id,
      ${rates.map((_, index) => `${add(`r.v_n${index}`)} as o_n${index}, `).join('')}
      ${dialect.countWhere('true')} as o_people, ${add('r.v_contacts')} as o_contacts, ${add('r.v_seconds')} as o_seconds,
      ${add('r.v_days')} as o_days, ${add('r.v_revenue')} as o_revenue, ${add('r.v_handling')} as o_handling,
      ${add('r.x_overhead')} as o_overhead, ${add('r.x_cost * r.x_cost')} as o_squared
    from (${ranked}) r group by r.v_segment, ${hundredth}, ${who}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => sumsOf(row, rates.length));
}

function sumsOf(row: FigureRow, channels: number): CustomerSums {
  const contacts = Array.from({ length: channels }, (_, index) => numberOf(row[`o_n${index}`]));
  const place = row['o_place'] === null || row['o_place'] === undefined ? null : numberOf(row['o_place']);
  return {
    segment: textOf(row['o_segment']),
    hundredth: numberOf(row['o_hundredth']),
    who: place === null ? null : { id: String(row['o_id']), place },
    people: numberOf(row['o_people']),
    contacts: [...contacts, numberOf(row['o_contacts']) - contacts.reduce((all, one) => all + one, 0)],
    seconds: numberOf(row['o_seconds']),
    days: numberOf(row['o_days']),
    revenue: numberOf(row['o_revenue']),
    handling: numberOf(row['o_handling']),
    overhead: numberOf(row['o_overhead']),
    costSquared: numberOf(row['o_squared']),
  };
}
