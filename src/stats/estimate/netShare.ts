import { criticalZ } from '../distribution/index.ts';
import { type Histogram, shareWhere } from './histogram.ts';
import { CONFIDENCE, type Comparison, type Interval, waldTest } from './interval.ts';

/** A net share: those on the good side less those on the bad side, in points from −100 to 100. */
export interface NetShare extends Interval {
  /** Shares of all answers, 0 to 1. */
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  /** Of one answer that counts 1, 0 or −1: p + d − (p − d)². */
  readonly variance: number;
  /** In points: 100 · √(variance / n_eff). */
  readonly standardError: number;
  readonly effectiveN: number;
}

/**
 * Net share with the adjusted Wald interval: three answers are added, ¾ positive and ¾ negative
 * (MeasuringU, Confidence intervals for the Net Promoter Score). The bounds stay within −100 and 100.
 */
export function netShare(
  histogram: Histogram,
  isPositive: (score: number) => boolean,
  isNegative: (score: number) => boolean,
  confidence: number = CONFIDENCE,
): NetShare | null {
  const positive = shareWhere(histogram, isPositive);
  const negative = shareWhere(histogram, isNegative);
  if (!positive || !negative) return null;
  const { n, effectiveN } = positive;
  const [p, d] = [positive.share, negative.share];
  const variance = netVariance(p, d);
  const adjusted = adjust(p, d, effectiveN);
  const reach = criticalZ(confidence) * adjusted.standardError;
  return {
    value: 100 * (p - d),
    low: Math.max(-100, adjusted.value - reach),
    high: Math.min(100, adjusted.value + reach),
    n,
    effectiveN,
    positive: p,
    neutral: Math.max(0, 1 - p - d),
    negative: d,
    variance,
    standardError: 100 * Math.sqrt(variance / effectiveN),
  };
}

/**
 * Difference of two independent net shares, in points: z = Δ / √(SE₁² + SE₂²), unadjusted as in methods §1.
 * Where all answers of both agree the errors would be 0 and the test certain from a handful of answers: then the
 * adjusted errors stand in.
 */
export function compareNetShares(
  first: NetShare,
  second: NetShare,
  confidence: number = CONFIDENCE,
): Comparison {
  const difference = first.value - second.value;
  let standardError = Math.hypot(first.standardError, second.standardError);
  if (standardError === 0) {
    standardError = Math.hypot(
      adjust(first.positive, first.negative, first.effectiveN).standardError,
      adjust(second.positive, second.negative, second.effectiveN).standardError,
    );
  }
  const reach = criticalZ(confidence) * standardError;
  const test = waldTest(difference, standardError) ?? { statistic: 0, distribution: 'z', p: 1 };
  return {
    difference,
    low: Math.max(-200, difference - reach),
    high: Math.min(200, difference + reach),
    ...test,
  };
}

function netVariance(p: number, d: number): number {
  return Math.max(0, p + d - (p - d) ** 2);
}

function adjust(p: number, d: number, n: number): { value: number; standardError: number } {
  const positive = (p * n + 0.75) / (n + 3);
  const negative = (d * n + 0.75) / (n + 3);
  return {
    value: 100 * (positive - negative),
    standardError: 100 * Math.sqrt(netVariance(positive, negative) / (n + 3)),
  };
}
