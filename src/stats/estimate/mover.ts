import { criticalZ, normalTwoSided } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, type Interval } from './interval.ts';

/**
 * Difference of two independent figures of any kind from their own intervals (MOVER: Zou & Donner, Construction of
 * confidence limits about effect measures, 2008). The test reads the standard error off the two bounds that face each
 * other, so that it and the interval tell the same. Both intervals must have been made at `confidence`.
 * Null when one of the facing bounds is not known.
 */
export function compareIntervals(
  first: Interval,
  second: Interval,
  confidence: number = CONFIDENCE,
): Comparison | null {
  const difference = first.value - second.value;
  const below = Math.hypot(first.value - first.low, second.high - second.value);
  const above = Math.hypot(first.high - first.value, second.value - second.low);
  const standardError = (difference >= 0 ? below : above) / criticalZ(confidence);
  if (!Number.isFinite(standardError)) return null;
  const statistic = difference === 0 ? 0 : difference / standardError;
  return {
    difference,
    low: difference - below,
    high: difference + above,
    statistic,
    distribution: 'z',
    p: normalTwoSided(statistic),
  };
}
