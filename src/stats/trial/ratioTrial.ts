import { criticalT } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, waldTest } from '../estimate/interval.ts';

/**
 * Sums over one arm's customers of numerator and denominator in the trial (y, z) and before it (x, w): means of ten answers, a
 * contact rate over days as a customer, a share. `products` are sums of yy, yz, yx, yw, zz, zx, zw, xx, xw, ww.
 */
export interface RatioArm {
  readonly n: number;
  readonly sums: readonly [y: number, z: number, x: number, w: number];
  readonly products: readonly number[];
}

export interface RatioTrial extends Comparison {
  readonly standardError: number;
  /** Each arm's ratio, with the history of both evened out. */
  readonly arms: readonly [RatioOfArm, RatioOfArm];
  /** Taken off the difference per unit of difference before the trial; 0 where there is no before. */
  readonly theta: number;
  /** Variance that is left, 1 − ρ². */
  readonly varianceRatio: number;
  readonly unadjusted: { readonly difference: number; readonly standardError: number };
}

export interface RatioOfArm {
  readonly value: number;
  readonly standardError: number;
  readonly n: number;
  /** Before the trial; null where there is nothing. */
  readonly before: number | null;
}

/**
 * CUPED (Deng, Xu, Kohavi & Walker 2013) for ratios of sums over customers, with the delta method (Deng, Knoblich & Lu,
 * Applying the delta method in metric analytics, KDD 2018): the difference of Σy/Σz between arms, less θ times the same difference
 * before anyone was assigned, which is nothing on average. The customer is the unit, so that several answers or contacts of one
 * customer may hang together, and customers without any before count too. With z and w 1 for all and arms of equal size this is
 * `cuped`. Welch's degrees of freedom.
 *
 * @returns null when an arm has fewer than two customers or nothing in the denominator
 */
export function ratioTrial(
  first: RatioArm,
  second: RatioArm,
  confidence: number = CONFIDENCE,
): RatioTrial | null {
  const [a, b] = [linearized(first), linearized(second)];
  if (!a || !b) return null;
  const beforeKnown = a.before !== null && b.before !== null && a.beforeVariance + b.beforeVariance > 0;
  const theta = beforeKnown ? (a.covariance + b.covariance) / (a.beforeVariance + b.beforeVariance) : 0;
  const variances = [a, b].map((arm) =>
    Math.max(0, arm.variance - 2 * theta * arm.covariance + theta * theta * arm.beforeVariance),
  );
  const plain = a.variance + b.variance;
  const [va = 0, vb = 0] = variances;
  const standardError = Math.sqrt(va + vb);
  const gap = beforeKnown ? (a.before ?? 0) - (b.before ?? 0) : 0;
  const difference = a.value - b.value - theta * gap;
  const df = va + vb > 0 ? (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1)) : a.n + b.n - 2;
  const reach = standardError === 0 ? 0 : criticalT(confidence, df) * standardError;
  const test = waldTest(difference, standardError, df);
  if (!test) return null;
  // Each arm's history is pulled to that of both together.
  const share = a.n / (a.n + b.n);
  const arm = (one: Linear, variance: number, part: number): RatioOfArm => ({
    value: one.value - theta * part * gap,
    standardError: Math.sqrt(variance),
    n: one.n,
    before: one.before,
  });
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    ...test,
    standardError,
    arms: [arm(a, va, 1 - share), arm(b, vb, -share)],
    theta,
    varianceRatio: plain > 0 ? Math.min(1, (va + vb) / plain) : 1,
    unadjusted: { difference: a.value - b.value, standardError: Math.sqrt(plain) },
  };
}

interface Linear {
  readonly n: number;
  readonly value: number;
  readonly variance: number;
  readonly before: number | null;
  readonly beforeVariance: number;
  readonly covariance: number;
}

/** Ratios with the variances and covariance of their linear parts, y − Rz over the mean of z. */
function linearized({ n, sums, products }: RatioArm): Linear | null {
  const [y, z, x, w] = sums;
  if (n < 2 || z === 0) return null;
  const [yy = 0, yz = 0, yx = 0, yw = 0, zz = 0, zx = 0, zw = 0, xx = 0, xw = 0, ww = 0] = products;
  const value = y / z;
  const before = w === 0 ? null : x / w;
  const scale = n / (n - 1);
  // Linear parts add up to nothing, so their raw products are central ones.
  const variance = Math.max(0, (scale * (yy - 2 * value * yz + value * value * zz)) / (z * z));
  if (before === null) return { n, value, variance, before, beforeVariance: 0, covariance: 0 };
  return {
    n,
    value,
    variance,
    before,
    beforeVariance: Math.max(0, (scale * (xx - 2 * before * xw + before * before * ww)) / (w * w)),
    covariance: (scale * (yx - before * yw - value * zx + value * before * zw)) / (z * w),
  };
}
