import type { Draw } from './draw.ts';
import { type Plan, priceOf } from './plan.ts';

/** A month's bill in EUR. `shock`: charges beyond the price of more than 30% that the customer did not expect. */
export interface Bill {
  readonly amount: number;
  readonly extra: number;
  readonly shock: boolean;
}

/** Ordinary charges beyond the price stay under this share of it; a shock lies above. */
export const SHOCK_SHARE = 0.3;

export function billOf(draw: Draw, plan: Plan, slice: number): Bill {
  const price = priceOf(plan, slice);
  const shock = draw.chance(plan.shock);
  const share = shock
    ? draw.between(SHOCK_SHARE + 0.02, 1.3)
    : Math.min(0.2, -0.03 * Math.log(1 - draw.uniform()));
  const extra = cents(price * share);
  return { amount: cents(price + extra), extra, shock };
}

export function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
