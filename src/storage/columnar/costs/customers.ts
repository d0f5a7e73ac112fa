import {
  type CustomerQuestion,
  type CustomerSums,
  MOST_CHANNELS,
  type ServedCustomer,
  type ServedQuestion,
} from '../../../economics/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { type FigureRow, type FigureStore, makeBinder } from '../../../metric/index.ts';
import { attributeSql, daysSql, isOneOf, kindsWithin, numberOf, revenueSql, textOf } from './parts.ts';

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
  const ranked = rankedSql(asked, binder, dialect);
  const who = `case when r.r_place <= ${bind(asked.named, 'number')} then r.r_place end`;
  const add = (column: string) => dialect.sumWhere(column, 'true');
  const sql = `select r.v_segment as o_segment, ${HUNDREDTH} as o_hundredth, ${who} as o_place, min(r.v_id) as o_id,
      ${rates.map((_, index) => `${add(`r.v_n${index}`)} as o_n${index}, `).join('')}
      ${dialect.countWhere('true')} as o_people, ${add('r.v_contacts')} as o_contacts, ${add('r.v_seconds')} as o_seconds,
      ${add('r.v_days')} as o_days, ${add('r.v_revenue')} as o_revenue, ${add('r.v_handling')} as o_handling,
      ${add('r.x_overhead')} as o_overhead, ${add('r.x_cost * r.x_cost')} as o_squared
    from (${ranked}) r group by r.v_segment, ${HUNDREDTH}, ${who}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => sumsOf(row, rates.length));
}

/**
 * Some of the customers behind it, the dearest first, each with what it costs: reckoned anew from the signals, at the prices
 * that are given.
 */
export async function servedCustomers(
  figures: FigureStore,
  scope: Scope,
  asked: ServedQuestion,
  signal?: AbortSignal,
): Promise<ServedCustomer[]> {
  const { dialect } = figures;
  const binder = makeBinder(dialect);
  const { bind } = binder;
  const { segment, tenth } = asked;
  const ranked = rankedSql(asked, binder, dialect);
  const wanted = [
    `r.r_place > ${bind(asked.after, 'number')}`,
    ...(segment === undefined
      ? []
      : [segment === null ? 'r.v_segment is null' : `r.v_segment = ${bind(segment, 'text')}`]),
    ...(tenth === undefined
      ? []
      : [
          `${HUNDREDTH} >= ${bind((tenth - 1) * 10, 'number')}`,
          `${HUNDREDTH} < ${bind(tenth * 10, 'number')}`,
        ]),
  ];
  const sql = `select r.v_id as o_id, r.r_place as o_place, r.v_segment as o_segment, r.v_contacts as o_contacts,
      r.v_seconds as o_seconds, r.v_handling as o_handling, r.x_overhead as o_overhead, r.v_revenue as o_revenue
    from (${ranked}) r where ${wanted.join(' and ')} order by r.r_place limit ${Math.trunc(asked.limit)}`;
  const rows = await figures.select(scope, { sql, parameters: binder.parameters }, signal);
  return rows.map((row) => ({
    id: String(row['o_id']),
    place: numberOf(row['o_place']),
    segment: textOf(row['o_segment']),
    contacts: numberOf(row['o_contacts']),
    seconds: numberOf(row['o_seconds']),
    handling: numberOf(row['o_handling']),
    overhead: numberOf(row['o_overhead']),
    revenue: numberOf(row['o_revenue']),
  }));
}

/** Hundredth of all customers by cost, of rows of `rankedSql` under `r`. */
const HUNDREDTH = 'floor((r.r_place - 1) * 100.0 / r.r_all)';

/** Every customer with what it costs (v_…, x_…) and its place among all of them, the dearest first. */
function rankedSql(
  asked: Omit<CustomerQuestion, 'named'>,
  binder: ReturnType<typeof makeBinder>,
  dialect: FigureStore['dialect'],
): string {
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
    where ${kindsWithin(kinds, asked.period, asked.receivedBy, binder)} and g.customer_id is not null group by g.customer_id`;
  const zero = (column: string) => `coalesce(k.${column}, 0.0)`;
  const told = rates.map((_, index) => zero(`k_n${index}`));
  const others = `(${[zero('k_contacts'), ...told].join(' - ')})`;
  const handling =
    [...rates.map(({ rate }, index) => [told[index], rate] as const), [others, asked.otherRate] as const]
      .flatMap(([contacts, rate]) => (rate === 0 ? [] : [`${contacts} * ${bind(rate, 'number')}`]))
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
  return `select x.*, row_number() over (order by x.x_cost desc, x.v_id) as r_place, count(*) over () as r_all
    from (${costed}) x`;
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
