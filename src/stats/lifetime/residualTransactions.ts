import { InvalidInput } from '../../kernel/index.ts';
import { logGamma } from '../distribution/index.ts';
import type { BgNbd } from './bgNbd.ts';
import { afterPurchases, probabilityAlive } from './bgNbdForecast.ts';
import type { Purchases } from './purchases.ts';

/** Nodes of the quadrature: u from −8 to 8, which reaches chances down to e^(−4,000). */
const STEP = 1 / 16;
const REACH = 128;

/**
 * Discounted expected residual transactions: what a customer with this history is still expected to buy, for ever,
 * each purchase discounted to today (Fader, Hardie & Lee, RFM and CLV, 2005, who give it for Pareto/NBD; here for BG/NBD).
 * Times margin per purchase it is the customer's residual lifetime value.
 *
 * One who is alive with rate λ and chance p to leave is worth λ / (δ + λp) purchases; that is averaged over
 * what is known of λ and p: over λ through the exponential integral, over p by tanh-sinh quadrature (Takahasi & Mori 1974).
 *
 * @param discount continuous rate per unit of time, above 0: ln(1 + yearly rate) / units in a year
 */
export function discountedResidualPurchases(model: BgNbd, purchases: Purchases, discount: number): number {
  if (!(discount > 0 && discount < Infinity))
    throw InvalidInput.at(
      'discount',
      'must be a continuous rate above 0, such as ln(1.1) / 52 per week',
      discount,
    );
  const alive = probabilityAlive(model, purchases);
  const { r, alpha, a, b } = afterPurchases(model, purchases);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  let sum = 0;
  for (let k = -REACH; k <= REACH; k++) {
    const u = k * STEP;
    // p = 1 / (1 + e^(−s)) with s = π sinh u, kept as two logarithms so that both ends stay exact.
    const s = Math.PI * Math.sinh(u);
    const small = Math.log1p(Math.exp(-Math.abs(s)));
    const logP = s < 0 ? s - small : -small;
    const logRest = s < 0 ? -small : -s - small;
    const logWeight = a * logP + b * logRest - logBeta;
    if (!(logWeight > -80)) continue;
    sum +=
      Math.exp(logWeight) *
      Math.PI *
      Math.cosh(u) *
      STEP *
      ratedWorth(r, (alpha * discount) / Math.exp(logP));
  }
  return (alive * r * sum) / (alpha * discount);
}

/** z eᶻ E_(r+1)(z) by its continued fraction (Abramowitz & Stegun 5.1.22, modified Lentz); 1 as z grows. */
function ratedWorth(r: number, z: number): number {
  if (z > 1e15) return 1;
  const n = r + 1;
  let b = z + n;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 100_000; k++) {
    const numerator = -k * (n + k - 1);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return z * fraction;
}
