import { criticalT } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, type Interval, waldTest } from './interval.ts';
import { type Moments, spreadOf } from './moments.ts';

/** A mean with what tests need. */
export interface Mean extends Interval {
  /** Sample variance of one value, n − 1 divisor; Infinity from a single value. */
  readonly variance: number;
  readonly standardError: number;
  readonly effectiveN: number;
}

/**
 * Mean with Student's t interval. Weighted values use Kish's effective sample for the error and the degrees of
 * freedom. Null without values.
 */
export function mean(moments: Moments, confidence: number = CONFIDENCE): Mean | null {
  const spread = spreadOf(moments);
  if (!spread) return null;
  const standardError = Math.sqrt(spread.variance / spread.effectiveN);
  const reach = standardError === 0 ? 0 : criticalT(confidence, spread.effectiveN - 1) * standardError;
  return {
    value: spread.mean,
    low: spread.mean - reach,
    high: spread.mean + reach,
    n: spread.n,
    effectiveN: spread.effectiveN,
    variance: spread.variance,
    standardError,
  };
}

/**
 * Welch's t test of two independent means with unequal variances (Welch 1947). Student's sleep data →
 * t −1.860813, df 17.77647, p .07939. Null when either side has fewer than two (effective) values: no error is known.
 */
export function compareMeans(first: Mean, second: Mean, confidence: number = CONFIDENCE): Comparison | null {
  if (first.effectiveN <= 1 || second.effectiveN <= 1) return null;
  const [a, b] = [first.standardError ** 2, second.standardError ** 2];
  const standardError = Math.sqrt(a + b);
  const df =
    standardError === 0
      ? first.effectiveN + second.effectiveN - 2
      : (a + b) ** 2 / (a ** 2 / (first.effectiveN - 1) + b ** 2 / (second.effectiveN - 1));
  const difference = first.value - second.value;
  const reach = standardError === 0 ? 0 : criticalT(confidence, df) * standardError;
  const test = waldTest(difference, standardError, df);
  return test && { difference, low: difference - reach, high: difference + reach, ...test };
}
