/**
 * Sufficient statistics of a mean, as a store returns them. Sums of values are weighted when there are weights:
 * `sum` = Σwx, `sumSquares` = Σwx², `weight` = Σw, `weightSquares` = Σw². Without weights both of these are left out.
 */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  readonly weight?: number;
  readonly weightSquares?: number;
}

/** What moments say before any inference. */
export interface Spread {
  readonly n: number;
  readonly effectiveN: number;
  readonly mean: number;
  /** Sample variance with the n − 1 divisor (n_eff − 1 when weighted); Infinity from a single value. */
  readonly variance: number;
}

/** Kish's effective sample size (Σw)² / Σw²; 0 when nothing has weight (Kish, Survey Sampling, 1965). */
export function effectiveSize(weight: number, weightSquares: number): number {
  return weightSquares > 0 ? (weight * weight) / weightSquares : 0;
}

/** Mean and variance; null when there is nothing, or nothing with weight. */
export function spreadOf(moments: Moments): Spread | null {
  const weight = moments.weight ?? moments.n;
  const effectiveN = effectiveSize(weight, moments.weightSquares ?? weight);
  if (moments.n <= 0 || effectiveN <= 0) return null;
  const mean = moments.sum / weight;
  // Rounding may leave a constant a little below zero.
  const population = Math.max(0, moments.sumSquares / weight - mean * mean);
  const variance = effectiveN > 1 ? (population * effectiveN) / (effectiveN - 1) : Infinity;
  return { n: moments.n, effectiveN, mean, variance };
}

/** Moments of plain values, each counted once. */
export function momentsOf(values: Iterable<number>): Moments {
  let n = 0;
  let sum = 0;
  let sumSquares = 0;
  for (const value of values) {
    n++;
    sum += value;
    sumSquares += value * value;
  }
  return { n, sum, sumSquares };
}

/** Moments of two disjoint parts together. */
export function addMoments(left: Moments, right: Moments): Moments {
  return combine(left, right, 1);
}

/** Moments of what remains of `whole` without `part`: a group's rest. */
export function subtractMoments(whole: Moments, part: Moments): Moments {
  return combine(whole, part, -1);
}

function combine(left: Moments, right: Moments, sign: 1 | -1): Moments {
  const plain = {
    n: left.n + sign * right.n,
    sum: left.sum + sign * right.sum,
    sumSquares: left.sumSquares + sign * right.sumSquares,
  };
  if (left.weight === undefined && right.weight === undefined) return plain;
  return {
    ...plain,
    weight: (left.weight ?? left.n) + sign * (right.weight ?? right.n),
    weightSquares:
      (left.weightSquares ?? left.weight ?? left.n) + sign * (right.weightSquares ?? right.weight ?? right.n),
  };
}
