import { InvalidInput } from '../../kernel/index.ts';
import { criticalZ, normalTwoSided } from '../distribution/index.ts';
import { type Histogram, type Share, shareWhere } from './histogram.ts';
import { CONFIDENCE, type Comparison, type Interval } from './interval.ts';

/** Share of `hits` among `n`; null when n is 0. */
export function shareOf(hits: number, n: number): Share | null {
  if (!(hits >= 0 && hits <= n)) throw InvalidInput.at('hits', `must lie between 0 and ${n}`, hits);
  return n > 0 ? { share: hits / n, n, effectiveN: n } : null;
}

/**
 * Wilson's score interval of a proportion (Wilson 1927), on the effective sample where there are weights.
 * 81 of 263 → .3080, .2553 to .3662 (Newcombe 1998, table I).
 */
export function wilson(sample: Share, confidence: number = CONFIDENCE): Interval {
  const { low, high } = wilsonBounds(sample, criticalZ(confidence));
  return { value: sample.share, low, high, n: sample.n, effectiveN: sample.effectiveN };
}

/** Share of scores from `from` to `to` on a closed scale (top-2-box: 4 to 5 of 5), with Wilson's interval. */
export function boxShare(
  histogram: Histogram,
  from: number,
  to: number,
  confidence: number = CONFIDENCE,
): Interval | null {
  const sample = shareWhere(histogram, (score) => score >= from && score <= to);
  return sample && wilson(sample, confidence);
}

/**
 * Difference of two independent proportions: pooled z test, and the hybrid score interval that joins both Wilson
 * intervals (Newcombe 1998, method 10). 56/70 against 48/80 → .2000, .0524 to .3339, z 2.6502.
 */
export function compareShares(first: Share, second: Share, confidence: number = CONFIDENCE): Comparison {
  const z = criticalZ(confidence);
  const a = wilsonBounds(first, z);
  const b = wilsonBounds(second, z);
  const difference = first.share - second.share;
  const pooled =
    (first.share * first.effectiveN + second.share * second.effectiveN) /
    (first.effectiveN + second.effectiveN);
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / first.effectiveN + 1 / second.effectiveN));
  // Pooled error is 0 only when both are all hits or all misses, so there is no difference.
  const statistic = difference === 0 ? 0 : difference / standardError;
  return {
    difference,
    low: difference - Math.hypot(first.share - a.low, b.high - second.share),
    high: difference + Math.hypot(a.high - first.share, second.share - b.low),
    statistic,
    distribution: 'z',
    p: normalTwoSided(statistic),
  };
}

function wilsonBounds({ share, effectiveN }: Share, z: number): { low: number; high: number } {
  const square = z * z;
  const center = share + square / (2 * effectiveN);
  const reach = z * Math.sqrt((share * (1 - share)) / effectiveN + square / (4 * effectiveN * effectiveN));
  const scale = 1 + square / effectiveN;
  // At 0 and 1 rounding may push a bound past the share by an ulp.
  return {
    low: Math.min(share, Math.max(0, (center - reach) / scale)),
    high: Math.max(share, Math.min(1, (center + reach) / scale)),
  };
}
