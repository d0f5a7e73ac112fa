import { touchesOf } from '../operator/campaign.ts';
import { REGIONS } from '../operator/customer.ts';
import type { Month } from '../operator/life.ts';
import { OPERATOR, type World } from '../operator/operator.ts';
import type { History } from '../operator/simulate.ts';
import type { SignalRow } from './rows.ts';

const EMPTY = {
  customer_external_id: null,
  value: null,
  unit: null,
  duration_seconds: null,
  channel: null,
  journey: null,
  touchpoint: null,
  outcome: null,
  'attribute.segment': null,
  'attribute.plan': null,
  'attribute.contract': null,
  'attribute.reason': null,
  'attribute.repeat': null,
  'attribute.bill_shock': null,
  'attribute.order_type': null,
  'attribute.agent': null,
  'attribute.resolved_at': null,
  'attribute.campaign': null,
} as const;

/** What befell whole regions: outages, and each day's availability in percent. The same for any number of customers. */
export function* networkRows(world: World): Generator<SignalRow> {
  const { network, window } = world;
  for (const outage of network.outages) {
    yield {
      ...EMPTY,
      id: outage.id,
      source: 'network',
      kind: 'outage',
      occurred_at: window.instant(outage.day, outage.second),
      value: Math.round(outage.share * 1000) / 10,
      unit: 'percent of customers',
      duration_seconds: outage.seconds,
      touchpoint: 'network',
      outcome: 'resolved',
      'attribute.region': REGIONS[outage.region]?.name ?? '',
    };
  }
  for (const [region, { name }] of REGIONS.entries()) {
    for (let day = 0; day < window.days; day++) {
      yield {
        ...EMPTY,
        id: `availability-${region + 1}-${String(day).padStart(4, '0')}`,
        source: 'network',
        kind: 'availability',
        occurred_at: window.instant(day, 12 * 3600),
        value: Math.round(network.availability(region, day) * 1e5) / 1e3,
        unit: 'percent',
        touchpoint: 'network',
        'attribute.region': name,
      };
    }
  }
}

/** The signals of one customer in the order in which they occurred. */
export function signalRows(world: World, history: History): SignalRow[] {
  const number = history.profile.externalId.slice(1);
  const rows: SignalRow[] = [];
  let contacts = 0;
  for (const { contact, month } of history.contacts) {
    rows.push({
      ...base(history, month),
      id: `contact-${number}-${++contacts}`,
      source: 'care',
      kind: 'contact',
      occurred_at: world.window.instant(contact.day, contact.second),
      value: contact.attempt,
      unit: 'attempt',
      duration_seconds: contact.handlingSeconds,
      channel: contact.channel,
      journey: 'get help',
      touchpoint: 'care',
      outcome: contact.resolved ? 'resolved' : 'unresolved',
      'attribute.reason': contact.reason,
      'attribute.repeat': contact.attempt > 1 ? 'yes' : 'no',
      'attribute.agent': contact.agent,
    });
  }
  for (const month of history.months) rows.push(...monthRows(world, history, month, number));
  rows.push(...referralRows(world, history, number), ...campaignRows(world, history, number));
  return rows.sort((a, b) => (a.occurred_at < b.occurred_at ? -1 : a.occurred_at > b.occurred_at ? 1 : 0));
}

function* monthRows(world: World, history: History, month: Month, number: string): Generator<SignalRow> {
  const { window } = world;
  const own = base(history, month);
  const { bill, order, speed, slice } = month;
  if (bill) {
    yield {
      ...own,
      id: `bill-${number}-${slice.index}`,
      source: 'billing',
      kind: 'bill',
      occurred_at: window.instant(bill.day, 5 * 3600),
      value: bill.amount,
      unit: OPERATOR.currency,
      journey: 'pay',
      touchpoint: 'billing',
      'attribute.bill_shock': bill.shock ? 'yes' : 'no',
    };
  }
  if (speed) {
    yield {
      ...own,
      id: `speed-${number}-${slice.index}`,
      source: 'network',
      kind: 'speed_test',
      occurred_at: window.instant(speed.day, 18 * 3600),
      value: speed.mbits,
      unit: 'Mbit/s',
      journey: 'use',
      touchpoint: 'network',
    };
  }
  if (order && order.day < month.to) {
    const done = order.day + order.days < window.days;
    yield {
      ...own,
      id: `order-${number}-${slice.index}`,
      source: 'shop',
      kind: 'order',
      occurred_at: window.instant(order.day, 10 * 3600),
      value: order.amount,
      unit: OPERATOR.currency,
      duration_seconds: done ? order.days * 86_400 : null,
      channel: history.profile.channel === 'store' ? 'store' : 'web',
      journey: order.type === 'new line' ? 'join' : 'change',
      touchpoint: 'shop',
      outcome: done ? (order.completed ? 'completed' : 'canceled') : 'open',
      'attribute.order_type': order.type,
    };
  }
  const stop = history.endDay ?? window.days;
  for (const [place, ticket] of month.tickets.entries()) {
    if (ticket.day >= stop) continue;
    const solved = ticket.day * 86_400 + ticket.second + ticket.seconds;
    const done = solved < window.days * 86_400;
    yield {
      ...own,
      id: `ticket-${number}-${slice.index}-${place + 1}`,
      source: 'trouble desk',
      kind: 'ticket',
      occurred_at: window.instant(ticket.day, ticket.second),
      duration_seconds: done ? ticket.seconds : null,
      journey: 'get help',
      touchpoint: 'network',
      outcome: done ? 'resolved' : 'open',
      'attribute.reason': 'network',
      'attribute.resolved_at': done ? window.instant(Math.floor(solved / 86_400), solved % 86_400) : null,
    };
  }
}

/** Friends whom the customer sent, as the members' page of the shop records them. */
function* referralRows(world: World, history: History, number: string): Generator<SignalRow> {
  for (const [place, { day, second, joined }] of history.referrals.entries()) {
    const month = history.months.find(({ from, to }) => day >= from && day < to);
    if (!month) continue;
    yield {
      ...base(history, month),
      id: `referral-${number}-${place + 1}`,
      source: 'shop',
      kind: 'referral',
      occurred_at: world.window.instant(day, second),
      channel: history.profile.usesApp ? 'app' : 'web',
      journey: 'recommend',
      touchpoint: 'shop',
      outcome: joined ? 'joined' : 'did not join',
    };
  }
}

/** How campaigns reached the customer before they were one. */
function* campaignRows(world: World, history: History, number: string): Generator<SignalRow> {
  const [month] = history.months;
  if (!month) return;
  for (const [place, touch] of touchesOf(world.options.seed, history.profile).entries()) {
    yield {
      ...base(history, month),
      id: `touch-${number}-${place + 1}`,
      source: 'marketing',
      kind: touch.response ? 'campaign_response' : 'campaign_touch',
      occurred_at: world.window.instant(touch.day, touch.second),
      channel: touch.channel,
      journey: 'join',
      touchpoint: 'campaign',
      'attribute.campaign': touch.campaign,
    };
  }
}

/** The customer, and their attributes as they were in that month. */
function base(history: History, month: Month) {
  return {
    ...EMPTY,
    customer_external_id: history.profile.externalId,
    'attribute.region': REGIONS[history.profile.region]?.name ?? '',
    'attribute.segment': history.profile.segment,
    'attribute.plan': month.plan.name,
    'attribute.contract': month.plan.contract.name,
  };
}
