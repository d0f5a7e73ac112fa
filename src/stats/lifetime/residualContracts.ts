import { InvalidInput } from '../../kernel/index.ts';
import { retentionAt, type ShiftedBetaGeometric } from './shiftedBetaGeometric.ts';

type Shape = Pick<ShiftedBetaGeometric, 'alpha' | 'beta'>;

/**
 * Discounted expected lifetime of a contract that begins now: Σ S(t) / (1 + d)ᵗ over t = 0, 1, …, the payment today
 * included (Fader & Hardie, Customer-base valuation in a contractual setting, Marketing Science 2010, eq. 5). Times margin per period
 * it is the lifetime value.
 *
 * @param discount rate per renewal period, above 0 and at most 1
 */
export function discountedLifetime(model: Shape, discount: number): number {
  return discountedStay(model, 0, discount);
}

/**
 * The same for a customer who has renewed `renewals` times and stands just before the next renewal: the payment at that
 * renewal is undiscounted and counts only if it comes (Fader & Hardie 2010, eq. 6).
 */
export function discountedResidualLifetime(model: Shape, renewals: number, discount: number): number {
  if (!(Number.isInteger(renewals) && renewals >= 0))
    throw InvalidInput.at('renewals', 'must be a whole number from 0', renewals);
  return retentionAt(model, renewals + 1) * discountedStay(model, renewals + 1, discount);
}

/** Σ S(t | already renewed so often) / (1 + d)ᵗ = ₂F₁(1, β + n; α + β + n; 1/(1 + d)). */
function discountedStay({ alpha, beta }: Shape, renewed: number, discount: number): number {
  if (!(discount > 0 && discount <= 1))
    throw InvalidInput.at(
      'discount',
      'must lie above 0 and up to 1 (100% a period): write 0.1 for 10%',
      discount,
    );
  let sum = 0;
  let term = 1;
  // Terms fall at least as fast as 1 / (1 + d): what is cut off is under the last term / d.
  for (let t = 1; term > 1e-16 * discount * sum; t++) {
    sum += term;
    term *= (beta + renewed + t - 1) / (alpha + beta + renewed + t - 1) / (1 + discount);
  }
  return sum;
}
