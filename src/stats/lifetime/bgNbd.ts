import { climb, type Surface } from '../algebra/climb.ts';
import { digamma, logGamma, trigamma } from '../distribution/index.ts';
import { type PositiveEstimates, parameterIntervals } from '../estimate/deltaMethod.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';
import type { PurchaseHistories } from './purchases.ts';

/** Purchase rates over customers: Gamma(r, alpha), alpha in the unit of time; chance to leave after a purchase: Beta(a, b). */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface FittedBgNbd extends BgNbd {
  readonly logLikelihood: number;
  readonly intervals: Readonly<Record<keyof BgNbd, Interval>>;
  /** In the order r, alpha, a, b: what intervals of forecasts are made from. */
  readonly estimates: PositiveEstimates;
}

/**
 * BG/NBD model of customers who buy when they like and leave without a word (Fader, Hardie & Lee, “Counting your
 * customers” the easy way, Marketing Science 2005). Fitted by maximum likelihood: Newton's method on the logarithms of
 * the parameters with exact slopes and curvature, so that the unit of time does not matter. Intervals come from that
 * curvature (observed information), normal in the logarithms.
 *
 * CDNOW sample, 2,357 customers, 39 weeks → r .243, alpha 4.414, a .793, b 2.426, log-likelihood −9582.4.
 *
 * @returns null when nobody bought again, or the likelihood has no maximum inside (all customers alike, nobody leaves)
 */
export function fitBgNbd(histories: PurchaseHistories, confidence: number = CONFIDENCE): FittedBgNbd | null {
  let n = 0;
  let time = 0;
  let repeats = 0;
  histories.customers.forEach((count, at) => {
    n += count;
    time += count * (histories.watched[at] ?? 0);
    repeats += count * (histories.repeats[at] ?? 0);
  });
  if (!(repeats > 0 && time > 0)) return null;
  const counts = countsByRepeats(histories);
  const found = climb(
    (logs) => surface(histories, counts, logs.map(Math.exp)),
    [0, Math.log(time / repeats), -0.5, 0.5],
  );
  if (!found) return null;
  const values = found.point.map(Math.exp);
  const [r = 0, alpha = 0, a = 0, b = 0] = values;
  const estimates = { values, logCovariance: found.covariance, n };
  const [ofR, ofAlpha, ofA, ofB] = parameterIntervals(estimates, confidence);
  if (!ofR || !ofAlpha || !ofA || !ofB) return null;
  const intervals = { r: ofR, alpha: ofAlpha, a: ofA, b: ofB };
  return { r, alpha, a, b, logLikelihood: found.value, intervals, estimates };
}

/** Log-likelihood of histories under a model. Stays finite for any number of purchases: it is added up in logarithms. */
export function bgNbdLogLikelihood({ r, alpha, a, b }: BgNbd, histories: PurchaseHistories): number {
  return surface(histories, countsByRepeats(histories), [r, alpha, a, b]).value;
}

/** Customers by number of repeat purchases: gamma functions depend on nothing else. */
function countsByRepeats({ repeats, customers }: PurchaseHistories): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  repeats.forEach((x, at) => {
    counts.set(x, (counts.get(x) ?? 0) + (customers[at] ?? 0));
  });
  return counts;
}

/**
 * ln L = ln Γ(r + x)/Γ(r) + r ln α + ln B(a, b + x)/B(a, b) … in the form that does not cancel: with v = ln (α + T) and
 * u = ln a/(b + x − 1) + (r + x)(v − ln (α + t_x)) it is −(r + x) v + ln(1 + eᵘ), the last for x > 0 only.
 */
function surface(
  { repeats, last, watched, customers }: PurchaseHistories,
  counts: ReadonlyMap<number, number>,
  [r = 0, alpha = 0, a = 0, b = 0]: readonly number[],
): Surface {
  let value = 0;
  let [gr, gl, ga, gb] = [0, 0, 0, 0];
  let [rr, rl, ra, rb, ll, la, lb, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const [x, n] of counts) {
    const whole = a + b + x;
    value +=
      n *
      (logGamma(r + x) -
        logGamma(r) +
        r * Math.log(alpha) +
        (logGamma(a + b) - logGamma(b)) +
        (logGamma(b + x) - logGamma(whole)));
    gr += n * (digamma(r + x) - digamma(r) + Math.log(alpha));
    gl += (n * r) / alpha;
    const both = digamma(a + b) - digamma(whole);
    ga += n * both;
    gb += n * (both + digamma(b + x) - digamma(b));
    rr += n * (trigamma(r + x) - trigamma(r));
    rl += n / alpha;
    ll -= (n * r) / (alpha * alpha);
    const bothSlope = trigamma(a + b) - trigamma(whole);
    aa += n * bothSlope;
    ab += n * bothSlope;
    bb += n * (bothSlope + trigamma(b + x) - trigamma(b));
  }
  const logA = Math.log(a);
  for (let at = 0; at < customers.length; at++) {
    const n = customers[at] as number;
    const x = repeats[at] as number;
    const end = 1 / (alpha + (watched[at] as number));
    const v = -Math.log(end);
    const shape = r + x;
    value -= n * shape * v;
    gr -= n * v;
    gl -= n * shape * end;
    rl -= n * end;
    ll += n * shape * end * end;
    if (x === 0) continue;
    const back = 1 / (alpha + (last[at] as number));
    const stay = 1 / (b + x - 1);
    const ur = v + Math.log(back);
    const ul = shape * (end - back);
    const u = logA + Math.log(stay) + shape * ur;
    const small = Math.exp(-Math.abs(u));
    value += n * (Math.max(u, 0) + Math.log1p(small));
    const left = n * (u > 0 ? 1 / (1 + small) : small / (1 + small));
    const bend = (n * small) / ((1 + small) * (1 + small));
    const ua = 1 / a;
    gr += left * ur;
    gl += left * ul;
    ga += left * ua;
    gb -= left * stay;
    rr += bend * ur * ur;
    rl += left * (end - back) + bend * ur * ul;
    ra += bend * ur * ua;
    rb -= bend * ur * stay;
    ll += left * shape * (back * back - end * end) + bend * ul * ul;
    la += bend * ul * ua;
    lb -= bend * ul * stay;
    aa += (bend - left) * ua * ua;
    ab -= bend * ua * stay;
    bb += (left + bend) * stay * stay;
  }
  // Into the logarithms of the parameters.
  const gradient = [gr * r, gl * alpha, ga * a, gb * b];
  const p = [r, alpha, a, b];
  const plain = [rr, rl, ra, rb, rl, ll, la, lb, ra, la, aa, ab, rb, lb, ab, bb];
  const hessian = plain.map((h, at) => {
    const [i, j] = [at >> 2, at & 3];
    return h * (p[i] ?? 0) * (p[j] ?? 0) + (i === j ? (gradient[i] ?? 0) : 0);
  });
  return { value, gradient, hessian };
}
