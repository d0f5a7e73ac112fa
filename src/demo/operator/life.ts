import { lotFactor } from '../truth/lot.ts';
import { type Bill, billOf } from './billing.ts';
import { experienceOf, fade, monthlyHazard, PAIN, type Pain } from './churn.ts';
import {
  BACKGROUND_CHAIN,
  backgroundRate,
  backgroundReason,
  CONTACT,
  type Contact,
  chainOf,
  expectedChain,
  type Trigger,
} from './contact.ts';
import type { Profile } from './customer.ts';
import { type Draw, drawFor, PART } from './draw.ts';
import { speedOf } from './network.ts';
import type { World } from './operator.ts';
import { PLANS, type Plan } from './plan.ts';
import type { Slice } from './window.ts';

/** A ticket opened in the course of a contact. `seconds` to the solution; null while it is open at the window's end. */
export interface Ticket {
  readonly day: number;
  readonly second: number;
  readonly seconds: number;
}

export interface Order {
  readonly day: number;
  readonly type: 'new line' | 'plan change' | 'device';
  readonly amount: number;
  readonly days: number;
  readonly completed: boolean;
}

/** What happened to a customer in one month, and what was bound to happen on average (`expected…`). */
export interface Month {
  readonly slice: Slice;
  /** Days of the month on which the contract ran: from, to (excluded). */
  readonly from: number;
  readonly to: number;
  readonly plan: Plan;
  /** The plan of the month that follows: another one after a plan change. */
  readonly planAfter: Plan;
  /** Mean network quality at the customer's place, in standard deviations, and pain carried over from before. */
  readonly quality: number;
  readonly painBefore: Pain;
  readonly outagesFelt: number;
  readonly contacts: readonly Contact[];
  readonly tickets: readonly Ticket[];
  readonly bill: (Bill & { readonly day: number }) | null;
  readonly order: Order | null;
  readonly speed: { readonly day: number; readonly mbits: number } | null;
  /** Probability of leaving in this month. */
  readonly leaves: number;
  readonly left: boolean;
  /** First contacts, and all contacts, that this month's triggers lead to on average. */
  readonly expectedFirst: number;
  readonly expectedContacts: number;
}

/** Chance a month of an order, by kind. */
const ORDERS = { planChange: 0.008, device: 0.02 } as const;
const TICKET = { network: 0.45, medianHours: 20, business: 0.5, spread: 0.9, slowHours: 48 } as const;

/** The months of one customer, up to the end of the window or to the day on which they leave. */
export function* monthsOf(world: World, profile: Profile): Generator<Month> {
  let plan = profile.plan;
  let pain: Pain = { network: 0, billing: 0, care: 0 };
  for (const slice of world.window.slices) {
    if (profile.startDay >= slice.to) continue;
    const draw = drawFor(world.options.seed, profile.index, PART.month + slice.index);
    const month = monthOf(world, profile, draw, slice, plan, pain);
    yield month;
    if (month.left) return;
    plan = month.planAfter;
    pain = fade(pain, painOf(month));
  }
}

function monthOf(world: World, profile: Profile, draw: Draw, slice: Slice, plan: Plan, pain: Pain): Month {
  const { region } = profile;
  const from = Math.max(slice.from, profile.startDay);
  const share = (slice.to - from) / 30.44;
  const tenure = from - profile.startDay;
  const quality = meanQuality(world, region, from, slice.to) + 0.8 * profile.signal;
  const experience = experienceOf(profile.disposition, quality);
  const hazard = monthlyHazard(
    plan,
    experience,
    pain,
    tenure,
    slice.index,
    world.effects.hazard(region, from),
  );
  // Nobody leaves on the day on which they came, so a month of one day is left by nobody.
  const leaves = slice.to - from > 1 ? 1 - Math.exp(-hazard * share) : 0;
  const left = draw.chance(leaves);
  const to = left ? from + 1 + draw.whole(slice.to - from - 1) : slice.to;

  const bill = billIn(draw, profile, slice, plan, from, to);
  const speed = { day: from + draw.whole(to - from), mbits: speedOf(quality, draw.normal()) };
  const order = orderIn(draw, profile, from, to, plan);
  const found = triggersIn(world, profile, draw, from, to, backgroundRate(profile, experience, tenure), bill);
  const contacts: Contact[] = [];
  for (const trigger of found.triggers) contacts.push(...chainOf(draw, profile, world.effects, trigger));
  contacts.sort((a, b) => a.day - b.day || a.second - b.second);
  const tickets = contacts.flatMap((contact) => ticketFrom(draw, profile, contact));
  return {
    slice,
    from,
    to,
    plan,
    planAfter: order?.type === 'plan change' && order.day < to ? otherPlan(plan) : plan,
    quality,
    painBefore: pain,
    outagesFelt: found.outagesFelt,
    contacts,
    tickets,
    bill,
    order,
    speed,
    leaves,
    left,
    expectedFirst: found.expectedFirst,
    expectedContacts: found.expectedContacts,
  };
}

