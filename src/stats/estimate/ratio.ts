import { criticalT } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, type Interval, waldTest } from './interval.ts';

/** Sums over units (customers, say) of a numerator y and a denominator x, their squares and product. */
export interface RatioMoments {
  readonly n: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly numeratorSquares: number;
  readonly denominatorSquares: number;
  readonly products: number;
}

export interface Ratio extends Interval {
  readonly standardError: number;
}

/**
 * Ratio of two sums, Σy / Σx, with the delta method (Cochran, Sampling techniques, 6.4): its variance is that of
 * y − Rx over the units, n / (n − 1) · Σ(y − Rx)² / (Σx)², with t on n − 1 degrees of freedom. Because the unit is
 * the customer, events of one customer may hang together. Null without units or with a denominator of 0.
 */
export function ratio(moments: RatioMoments, confidence: number = CONFIDENCE): Ratio | null {
  const { n, numerator, denominator } = moments;
  if (n <= 0 || denominator === 0) return null;
  const value = numerator / denominator;
  const residual =
    moments.numeratorSquares - 2 * value * moments.products + value * value * moments.denominatorSquares;
  const standardError =
    n > 1 ? Math.sqrt((Math.max(0, residual) * n) / (n - 1)) / Math.abs(denominator) : Infinity;
  const reach = standardError === 0 ? 0 : criticalT(confidence, n - 1) * standardError;
  return { value, low: value - reach, high: value + reach, n, standardError };
}

/** Difference of two independent ratios, by Welch's test on their delta-method errors. Null when an error is unknown. */
export function compareRatios(
  first: Ratio,
  second: Ratio,
  confidence: number = CONFIDENCE,
): Comparison | null {
  if (first.n < 2 || second.n < 2) return null;
  const [a, b] = [first.standardError ** 2, second.standardError ** 2];
  const standardError = Math.sqrt(a + b);
  const df =
    standardError === 0
      ? first.n + second.n - 2
      : (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const difference = first.value - second.value;
  const reach = standardError === 0 ? 0 : criticalT(confidence, df) * standardError;
  const test = waldTest(difference, standardError, df);
  return test && { difference, low: difference - reach, high: difference + reach, ...test };
}
