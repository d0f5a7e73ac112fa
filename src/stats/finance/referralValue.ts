import { InvalidInput } from '../../kernel/index.ts';
import { checkMinor, roundMinor } from './minor.ts';

/** Customers who came by recommendation. Money in minor units. */
export interface Referrals {
  /** Who would not have come without it. */
  readonly otherwiseLost: number;
  /** Who would have come anyway. */
  readonly otherwiseJoined: number;
  /** Lifetime value of one, before the cost of acquiring. */
  readonly lifetimeValue: number;
  /** What acquiring one costs without a recommendation. */
  readonly acquisitionCost: number;
}

/**
 * Value of referrals in its two kinds (Kumar, Petersen & Leone, How valuable is word of mouth?, 2007): the whole lifetime
 * value of those who would not have joined, and only the acquisition cost saved on those who would have.
 */
export function referralValue({
  otherwiseLost,
  otherwiseJoined,
  lifetimeValue,
  acquisitionCost,
}: Referrals): {
  readonly won: number;
  readonly saved: number;
  readonly total: number;
} {
  for (const [place, value] of Object.entries({ otherwiseLost, otherwiseJoined }))
    if (!(value >= 0 && value < Infinity)) throw InvalidInput.at(place, 'must be 0 or more', value);
  checkMinor('lifetimeValue', lifetimeValue);
  if (checkMinor('acquisitionCost', acquisitionCost) < 0)
    throw InvalidInput.at('acquisitionCost', 'must be 0 or more', acquisitionCost);
  const won = roundMinor(otherwiseLost * lifetimeValue);
  const saved = roundMinor(otherwiseJoined * acquisitionCost);
  return { won, saved, total: won + saved };
}
