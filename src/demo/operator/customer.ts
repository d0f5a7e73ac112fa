import { type Draw, drawFor, PART } from './draw.ts';
import { FIRM_NAMES, FIRST_NAMES, LAST_NAMES } from './names.ts';
import { PLANS, type Plan } from './plan.ts';
import type { DemoWindow } from './window.ts';

export const LANGUAGES = ['en', 'es', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SEGMENTS = ['Consumer', 'Small business', 'Business'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Where customers live: share of them, languages spoken (weights of LANGUAGES), and how much they call. */
export const REGIONS = [
  { name: 'Capital', share: 0.28, languages: [70, 15, 15], contacts: 1 },
  { name: 'North', share: 0.2, languages: [80, 10, 10], contacts: 0.95 },
  { name: 'South', share: 0.18, languages: [40, 55, 5], contacts: 1.05 },
  { name: 'Coast', share: 0.14, languages: [50, 40, 10], contacts: 1.1 },
  { name: 'Valley', share: 0.12, languages: [35, 5, 60], contacts: 0.9 },
  { name: 'Islands', share: 0.08, languages: [55, 35, 10], contacts: 1.15 },
] as const;

export const CHANNELS = ['phone', 'chat', 'email', 'store', 'app'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Share of all customers who joined inside the window; the rest were there when it began. */
export const JOINERS = 0.38;

/**
 * Who a customer is before anything happens. `disposition` and `signal` are standard normal and hidden: how kindly the
 * customer sees the operator, and how good the network is at home.
 */
export interface Profile {
  readonly index: number;
  readonly externalId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly region: number;
  readonly segment: Segment;
  readonly language: Language;
  readonly channel: Channel;
  readonly ageBand: string | null;
  readonly joinedVia: string;
  readonly plan: Plan;
  /** Day of the window on which the contract began; negative when before it. */
  readonly startDay: number;
  readonly billingDay: number;
  readonly usesApp: boolean;
  readonly visitsStore: boolean;
  readonly usesWebsite: boolean;
  readonly consent: { readonly email: boolean; readonly phone: boolean; readonly sms: boolean };
  readonly disposition: number;
  readonly signal: number;
}

/** Customers whose index falls in one block of this many, and who are of segment Business, share an account. */
const ACCOUNT_BLOCK = 60;

export function blockOf(index: number): number {
  return Math.floor(index / ACCOUNT_BLOCK);
}

/** Customer number `index`: the same for any size of the demo. */
export function profileOf(seed: number, window: DemoWindow, index: number): Profile {
  const draw = drawFor(seed, index, PART.profile);
  const segment = SEGMENTS[draw.weighted([78, 17, 5])] ?? 'Consumer';
  const block = blockOf(index);
  const ownRegion = draw.weighted(REGIONS.map((region) => region.share));
  const firm = segment === 'Business' ? drawFor(seed, block, PART.block) : draw;
  const region = segment === 'Business' ? firm.weighted(REGIONS.map((one) => one.share)) : ownRegion;
  const language = LANGUAGES[draw.weighted(REGIONS[region]?.languages ?? [1, 1, 1])] ?? 'en';
  const joined = draw.chance(JOINERS);
  const startDay = joined
    ? draw.whole(window.days - 1)
    : -1 - Math.floor(-Math.log(1 - draw.uniform()) * 1100);
  const plan = firstPlan(draw, segment, joined);
  const number = String(index + 1).padStart(8, '0');
  return {
    index,
    externalId: `C${number}`,
    accountId: segment === 'Consumer' ? null : segment === 'Business' ? `A${block + 1}` : `A${number}`,
    name: nameOf(draw, firm, segment, language),
    email: `c${number}@customer.example`,
    region,
    segment,
    language,
    channel:
      CHANNELS[draw.weighted(segment === 'Consumer' ? [40, 22, 10, 13, 15] : [55, 15, 22, 3, 5])] ?? 'phone',
    ageBand: segment === 'Consumer' ? draw.pick(['18–29', '30–44', '45–59', '60 and over']) : null,
    joinedVia: draw.pick(['web', 'web', 'store', 'store', 'partner', 'telesales', 'referral']),
    plan,
    // Old contracts end before the window sees them only rarely; ten years is the oldest that is kept.
    startDay: Math.max(-3650, startDay),
    billingDay: 1 + draw.whole(28),
    usesApp: draw.chance(0.75),
    visitsStore: draw.chance(segment === 'Consumer' ? 0.45 : 0.2),
    usesWebsite: draw.chance(0.85),
    consent: { email: draw.chance(0.92), phone: draw.chance(0.7), sms: draw.chance(0.6) },
    disposition: draw.normal() + dispositionShift(plan, segment),
    signal: draw.normal(),
  };
}

/** Customers without a contract term see the operator less kindly: the mix moves the total when their share grows. */
function dispositionShift(plan: Plan, segment: Segment): number {
  const byPlan = plan.contract.name === 'Monthly' ? -0.7 : plan.contract.name === 'Two years' ? 0.2 : 0;
  return byPlan + (segment === 'Business' ? -0.15 : 0);
}

/** Those who joined in the window took Flex far more often: the mix shift that the totals must be split by. */
function firstPlan(draw: Draw, segment: Segment, joined: boolean): Plan {
  const u = draw.uniform();
  if (segment === 'Business') return u < 0.7 ? PLANS.fleet : PLANS.office;
  if (segment === 'Small business') return u < 0.65 ? PLANS.office : u < 0.85 ? PLANS.unlimited : PLANS.smart;
  const flex = joined ? 0.75 : 0.14;
  if (u < flex) return PLANS.flex;
  const rest = (u - flex) / (1 - flex);
  return rest < 0.45 ? PLANS.smart : rest < 0.8 ? PLANS.unlimited : PLANS.family;
}

function nameOf(draw: Draw, firm: Draw, segment: Segment, language: Language): string {
  const person = `${draw.pick(FIRST_NAMES[language])} ${draw.pick(LAST_NAMES[language])}`;
  return segment === 'Consumer' ? person : `${firm.pick(FIRM_NAMES)} (${person})`;
}
