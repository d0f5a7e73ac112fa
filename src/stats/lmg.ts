import { InvalidInput } from '../kernel/index.ts';
import { entry, type Matrix } from './matrix.ts';

/** Most drivers that are decomposed exactly: every one more doubles the work. */
export const DRIVER_LIMIT = 20;

/** R² of an outcome on its drivers and how much of it each accounts for. */
export interface Decomposition {
  readonly rSquared: number;
  /** One per driver in the matrix's order, outcome left out; they sum to R². */
  readonly shares: readonly number[];
}

/** A residual variance under this part of the driver's own is rounding: the driver is a sum of others and adds nothing. */
const COLLINEAR = 1e-10;

/**
 * LMG (Lindeman, Merenda & Gold 1980), which is Shapley's value for R²: each driver's gain in R² averaged over all
 * orders in which drivers can enter. Exact.
 *
 * mtcars, mpg on cyl, disp, hp, wt: R² .8486347, LMG .2157094, .2006984, .1700770, .2621501.
 *
 * All 2^p subsets are visited depth first, each as its parent plus one later driver, so that one sweep of what is left
 * of the correlation matrix gives its R². Half of the subsets end in the last driver and need no sweep, a quarter one
 * of size 1, and so on: the work per subset is bounded however many drivers there are. With w(s) = s!(p−s−1)!/p!,
 * share i = Σ_{S∋i} (w(s−1) + w(s))·R²(S) − Σ_S w(s)·R²(S); the first sum runs over whole subtrees, so nothing but
 * one number per driver is kept.
 *
 * @param correlation of outcome and drivers; positive semidefinite (see `repairCorrelation`)
 * @param outcome its place in the matrix
 */
export function lmg(correlation: Matrix, outcome = 0): Decomposition {
  const p = correlation.size - 1;
  if (p < 1 || p > DRIVER_LIMIT)
    throw InvalidInput.at('drivers', `must be 1 to ${DRIVER_LIMIT} for an exact decomposition`, p);
  const drivers = Array.from({ length: correlation.size }, (_, i) => i).filter((i) => i !== outcome);
  // Level d holds what remains of the drivers' matrix, and of their correlations with the outcome, after d entered.
  const stride = p * p;
  const left = new Float64Array((p + 1) * stride);
  const withOutcome = new Float64Array((p + 1) * p);
  drivers.forEach((i, row) => {
    withOutcome[row] = entry(correlation, i, outcome);
    drivers.forEach((j, column) => {
      left[row * p + column] = entry(correlation, i, j);
    });
  });
  // outside[s] = w(s) for a subset of s drivers; both[s] = w(s − 1) + w(s).
  const outside = new Float64Array(p + 1);
  const both = new Float64Array(p + 1);
  for (let s = 0, choose = 1; s < p; s++) {
    outside[s] = 1 / (choose * (p - s));
    choose = (choose * (p - s)) / (s + 1);
  }
  for (let s = 1; s <= p; s++) both[s] = (outside[s - 1] as number) + (outside[s] as number);

  const shares = new Float64Array(p);
  let all = 0;
  let full = 0;

  /** Visits every subset that extends one of `size` drivers and `rSquared` by drivers from `first` on; their sum. */
  function visit(size: number, first: number, rSquared: number): number {
    const level = size * stride;
    const row = size * p;
    let sum = 0;
    for (let k = first; k < p; k++) {
      const pivot = left[level + k * p + k] as number;
      const inverse = pivot > COLLINEAR ? 1 / pivot : 0;
      const y = withOutcome[row + k] as number;
      const grown = rSquared + y * y * inverse;
      let subtree = (both[size + 1] as number) * grown;
      all += (outside[size + 1] as number) * grown;
      if (size + 1 === p) full = grown;
      if (k + 1 < p) {
        const next = level + stride;
        const nextRow = row + p;
        for (let i = k + 1; i < p; i++) {
          const factor = (left[level + k * p + i] as number) * inverse;
          withOutcome[nextRow + i] = (withOutcome[row + i] as number) - factor * y;
          for (let j = i; j < p; j++)
            left[next + i * p + j] =
              (left[level + i * p + j] as number) - factor * (left[level + k * p + j] as number);
        }
        subtree += visit(size + 1, k + 1, grown);
      }
      shares[k] = (shares[k] as number) + subtree;
      sum += subtree;
    }
    return sum;
  }
  visit(0, 0, 0);
  return { rSquared: full, shares: Array.from(shares, (sum) => sum - all) };
}