/** What begins contacts from day `from` to before `to`, thinned by the changes in force on each trigger's day. */
function triggersIn(
  world: World,
  profile: Profile,
  draw: Draw,
  from: number,
  to: number,
  monthlyRate: number,
  bill: Month['bill'],
) {
  const { region } = profile;
  const { effects, network, lots, options, window } = world;
  const triggers: Trigger[] = [];
  let expectedFirst = 0;
  let expectedContacts = 0;
  // Roll-outs and lots begin with a month, so one factor holds for all its days.
  const factor = effects.contacts(region, from) * lotFactor(lots, options.seed, window, profile, from);
  const background = monthlyRate * ((to - from) / 30.44) * factor;
  expectedFirst += background;
  expectedContacts += background * BACKGROUND_CHAIN;
  for (let left = draw.poisson(background); left > 0; left--)
    triggers.push({ day: from + draw.whole(to - from), reason: backgroundReason(draw) });

  let outagesFelt = 0;
  for (let day = from; day < to; day++) {
    for (const outage of network.outagesOn(region, day)) {
      if (!draw.chance(outage.share)) continue;
      outagesFelt++;
      const chance = CONTACT.afterOutage * factor;
      expectedFirst += chance;
      expectedContacts += chance * expectedChain('network');
      if (draw.chance(chance)) triggers.push({ day, reason: 'network' });
    }
  }
  if (bill?.shock) {
    const day = bill.day + 1 + draw.whole(6);
    const chance = day < to ? CONTACT.afterShock * factor : 0;
    expectedFirst += chance;
    expectedContacts += chance * expectedChain('billing');
    if (draw.chance(chance)) triggers.push({ day, reason: 'billing' });
  }
  return { triggers, outagesFelt, expectedFirst, expectedContacts };
}

function billIn(
  draw: Draw,
  profile: Profile,
  slice: Slice,
  plan: Plan,
  from: number,
  to: number,
): Month['bill'] {
  const bill = billOf(draw, plan, slice.index);
  const day = slice.monthStart + profile.billingDay - 1;
  return day >= from && day < to ? { ...bill, day } : null;
}

function orderIn(draw: Draw, profile: Profile, from: number, to: number, plan: Plan): Order | null {
  const u = draw.uniform();
  const day = from + draw.whole(to - from);
  const days = 1 + draw.poisson(2.2);
  const completed = draw.chance(0.96);
  if (from === profile.startDay)
    return { day: from, type: 'new line', amount: plan.price, days, completed: true };
  if (u < ORDERS.planChange)
    return { day, type: 'plan change', amount: otherPlan(plan).price, days, completed: true };
  if (u < ORDERS.planChange + ORDERS.device)
    return { day, type: 'device', amount: Math.round(draw.between(99, 899)), days, completed };
  return null;
}

/** Where customers of a plan go when they change it. */
function otherPlan(plan: Plan): Plan {
  switch (plan.name) {
    case 'Flex':
      return PLANS.smart;
    case 'Smart':
      return PLANS.unlimited;
    case 'Unlimited':
      return PLANS.family;
    case 'Family':
      return PLANS.unlimited;
    case 'Office':
      return PLANS.fleet;
    default:
      return PLANS.office;
  }
}

function ticketFrom(draw: Draw, profile: Profile, contact: Contact): Ticket[] {
  if (contact.reason !== 'network' || contact.attempt > 1 || !draw.chance(TICKET.network)) return [];
  const hours =
    TICKET.medianHours *
    (profile.segment === 'Consumer' ? 1 : TICKET.business) *
    Math.exp(TICKET.spread * draw.normal());
  return [{ day: contact.day, second: contact.second, seconds: Math.round(hours * 3600) }];
}

function painOf(month: Month): Pain {
  const slow = month.tickets.filter((ticket) => ticket.seconds > TICKET.slowHours * 3600).length;
  const unresolved = month.contacts.filter((contact) => !contact.resolved).length;
  return {
    network: PAIN.outage * month.outagesFelt + PAIN.slowTicket * slow,
    billing: month.bill?.shock ? PAIN.shock : 0,
    care: PAIN.unresolved * unresolved,
  };
}

function meanQuality(world: World, region: number, from: number, to: number): number {
  // Every fifth day is enough: the daily swing is strongly correlated.
  let sum = 0;
  let days = 0;
  for (let day = from; day < to; day += 5) {
    sum += world.network.quality(region, day);
    days++;
  }
  return sum / days;
}
