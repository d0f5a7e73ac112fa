import { type Plan, PRICE_RISE, risen } from './plan.ts';

/**
 * Bad experience that has not faded yet, by theme. Each month keeps `MEMORY` of it; what adds to it is in `PAIN`.
 * It moves the hazard of leaving and the ratings that a customer would give.
 */
export interface Pain {
  network: number;
  billing: number;
  care: number;
}

export const MEMORY = 0.6;
export const PAIN = { outage: 0.3, slowTicket: 0.3, shock: 0.9, unresolved: 0.55 } as const;
const WORST = 3;

/** Logarithms of hazard ratios: what multiplies the monthly hazard of the contract by exp(…). */
export const HAZARD = {
  /** For one standard deviation of lasting experience more (disposition and half the network quality). */
  experience: -0.4,
  network: 0.25,
  billing: 0.45,
  care: 0.35,
  /** In the four months from the price rise, for those whom it reached. */
  priceRise: 0.25,
  firstYear: 0.25,
  afterFiveYears: -0.3,
} as const;

export function fade(pain: Pain, added: Pain): Pain {
  return {
    network: Math.min(WORST, pain.network * MEMORY + added.network),
    billing: Math.min(WORST, pain.billing * MEMORY + added.billing),
    care: Math.min(WORST, pain.care * MEMORY + added.care),
  };
}

/** Lasting experience in standard deviations: what the customer feels without anything having happened. */
export function experienceOf(disposition: number, quality: number): number {
  return disposition + 0.5 * quality;
}

/** Hazard of leaving in a full month; `change` is the factor of process changes in force. */
export function monthlyHazard(
  plan: Plan,
  experience: number,
  pain: Pain,
  tenureDays: number,
  slice: number,
  change: number,
): number {
  const years = tenureDays / 365.25;
  const fresh = risen(plan, slice) && slice < PRICE_RISE.slice + 4;
  const log =
    HAZARD.experience * experience +
    HAZARD.network * pain.network +
    HAZARD.billing * pain.billing +
    HAZARD.care * pain.care +
    (fresh ? HAZARD.priceRise : 0) +
    (years < 1 ? HAZARD.firstYear : years >= 5 ? HAZARD.afterFiveYears : 0);
  return plan.contract.monthlyHazard * Math.exp(log) * change;
}
