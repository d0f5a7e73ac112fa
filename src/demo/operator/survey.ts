import type { Pain } from './churn.ts';
import type { Contact } from './contact.ts';
import type { Profile } from './customer.ts';
import type { Draw } from './draw.ts';

/** What a customer feels on the day of a relationship survey. All but `pain` in standard deviations. */
export interface Feeling {
  readonly disposition: number;
  readonly quality: number;
  readonly pain: Pain;
  readonly risen: boolean;
}

/** How an item's latent rating is made: loadings on what is felt, noise of its own, and its true direct weight in loyalty. */
export interface Driver {
  readonly key: string;
  readonly text: string;
  readonly weight: number;
  /** How well the operator does, in standard deviations above an ordinary rating. */
  readonly level: number;
  readonly disposition: number;
  readonly quality: number;
  readonly pain: Partial<Pain>;
  readonly risen?: number;
  readonly noise: number;
}

/** The twelve items, 1 to 10. Three have no weight of their own: they only go along with the others. */
export const DRIVERS: readonly Driver[] = [
  {
    key: 'reliability',
    text: 'The network works without interruptions',
    weight: 0.24,
    level: -0.05,
    disposition: 0.4,
    quality: 0.55,
    pain: { network: 0.7 },
    noise: 0.6,
  },
  {
    key: 'value',
    text: 'What I get is worth what I pay',
    weight: 0.22,
    level: -0.45,
    disposition: 0.5,
    quality: 0.1,
    pain: { billing: 0.3 },
    risen: 0.35,
    noise: 0.75,
  },
  {
    key: 'resolution_speed',
    text: 'Problems are solved quickly',
    weight: 0.16,
    level: -0.5,
    disposition: 0.4,
    quality: 0,
    pain: { care: 0.8, network: 0.15 },
    noise: 0.75,
  },
  {
    key: 'coverage',
    text: 'I have coverage where I need it',
    weight: 0.12,
    level: 0.35,
    disposition: 0.3,
    quality: 0.75,
    pain: { network: 0.2 },
    noise: 0.55,
  },
  {
    key: 'billing_clarity',
    text: 'Bills are easy to understand',
    weight: 0.11,
    level: 0.15,
    disposition: 0.4,
    quality: 0,
    pain: { billing: 0.8 },
    noise: 0.75,
  },
  {
    key: 'staff',
    text: 'People in care are competent and friendly',
    weight: 0.07,
    level: 0.45,
    disposition: 0.45,
    quality: 0,
    pain: { care: 0.4 },
    noise: 0.8,
  },
  {
    key: 'app',
    text: 'The app does what I need',
    weight: 0.05,
    level: 0.2,
    disposition: 0.35,
    quality: 0,
    pain: {},
    noise: 0.9,
  },
  {
    key: 'speed',
    text: 'Mobile internet is fast',
    weight: 0.03,
    level: 0.2,
    disposition: 0.3,
    quality: 0.7,
    pain: { network: 0.15 },
    noise: 0.6,
  },
  {
    key: 'offers',
    text: 'Offers fit my needs',
    weight: 0,
    level: -0.1,
    disposition: 0.45,
    quality: 0,
    pain: {},
    risen: 0.1,
    noise: 0.85,
  },
  {
    key: 'website',
    text: 'The website is easy to use',
    weight: 0,
    level: 0.3,
    disposition: 0.3,
    quality: 0,
    pain: {},
    noise: 0.9,
  },
  {
    key: 'store',
    text: 'The store serves me well',
    weight: 0,
    level: 0.6,
    disposition: 0.35,
    quality: 0,
    pain: {},
    noise: 0.9,
  },
  {
    key: 'information',
    text: 'I am kept informed',
    weight: 0,
    level: -0.25,
    disposition: 0.45,
    quality: 0.05,
    pain: { network: 0.15, billing: 0.1 },
    noise: 0.8,
  },
];

/** From latent to scales: score = round(middle + spread × latent), kept within the scale. */
export const SCALE = {
  driver: { low: 1, high: 10, middle: 7.6, spread: 2 },
  nps: { low: 0, high: 10, middle: 8.15, spread: 2.7 },
  csat: { low: 1, high: 5, middle: 4, spread: 1 },
  ces: { low: 1, high: 7, middle: 5.3, spread: 1.4 },
} as const;

