import { InvalidInput } from '../../kernel/index.ts';

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
export function pairSummary(moments: CrossMoments, i: number, j: number): PairSummary | null {
  const found = new Float64Array(PAIR_LENGTH);
  if (!fillPair(moments, i, j, found)) return null;
  const [n = 0, meanI = 0, meanJ = 0, varianceI = 0, varianceJ = 0, covariance = 0] = found;
  return { n, meanI, meanJ, varianceI, varianceJ, covariance };
}

/** Numbers of a PairSummary. */
export const PAIR_LENGTH = 6;

/**
 * As `pairSummary`, in its order into `found`; false when no row counts. A bootstrap asks for every pair of every replicate,
 * and objects of numbers took most of the time.
 */
export function fillPair(
  { size, missing, values }: CrossMoments,
  i: number,
  j: number,
  found: Float64Array,
): boolean {
  const complete = missing === 'complete';
  const at = complete ? 0 : PER_PAIR * pairIndex(size, i, j);
  const pairs = COMPLETE_HEAD + size;
  const swapped = i <= j ? 0 : 1;
  const n = values[at] as number;
  const weight = values[at + 1] as number;
  if (!(n > 0 && weight > 0)) return false;
  const sumI = values[complete ? COMPLETE_HEAD + i : at + 2 + swapped] as number;
  const sumJ = values[complete ? COMPLETE_HEAD + j : at + 3 - swapped] as number;
  const squareI = values[complete ? pairs + pairIndex(size, i, i) : at + 4 + swapped] as number;
  const squareJ = values[complete ? pairs + pairIndex(size, j, j) : at + 5 - swapped] as number;
  const product = values[complete ? pairs + pairIndex(size, i, j) : at + 6] as number;
  const meanI = sumI / weight;
  const meanJ = sumJ / weight;
  found[0] = n;
  found[1] = meanI;
  found[2] = meanJ;
  found[3] = Math.max(0, squareI / weight - meanI * meanI);
  found[4] = Math.max(0, squareJ / weight - meanJ * meanJ);
  found[5] = product / weight - meanI * meanJ;
  return true;
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
