import { InvalidInput } from '../kernel/index.ts';

/** How rows with missing answers are treated: left out whole, or used for every pair of items that they do answer. */
export type Missing = 'complete' | 'pairwise';

/**
 * Sufficient statistics of means and correlations of `size` items, as one flat vector of sums over rows, so that
 * blocks of rows are added by adding vectors. Layout, with Σ over the rows that count:
 *
 * - complete (rows that answer every item): n, Σw, Σw², then Σw·xᵢ per item, then Σw·xᵢxⱼ for i ≤ j;
 * - pairwise, seven per pair i ≤ j over rows that answer both: n, Σw, Σw·xᵢ, Σw·xⱼ, Σw·xᵢ², Σw·xⱼ², Σw·xᵢxⱼ.
 *
 * Pairs run (0,0), (0,1) … (0,size−1), (1,1) …. Without weights w is 1. Where values are far from zero for their
 * spread, subtract a constant from each item first: correlations do not change and keep their digits.
 */
export interface CrossMoments {
  readonly size: number;
  readonly missing: Missing;
  readonly values: Float64Array;
}

const COMPLETE_HEAD = 3;
const PER_PAIR = 7;

/** Place of the pair i ≤ j (either order) among all pairs. */
export function pairIndex(size: number, i: number, j: number): number {
  const [low, high] = i <= j ? [i, j] : [j, i];
  return low * size - (low * (low - 1)) / 2 + (high - low);
}

/** Numbers that a vector of `size` items holds. */
export function crossMomentsLength(size: number, missing: Missing): number {
  const pairs = (size * (size + 1)) / 2;
  return missing === 'complete' ? COMPLETE_HEAD + size + pairs : PER_PAIR * pairs;
}

/** Wraps the vector that a store returned. */
export function readCrossMoments(size: number, missing: Missing, values: ArrayLike<number>): CrossMoments {
  const length = crossMomentsLength(size, missing);
  if (values.length !== length)
    throw InvalidInput.at('values', `must hold ${length} sums for ${size} items (${missing})`, values.length);
  return { size, missing, values: Float64Array.from(values) };
}

/** Counts rows here rather than in a store; null or NaN is a missing answer. */
export function crossMomentsOf(
  rows: Iterable<readonly (number | null)[]>,
  size: number,
  missing: Missing = 'complete',
  weightOf: (row: number) => number = () => 1,
): CrossMoments {
  const values = new Float64Array(crossMomentsLength(size, missing));
  let index = 0;
  for (const row of rows) {
    const weight = weightOf(index++);
    const answered = Array.from({ length: size }, (_, i) => row[i] ?? Number.NaN);
    if (missing === 'complete') addComplete(values, answered, weight);
    else addPairs(values, answered, weight);
  }
  return { size, missing, values };
}

/** What the moments say of a pair of items (or of one item, i = j), over the rows that count for it. */
export interface PairSummary {
  readonly n: number;
  readonly meanI: number;
  readonly meanJ: number;
  /** Population (n divisor) variances and covariance. */
  readonly varianceI: number;
  readonly varianceJ: number;
  readonly covariance: number;
}

/** Summary of one pair; null when no row counts for it. */
export function pairSummary(
  { size, missing, values }: CrossMoments,
  i: number,
  j: number,
): PairSummary | null {
  const get = (at: number): number => values[at] ?? 0;
  let [n, weight, sumI, sumJ, squareI, squareJ, product] = [0, 0, 0, 0, 0, 0, 0];
  if (missing === 'complete') {
    [n, weight] = [get(0), get(1)];
    [sumI, sumJ] = [get(COMPLETE_HEAD + i), get(COMPLETE_HEAD + j)];
    const pairs = COMPLETE_HEAD + size;
    squareI = get(pairs + pairIndex(size, i, i));
    squareJ = get(pairs + pairIndex(size, j, j));
    product = get(pairs + pairIndex(size, i, j));
  } else {
    const at = PER_PAIR * pairIndex(size, i, j);
    const [first, second] = i <= j ? [0, 1] : [1, 0];
    [n, weight] = [get(at), get(at + 1)];
    [sumI, sumJ] = [get(at + 2 + first), get(at + 2 + second)];
    [squareI, squareJ, product] = [get(at + 4 + first), get(at + 4 + second), get(at + 6)];
  }
  if (!(n > 0 && weight > 0)) return null;
  const [meanI, meanJ] = [sumI / weight, sumJ / weight];
  return {
    n,
    meanI,
    meanJ,
    varianceI: Math.max(0, squareI / weight - meanI * meanI),
    varianceJ: Math.max(0, squareJ / weight - meanJ * meanJ),
    covariance: product / weight - meanI * meanJ,
  };
}

function addComplete(values: Float64Array, row: readonly number[], weight: number): void {
  if (row.some(Number.isNaN)) return;
  let at = 0;
  const add = (amount: number): void => {
    values[at] = (values[at] ?? 0) + amount;
    at++;
  };
  add(1);
  add(weight);
  add(weight * weight);
  for (const x of row) add(weight * x);
  row.forEach((x, i) => {
    for (const y of row.slice(i)) add(weight * x * y);
  });
}

function addPairs(values: Float64Array, row: readonly number[], weight: number): void {
  let at = 0;
  row.forEach((x, i) => {
    for (const y of row.slice(i)) {
      if (!Number.isNaN(x) && !Number.isNaN(y)) {
        const amounts = [1, weight, weight * x, weight * y, weight * x * x, weight * y * y, weight * x * y];
        amounts.forEach((amount, k) => {
          values[at + k] = (values[at + k] ?? 0) + amount;
        });
      }
      at += PER_PAIR;
    }
  });
}