/** Spread of what moves loyalty and is in no item. */
export const LOYALTY_NOISE = 0.3;

/**
 * Who answers depends on what they would have said: logit P(answer) = level + slope × latent. The dissatisfied stay
 * silent more often, so respondents score above all customers, and no weighting by known attributes mends it.
 */
export const RESPONSE = {
  relationship: { level: -0.5, slope: 0.3, business: -0.35 },
  care: { level: -0.65, slope: 0.4, business: -0.3 },
} as const;

/** Chance that a person skips an item without a word, and that care items don't apply to one who had no contact lately. */
export const SKIPPED = 0.02;
export const CARE_NOT_APPLICABLE = 0.6;

/** One customer's relationship survey: what they would say, and whether they say it. */
export interface RelationshipView {
  readonly loyalty: number;
  readonly latents: readonly number[];
  readonly nps: number;
  readonly items: readonly number[];
  readonly acsi: { readonly overall: number; readonly expectation: number; readonly ideal: number };
  readonly probability: number;
  readonly responds: boolean;
}

export function relationshipView(draw: Draw, profile: Profile, feeling: Feeling): RelationshipView {
  const latents = DRIVERS.map((driver) => latentOf(draw, driver, feeling));
  let loyalty = LOYALTY_NOISE * draw.normal();
  for (let i = 0; i < DRIVERS.length; i++) loyalty += (DRIVERS[i]?.weight ?? 0) * (latents[i] ?? 0);
  const overall = loyalty * 1.35;
  const { level, slope, business } = RESPONSE.relationship;
  const probability = logistic(
    level + slope * loyalty * 1.4 + (profile.segment === 'Consumer' ? 0 : business),
  );
  return {
    loyalty,
    latents,
    nps: onScale(SCALE.nps, loyalty),
    items: latents.map((latent) => onScale(SCALE.driver, latent)),
    acsi: {
      overall: onScale(SCALE.driver, overall + 0.1 + 0.3 * draw.normal()),
      expectation: onScale(SCALE.driver, overall - 0.15 + 0.4 * draw.normal()),
      ideal: onScale(SCALE.driver, overall - 0.4 + 0.4 * draw.normal()),
    },
    probability,
    responds: draw.chance(probability),
  };
}

function latentOf(draw: Draw, driver: Driver, feeling: Feeling): number {
  return (
    driver.level +
    driver.disposition * feeling.disposition +
    driver.quality * feeling.quality -
    (driver.pain.network ?? 0) * feeling.pain.network -
    (driver.pain.billing ?? 0) * feeling.pain.billing -
    (driver.pain.care ?? 0) * feeling.pain.care -
    (feeling.risen ? (driver.risen ?? 0) : 0) +
    driver.noise * draw.normal()
  );
}

/** One customer's survey after a contact. */
export interface CareView {
  readonly satisfaction: number;
  readonly csat: number;
  readonly ces: number;
  readonly knowledge: number;
  readonly courtesy: number;
  readonly probability: number;
  readonly responds: boolean;
}

/** `wanted` is the median handling time of the reason: longer contacts cost satisfaction. */
export function careView(draw: Draw, profile: Profile, contact: Contact, wanted: number): CareView {
  const satisfaction =
    0.45 * profile.disposition +
    (contact.resolved ? 0.35 : -1.3) -
    0.35 * (contact.attempt - 1) -
    0.25 * Math.log(contact.handlingSeconds / wanted) +
    0.7 * draw.normal();
  const { level, slope, business } = RESPONSE.care;
  const probability = logistic(
    level + slope * satisfaction + (profile.segment === 'Consumer' ? 0 : business),
  );
  return {
    satisfaction,
    csat: onScale(SCALE.csat, satisfaction),
    ces: onScale(SCALE.ces, satisfaction + 0.4 * draw.normal()),
    knowledge: onScale(SCALE.csat, 0.75 * satisfaction + 0.2 + 0.5 * draw.normal()),
    courtesy: onScale(SCALE.csat, 0.4 * satisfaction + 0.5 + 0.6 * draw.normal()),
    probability,
    responds: draw.chance(probability),
  };
}

function onScale(scale: (typeof SCALE)[keyof typeof SCALE], latent: number): number {
  return Math.min(scale.high, Math.max(scale.low, Math.round(scale.middle + scale.spread * latent)));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
