import { InvalidInput } from '../../kernel/index.ts';

/** Revenue of two periods, in one currency and unit. */
export interface RevenueChange {
  /** All revenue of the period before. */
  readonly before: number;
  /** Revenue now from customers of the period before. */
  readonly returning: number;
  /** Revenue now from new customers who came by recommendation. */
  readonly earnedNew: number;
  /** Revenue now from new customers who were bought: advertising, sales, promotions. */
  readonly boughtNew: number;
}

export interface EarnedGrowth {
  /** Revenue from returning customers over all revenue before. */
  readonly netRevenueRetention: number;
  /** Net revenue retention + earned new − 1. */
  readonly rate: number;
  /** Earned growth as a part of all growth; null where revenue did not grow, since a part of a loss says nothing. */
  readonly ratio: number | null;
}

/**
 * Earned growth (Reichheld, Winning on purpose, 2021): how fast revenue grows from customers who return and those whom
 * they bring. 100 → 130 with 85 returning, 25 earned and 20 bought: rate .10, ratio 10/30.
 * An amount, not an estimate, so without an interval; null where there was no revenue before.
 */
export function earnedGrowth({
  before,
  returning,
  earnedNew,
  boughtNew,
}: RevenueChange): EarnedGrowth | null {
  for (const [place, value] of Object.entries({ before, returning, earnedNew, boughtNew }))
    if (!(value >= 0)) throw InvalidInput.at(place, 'must be 0 or more', value);
  if (before === 0) return null;
  const earned = returning + earnedNew - before;
  const growth = returning + earnedNew + boughtNew - before;
  return {
    netRevenueRetention: returning / before,
    rate: earned / before,
    ratio: growth > 0 ? earned / growth : null,
  };
}
