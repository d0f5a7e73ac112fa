import { normalTwoSided, studentTTwoSided } from '../distribution/index.ts';

/**
 * A figure with its uncertainty. A bound that the sample cannot set is ±Infinity (the mean of a single answer, say).
 * No data at all is not an Interval: functions that make one return null then, never NaN.
 */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Answers, customers or events that it was made from. */
  readonly n: number;
  /** Kish's effective sample where weights are in play. */
  readonly effectiveN?: number;
}

/** Result of a significance test. `p` is two-sided where the statistic has a sign. */
export interface Test {
  readonly statistic: number;
  readonly distribution: 'z' | 't' | 'chiSquare' | 'f' | 'binomial';
  readonly df?: number;
  readonly p: number;
}

/** Two figures against each other: first minus second, its interval, and the test of no difference. */
export interface Comparison extends Test {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** Confidence where none is given. */
export const CONFIDENCE = 0.95;

/**
 * Statistic and p of a difference with a standard error; null where the error is unknown. A difference that cannot
 * vary (error 0) is no difference (p 1) or a certain one (p 0).
 */
export function waldTest(difference: number, standardError: number, df?: number): Test | null {
  if (!Number.isFinite(standardError) || Number.isNaN(difference)) return null;
  const statistic = difference === 0 ? 0 : difference / standardError;
  return df === undefined
    ? { statistic, distribution: 'z', p: normalTwoSided(statistic) }
    : { statistic, distribution: 't', df, p: studentTTwoSided(statistic, df) };
}
