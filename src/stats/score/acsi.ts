import { InvalidInput } from '../../kernel/index.ts';
import { criticalT } from '../distribution/index.ts';
import { type CrossMoments, pairSummary } from '../driver/crossMoments.ts';
import { CONFIDENCE, type Interval } from '../estimate/interval.ts';

/**
 * ACSI-style index from three 1–10 items (overall, against expectation, against ideal): 100·Σ wᵢ(x̄ᵢ − 1)/9, 0 to 100.
 * The official weights are proprietary, hence “style”. Weights are scaled to sum to 1.
 * Means 8.2, 7.5, 7.1 with .4, .3, .3 → 74.0.
 */
export function acsiIndex(means: readonly number[], weights: readonly number[]): number {
  if (means.length !== weights.length)
    throw InvalidInput.at('weights', `must be one for each of ${means.length} items`, weights.length);
  const outside = means.find((x) => !(x >= 1 && x <= 10));
  if (outside !== undefined) throw InvalidInput.at('means', 'must lie on the scale from 1 to 10', outside);
  const shares = scaled(weights);
  return means.reduce((sum, x, i) => sum + ((shares[i] ?? 0) * 100 * (x - 1)) / 9, 0);
}

/**
 * The index with its t interval from the items' cross-products. The answers of one person hang together, so the
 * variance of the weighted sum takes the covariances in: Σ wᵢwⱼ·cov(xᵢ, xⱼ). Needs rows that answer every item
 * (`complete`), for one n. Null without rows.
 */
export function acsi(
  moments: CrossMoments,
  weights: readonly number[],
  confidence: number = CONFIDENCE,
): Interval | null {
  if (moments.missing !== 'complete')
    throw InvalidInput.at(
      'missing',
      'must be complete: the index is of answers to every item',
      moments.missing,
    );
  const own = Array.from({ length: moments.size }, (_, i) => pairSummary(moments, i, i));
  const present = own.filter((summary) => summary !== null);
  if (present.length < own.length || present.length === 0) return null;
  const shares = scaled(weights);
  const value = acsiIndex(
    present.map((summary) => summary.meanI),
    weights,
  );
  const [n = 0, weight = 0, weightSquares = 1] = moments.values;
  const effectiveN = (weight * weight) / weightSquares;
  let variance = 0;
  for (let i = 0; i < moments.size; i++)
    for (let j = 0; j < moments.size; j++)
      variance += (shares[i] ?? 0) * (shares[j] ?? 0) * (pairSummary(moments, i, j)?.covariance ?? 0);
  // n divisor to n − 1 for the variance, then over n for the mean's: population variance / (n − 1).
  const error = effectiveN > 1 ? (100 / 9) * Math.sqrt(Math.max(0, variance) / (effectiveN - 1)) : Infinity;
  const reach = error === 0 ? 0 : criticalT(confidence, effectiveN - 1) * error;
  return { value, low: Math.max(0, value - reach), high: Math.min(100, value + reach), n, effectiveN };
}

function scaled(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (!(total > 0) || weights.some((w) => w < 0))
    throw InvalidInput.at('weights', 'must be 0 or more, and not all 0', weights);
  return weights.map((w) => w / total);
}
