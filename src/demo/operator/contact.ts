import type { Effects } from '../truth/change.ts';
import { CHANNELS, type Channel, type Profile, REGIONS } from './customer.ts';
import type { Draw } from './draw.ts';

/** Why people get in touch: how often without a trigger, how long it takes and how often the first contact settles it. */
export const REASONS = {
  network: { share: 0.24, medianSeconds: 430, resolvedFirst: 0.62 },
  billing: { share: 0.26, medianSeconds: 350, resolvedFirst: 0.74 },
  price: { share: 0.12, medianSeconds: 400, resolvedFirst: 0.7 },
  setup: { share: 0.2, medianSeconds: 540, resolvedFirst: 0.68 },
  information: { share: 0.18, medianSeconds: 210, resolvedFirst: 0.9 },
} as const;
export type Reason = keyof typeof REASONS;
export const REASON_NAMES = Object.keys(REASONS) as Reason[];

/** Rates and chances of contact; factors of region and change come on top of each. */
export const CONTACT = {
  /** First contacts a customer and year that nothing visible triggers. */
  backgroundPerYear: { Consumer: 1.55, 'Small business': 2.2, Business: 3.4 },
  /** Factor in the first 90 days of a contract. */
  newcomer: 1.9,
  newcomerDays: 90,
  /** Rise for each standard deviation of experience lost: exp(rise × −experience). */
  experience: 0.15,
  /** Chance that a felt outage, or a bill with unexpected charges, leads to a contact. */
  afterOutage: 0.1,
  afterShock: 0.35,
  /** Chance that an unresolved contact is followed by another within six days, and that this one settles it. */
  returns: 0.75,
  resolvedLater: 0.8,
  /** Spread of the logarithm of handling time, and factor for a contact that is not the first about its matter. */
  handlingSpread: 0.45,
  handlingRepeat: 1.2,
} as const;

const CHANNEL_FACTOR: Record<Channel, number> = { phone: 1, chat: 1.25, email: 0.8, store: 1.15, app: 0.75 };
const AGENTS_PER_REGION = 18;

/** Something that makes a customer get in touch for the first time about a matter. */
export interface Trigger {
  readonly day: number;
  readonly reason: Reason;
}

export interface Contact {
  readonly day: number;
  readonly second: number;
  readonly reason: Reason;
  /** 1 for the first contact about a matter, 2 and more for repeats. */
  readonly attempt: number;
  readonly resolved: boolean;
  readonly channel: Channel;
  readonly handlingSeconds: number;
  readonly agent: string;
}

/** Contacts that one trigger leads to on average, itself included, when time does not cut the chain. */
export function expectedChain(reason: Reason): number {
  const { returns, resolvedLater } = CONTACT;
  return 1 + ((1 - REASONS[reason].resolvedFirst) * returns) / (1 - (1 - resolvedLater) * returns);
}

/** First contacts a month without a visible trigger, before the factor of the changes. */
export function backgroundRate(profile: Profile, experience: number, tenureDays: number): number {
  const perYear = CONTACT.backgroundPerYear[profile.segment] * (REGIONS[profile.region]?.contacts ?? 1);
  const newcomer = tenureDays < CONTACT.newcomerDays ? CONTACT.newcomer : 1;
  return (perYear / 12) * newcomer * Math.exp(-CONTACT.experience * experience);
}

const BACKGROUND_WEIGHTS = REASON_NAMES.map((reason) => REASONS[reason].share);

/** Mean length of the chains that contacts without a trigger begin. */
export const BACKGROUND_CHAIN = REASON_NAMES.reduce(
  (sum, reason) => sum + REASONS[reason].share * expectedChain(reason),
  0,
);

export function backgroundReason(draw: Draw): Reason {
  return REASON_NAMES[draw.weighted(BACKGROUND_WEIGHTS)] ?? 'information';
}

/** The contacts that `trigger` leads to, until one settles the matter or the customer gives up. */
export function chainOf(draw: Draw, profile: Profile, effects: Effects, trigger: Trigger): Contact[] {
  const contacts: Contact[] = [];
  let day = trigger.day;
  for (let attempt = 1; ; attempt++) {
    const contact = contactOn(draw, profile, effects, trigger.reason, day, attempt);
    contacts.push(contact);
    if (contact.resolved || !draw.chance(CONTACT.returns)) return contacts;
    day += 1 + draw.whole(6);
  }
}

function contactOn(
  draw: Draw,
  profile: Profile,
  effects: Effects,
  reason: Reason,
  day: number,
  attempt: number,
): Contact {
  const channel = draw.chance(0.7) ? profile.channel : draw.pick(CHANNELS);
  const median =
    REASONS[reason].medianSeconds *
    CHANNEL_FACTOR[channel] *
    (attempt > 1 ? CONTACT.handlingRepeat : 1) *
    effects.handling(profile.region, day);
  return {
    day,
    // Care is open from 07:00 to 19:00 UTC, so that a contact's day is the same in every European zone.
    second: 7 * 3600 + draw.whole(12 * 3600),
    reason,
    attempt,
    resolved: draw.chance(attempt === 1 ? REASONS[reason].resolvedFirst : CONTACT.resolvedLater),
    channel,
    handlingSeconds: Math.round(median * Math.exp(CONTACT.handlingSpread * draw.normal())),
    agent: `agent-${profile.region + 1}${String(1 + draw.whole(AGENTS_PER_REGION)).padStart(2, '0')}`,
  };
}
