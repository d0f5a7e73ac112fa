import { entry, type Matrix, symmetricEigen } from '../algebra/matrix.ts';
import { type CrossMoments, fillPair, PAIR_LENGTH } from './crossMoments.ts';

/** Correlations of items with what must be said beside them. */
export interface Correlation extends Matrix {
  /** Rows behind them; with pairwise treatment the fewest behind any pair. */
  readonly n: number;
  /** Items that everybody answered alike: they correlate with nothing, and stand as zeros. */
  readonly constant: readonly number[];
}

/**
 * Pearson correlations from sums and cross-products, over complete rows or pair by pair as the moments were made.
 * Null when some pair has fewer than two rows.
 */
export function correlationOf(moments: CrossMoments): Correlation | null {
  const { size } = moments;
  const values = new Float64Array(size * size);
  const constant: number[] = [];
  const pair = new Float64Array(PAIR_LENGTH);
  let least = Infinity;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      if (!fillPair(moments, i, j, pair)) return null;
      const [n, meanI, meanJ] = [pair[0] as number, pair[1] as number, pair[2] as number];
      if (n < 2) return null;
      least = Math.min(least, n);
      const spread = Math.sqrt((pair[3] as number) * (pair[4] as number));
      // Below this the variance is rounding left over from the square of the mean.
      const flat = spread <= 1e-13 * (meanI * meanI + meanJ * meanJ);
      if (i === j && flat) constant.push(i);
      const r = i === j ? 1 : flat ? 0 : Math.max(-1, Math.min(1, (pair[5] as number) / spread));
      values[i * size + j] = r;
      values[j * size + i] = r;
    }
  }
  return { size, values, n: least === Infinity ? 0 : least, constant };
}

/**
 * Correlations taken pair by pair need not fit together (no data could have them all). This gives the near matrix that
 * does: eigenvalues below `floor` are raised to it and the diagonal is scaled back to 1 (Rousseeuw & Molenberghs 1993).
 * `repaired` says whether anything had to change, so that it can be shown.
 */
export function repairCorrelation(matrix: Matrix, floor = 1e-6): { matrix: Matrix; repaired: boolean } {
  const { size } = matrix;
  if (isDefinite(matrix)) return { matrix, repaired: false };
  const eigen = symmetricEigen(matrix);
  // A matrix that is merely singular (an item that is the sum of others) is a real one.
  if (eigen.values.every((value) => value > -1e-10)) return { matrix, repaired: false };
  const raw = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++)
        raw[i * size + j] =
          (raw[i * size + j] ?? 0) +
          entry(eigen.vectors, i, k) * entry(eigen.vectors, j, k) * Math.max(floor, eigen.values[k] ?? 0);
  const values = raw.map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return i === j ? 1 : value / Math.sqrt((raw[i * size + i] ?? 1) * (raw[j * size + j] ?? 1));
  });
  return { matrix: { size, values }, repaired: true };
}

/** Far above rounding: under it the eigenvalues decide. */
const SURELY_POSITIVE = 1e-8;

/** Whether Cholesky's decomposition meets no small pivot, so that no eigenvalue is negative: a small part of finding them. */
function isDefinite({ size, values }: Matrix): boolean {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = values[i * size + j] as number;
      for (let k = 0; k < j; k++) rest -= (factor[i * size + k] as number) * (factor[j * size + k] as number);
      if (i === j && !(rest > SURELY_POSITIVE)) return false;
      factor[i * size + j] = i === j ? Math.sqrt(rest) : rest / (factor[j * size + j] as number);
    }
  }
  return true;
}
