import { InvalidInput } from '../../kernel/index.ts';

/**
 * Whole minor units, halves away from zero: what a spreadsheet's ROUND does, so that its formulas come to the same
 * figures. Figures are rounded once, where they are shown, never on the way.
 */
export function roundMinor(amount: number): number {
  const rounded = Math.sign(amount) * Math.floor(Math.abs(amount) + 0.5);
  if (!Number.isSafeInteger(rounded))
    throw InvalidInput.at(
      'amount',
      'must be an amount that can be held exactly (under 9 × 10¹⁵ minor units)',
      amount,
    );
  return rounded === 0 ? 0 : rounded;
}

/** Refuses what is no whole number of minor units. */
export function checkMinor(place: string, amount: number): number {
  if (!Number.isSafeInteger(amount))
    throw InvalidInput.at(place, 'must be a whole number of minor units, such as 1285 for 12.85', amount);
  return amount;
}

/** Highest rate per period that is taken for one: above it somebody wrote percents, or 9 for 900%. */
const HIGHEST_RATE = 1;

/** Refuses a discount rate that nobody means. */
export function checkRate(rate: number): number {
  if (!(rate >= 0 && rate <= HIGHEST_RATE))
    throw InvalidInput.at('rate', 'must lie between 0 and 1 (0% to 100% a period): write 0.1 for 10%', rate);
  return rate;
}
