import { InvalidInput } from '../../kernel/index.ts';
import { climb, type Surface } from '../algebra/climb.ts';
import { digamma, logGamma, trigamma } from '../distribution/index.ts';
import { deltaInterval, type PositiveEstimates, parameterIntervals } from '../estimate/deltaMethod.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';

/** Spend per purchase: Gamma(p, ν) around each customer's own ν, and ν ~ Gamma(q, gamma) over customers. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  /** In the unit of money. */
  readonly gamma: number;
}

/** Purchases of customers and their mean spend, in one unit of one currency (integer minor units in, any scale works). */
export interface Spend {
  readonly purchases: number;
  /** Mean spend per purchase, above 0. */
  readonly average: number;
  /** 1 when left out. */
  readonly customers?: number;
}

export interface FittedGammaGamma extends GammaGamma {
  readonly logLikelihood: number;
  readonly intervals: Readonly<Record<keyof GammaGamma, Interval>>;
  /** In the order p, q, gamma. */
  readonly estimates: PositiveEstimates;
}

/**
 * Gamma–Gamma model of spend per purchase (Fader & Hardie, The gamma-gamma model of monetary value, 2013). Stands on
 * spend not depending on how often one buys: look at `frequencyAgainstSpend` first. Maximum likelihood by Newton's
 * method on logarithms; intervals from the curvature.
 *
 * CDNOW sample, 946 customers with repeat purchases → p 6.25, q 3.74, gamma 15.44 (dollars).
 *
 * @param spends customers with purchases; which purchases count (repeat ones only in the source) is the caller's choice
 * @returns null when there is no maximum inside: fewer than two customers, or nobody differs
 */
export function fitGammaGamma(
  spends: readonly Spend[],
  confidence: number = CONFIDENCE,
): FittedGammaGamma | null {
  let n = 0;
  let total = 0;
  const counts = new Map<number, number>();
  spends.forEach(({ purchases, average, customers = 1 }, at) => {
    if (!(Number.isInteger(purchases) && purchases > 0))
      throw InvalidInput.at(`spends[${at}].purchases`, 'must be a whole number from 1', purchases);
    if (!(average > 0 && average < Infinity))
      throw InvalidInput.at(
        `spends[${at}].average`,
        'must be above 0: leave those out who spent nothing',
        average,
      );
    n += customers;
    total += customers * average;
    counts.set(purchases, (counts.get(purchases) ?? 0) + customers);
  });
  if (n < 2) return null;
  const found = climb(
    (logs) => surface(spends, counts, logs.map(Math.exp)),
    [Math.log(2), Math.log(3), Math.log(total / n)],
  );
  if (!found) return null;
  const values = found.point.map(Math.exp);
  const [p = 0, q = 0, gamma = 0] = values;
  const estimates = { values, logCovariance: found.covariance, n };
  const [ofP, ofQ, ofGamma] = parameterIntervals(estimates, confidence);
  if (!ofP || !ofQ || !ofGamma) return null;
  const intervals = { p: ofP, q: ofQ, gamma: ofGamma };
  return { p, q, gamma, logLikelihood: found.value, intervals, estimates };
}

/** Mean spend per purchase over all customers: p·gamma / (q − 1); null where q ≤ 1, for then it has no mean. */
export function meanSpend({ p, q, gamma }: GammaGamma): number | null {
  return q > 1 ? (p * gamma) / (q - 1) : null;
}

/**
 * Spend per purchase to expect of one customer: between the customer's own mean and everybody's, nearer to the own the
 * more purchases are known (Fader & Hardie 2013, eq. 5). Null where nothing is known of the customer and q ≤ 1.
 */
export function expectedSpend(
  model: GammaGamma,
  { purchases, average }: Pick<Spend, 'purchases' | 'average'>,
): number | null {
  const { p, q, gamma } = model;
  if (!(purchases > 0)) return meanSpend(model);
  return p * purchases + q > 1 ? (p * (gamma + purchases * average)) / (p * purchases + q - 1) : null;
}

/** Expected spend of the fitted model with its interval by the delta method; null as `expectedSpend`. */
export function forecastSpend(
  { estimates }: FittedGammaGamma,
  spend: Pick<Spend, 'purchases' | 'average'>,
  confidence: number = CONFIDENCE,
): Interval | null {
  const figure = ([p = 0, q = 0, gamma = 0]: readonly number[]) => expectedSpend({ p, q, gamma }, spend);
  if (figure(estimates.values) === null) return null;
  return deltaInterval(estimates, (values) => figure(values) ?? Number.NaN, { scale: 'log', confidence });
}

/**
 * ln L = ln Γ(px + q) − ln Γ(px) − ln Γ(q) + q ln γ + (px − 1) ln z + px ln x − (px + q) ln(γ + xz), with slopes and
 * curvature in the logarithms of p, q and γ.
 */
function surface(
  spends: readonly Spend[],
  counts: ReadonlyMap<number, number>,
  [p = 0, q = 0, gamma = 0]: readonly number[],
): Surface {
  let value = 0;
  let [gp, gq, gg, pp, pq, pg, qq, qg, gg2] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const logGammaUnit = Math.log(gamma);
  for (const [x, n] of counts) {
    const both = p * x + q;
    const logX = Math.log(x);
    value += n * (logGamma(both) - logGamma(p * x) - logGamma(q) + q * logGammaUnit + p * x * logX);
    gp += n * x * (digamma(both) - digamma(p * x) + logX);
    gq += n * (digamma(both) - digamma(q) + logGammaUnit);
    gg += (n * q) / gamma;
    pp += n * x * x * (trigamma(both) - trigamma(p * x));
    pq += n * x * trigamma(both);
    qq += n * (trigamma(both) - trigamma(q));
    qg += n / gamma;
    gg2 -= (n * q) / (gamma * gamma);
  }
  for (const { purchases: x, average: z, customers: n = 1 } of spends) {
    const both = p * x + q;
    const logZ = Math.log(z);
    const sum = gamma + x * z;
    const logSum = Math.log(sum);
    value += n * ((p * x - 1) * logZ - both * logSum);
    gp += n * x * (logZ - logSum);
    gq -= n * logSum;
    gg -= (n * both) / sum;
    pg -= (n * x) / sum;
    qg -= n / sum;
    gg2 += (n * both) / (sum * sum);
  }
  const gradient = [gp * p, gq * q, gg * gamma];
  const at = [p, q, gamma];
  const hessian = [pp, pq, pg, pq, qq, qg, pg, qg, gg2].map((h, k) => {
    const [i, j] = [Math.floor(k / 3), k % 3];
    return h * (at[i] ?? 0) * (at[j] ?? 0) + (i === j ? (gradient[i] ?? 0) : 0);
  });
  return { value, gradient, hessian };
}
