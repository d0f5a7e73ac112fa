import { InvalidInput } from '../../kernel/index.ts';
import { deltaInterval } from '../estimate/deltaMethod.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';
import type { BgNbd, FittedBgNbd } from './bgNbd.ts';
import { checkPurchases, type Purchases } from './purchases.ts';

/**
 * Purchases that a new customer is expected to make in `time` after the first (Fader, Hardie & Lee 2005, eq. 9).
 *
 * Their formula with Gauss's hypergeometric function has no value at a = 1 or a + b = 1. Summed here instead, with the
 * same result and without either gap: Σ over j of P(more than j purchases if nobody left) · P(not left after j).
 */
export function expectedPurchases({ r, alpha, a, b }: BgNbd, time: number): number {
  if (!(time >= 0 && time < Infinity)) throw InvalidInput.at('time', 'must be 0 or more', time);
  if (time === 0) return 0;
  const odds = time / (alpha + time);
  const logNone = -r * Math.log1p(time / alpha);
  let sum = 0;
  let stays = 1;
  let more = -Math.expm1(logNone);
  // Many purchases expected: none at all is then too unlikely to hold in a number, but its logarithm is not.
  let log = logNone;
  let exact = logNone > -700 ? Math.exp(logNone) : 0;
  for (let j = 0; ; j++) {
    sum += stays * more;
    stays *= (b + j) / (a + b + j);
    const ratio = ((r + j) * odds) / (j + 1);
    if (logNone > -700) exact *= ratio;
    else {
      log += Math.log(ratio);
      exact = Math.exp(log);
    }
    more = Math.max(0, more - exact);
    // Past the mode the rest falls at least as a geometric series. `more` itself is rounding by then.
    const fall = Math.max(ratio, odds);
    if (j * fall > r * odds && fall < 1 && exact * stays <= 1e-16 * sum * (1 - fall) ** 2) return sum;
  }
}

/** Chance that a customer with this history has not left (Fader, Hardie & Lee 2005; Fader & Hardie 2008 note). */
export function probabilityAlive({ r, alpha, a, b }: BgNbd, purchases: Purchases): number {
  checkPurchases(purchases);
  const { repeats, last, watched } = purchases;
  // In this model one leaves after a repeat purchase only.
  if (repeats === 0) return 1;
  const logOdds =
    Math.log(a / (b + repeats - 1)) + (r + repeats) * (Math.log(alpha + watched) - Math.log(alpha + last));
  return 1 / (1 + Math.exp(logOdds));
}

/** The model of one customer who has this history and has not left. */
export function afterPurchases({ r, alpha, a, b }: BgNbd, { repeats, watched }: Purchases): BgNbd {
  return { r: r + repeats, alpha: alpha + watched, a, b: b + repeats };
}

/** Purchases that a customer with this history is expected to make in the next `time` (Fader, Hardie & Lee 2005, eq. 10). */
export function expectedFurtherPurchases(model: BgNbd, purchases: Purchases, time: number): number {
  return probabilityAlive(model, purchases) * expectedPurchases(afterPurchases(model, purchases), time);
}

/**
 * A figure of the fitted model with its interval by the delta method: `forecastBgNbd(fit, (model) =>
 * expectedPurchases(model, 52))`. The interval is that of the expected number, not of one customer's purchases.
 *
 * @param scale `logit` for probabilities, else `log`
 */
export function forecastBgNbd(
  { estimates }: FittedBgNbd,
  figure: (model: BgNbd) => number,
  { scale = 'log', confidence = CONFIDENCE }: { scale?: 'log' | 'logit'; confidence?: number } = {},
): Interval {
  return deltaInterval(estimates, ([r = 0, alpha = 0, a = 0, b = 0]) => figure({ r, alpha, a, b }), {
    scale,
    confidence,
  });
}
