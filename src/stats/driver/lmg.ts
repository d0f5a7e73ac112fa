import { InvalidInput } from '../../kernel/index.ts';
import { entry, type Matrix } from '../algebra/matrix.ts';

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
 * of the correlation matrix gives its R². The last three drivers, whose seven subsets end seven of eight branches, are
 * written out instead of swept. With w(s) = s!(p−s−1)!/p!, share i = Σ_{S∋i} (w(s−1) + w(s))·R²(S) − Σ_S w(s)·R²(S); the
 * first sum runs over whole subtrees, so nothing but one number per driver is kept. Under three drivers there are as many
 * more that explain nothing: they change no other's share.
 *
 * @param correlation of outcome and drivers; positive semidefinite (see `repairCorrelation`)
 * @param outcome its place in the matrix
 */
export function lmg(correlation: Matrix, outcome = 0): Decomposition {
  const own = correlation.size - 1;
  if (own < 1 || own > DRIVER_LIMIT)
    throw InvalidInput.at('drivers', `must be 1 to ${DRIVER_LIMIT} for an exact decomposition`, own);
  const p = Math.max(own, 3);
  const drivers = Array.from({ length: correlation.size }, (_, i) => i).filter((i) => i !== outcome);
  // Level d holds what remains of the drivers' matrix, and of their correlations with the outcome, after d entered.
  const stride = p * p;
  const left = new Float64Array((p - 2) * stride);
  const withOutcome = new Float64Array((p - 2) * p);
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
  // By level: R² of the drivers that entered, and the sum over the subsets visited below them. In arrays, because a
  // number that a closure or a call passes on is put on the heap.
  const entered = new Float64Array(p - 2);
  const below = new Float64Array(p - 2);
  const total = new Float64Array(2);
  const [all, full] = [0, 1];

  /** Visits every subset that extends the `size` drivers that entered by drivers from `first` on. */
  function visit(size: number, first: number): void {
    const level = size * stride;
    const row = size * p;
    const base = entered[size] as number;
    below[size] = 0;
    for (let k = first; k < p - 3; k++) {
      const own = level + k * p;
      const pivot = left[own + k] as number;
      const inverse = pivot > COLLINEAR ? 1 / pivot : 0;
      const y = withOutcome[row + k] as number;
      const grown = base + y * y * inverse;
      const next = level + stride;
      for (let i = k + 1; i < p; i++) {
        const factor = (left[own + i] as number) * inverse;
        withOutcome[row + p + i] = (withOutcome[row + i] as number) - factor * y;
        const from = level + i * p;
        const to = next + i * p;
        for (let j = i; j < p; j++)
          left[to + j] = (left[from + j] as number) - factor * (left[own + j] as number);
      }
      entered[size + 1] = grown;
      visit(size + 1, k + 1);
      const subtree = (both[size + 1] as number) * grown + (below[size + 1] as number);
      total[all] = (total[all] as number) + (outside[size + 1] as number) * grown;
      shares[k] = (shares[k] as number) + subtree;
      below[size] = (below[size] as number) + subtree;
    }
    lastThree(size);
  }

  /** The subsets that extend the `size` drivers that entered by some of the last three: 1, 2 and 3 here. */
  function lastThree(size: number): void {
    const at = size * stride + (p - 3) * (p + 1);
    const [row, base] = [size * p + p - 3, entered[size] as number];
    const a11 = left[at] as number;
    const a12 = left[at + 1] as number;
    const a13 = left[at + 2] as number;
    const a22 = left[at + p + 1] as number;
    const a23 = left[at + p + 2] as number;
    const a33 = left[at + 2 * p + 2] as number;
    const y1 = withOutcome[row] as number;
    const y2 = withOutcome[row + 1] as number;
    const y3 = withOutcome[row + 2] as number;
    const i1 = a11 > COLLINEAR ? 1 / a11 : 0;
    const i2 = a22 > COLLINEAR ? 1 / a22 : 0;
    const i3 = a33 > COLLINEAR ? 1 / a33 : 0;
    const r1 = base + y1 * y1 * i1;
    const r2 = base + y2 * y2 * i2;
    const r3 = base + y3 * y3 * i3;
    // After 1: what is left of 2 and 3.
    const [f2, f3] = [a12 * i1, a13 * i1];
    const b22 = a22 - f2 * a12;
    const b23 = a23 - f2 * a13;
    const b33 = a33 - f3 * a13;
    const z2 = y2 - f2 * y1;
    const z3 = y3 - f3 * y1;
    const j2 = b22 > COLLINEAR ? 1 / b22 : 0;
    const r12 = r1 + z2 * z2 * j2;
    const r13 = r1 + (b33 > COLLINEAR ? (z3 * z3) / b33 : 0);
    // After 2, and after 1 and 2: what is left of 3.
    const g3 = a23 * i2;
    const c33 = a33 - g3 * a23;
    const u3 = y3 - g3 * y2;
    const r23 = r2 + (c33 > COLLINEAR ? (u3 * u3) / c33 : 0);
    const h3 = b23 * j2;
    const d33 = b33 - h3 * b23;
    const v3 = z3 - h3 * z2;
    const r123 = r12 + (d33 > COLLINEAR ? (v3 * v3) / d33 : 0);

    const one = both[size + 1] as number;
    const two = both[size + 2] as number;
    const three = (both[size + 3] as number) * r123;
    shares[p - 3] = (shares[p - 3] as number) + one * r1 + two * (r12 + r13) + three;
    shares[p - 2] = (shares[p - 2] as number) + one * r2 + two * (r12 + r23) + three;
    shares[p - 1] = (shares[p - 1] as number) + one * r3 + two * (r13 + r23) + three;
    const [ones, twos] = [r1 + r2 + r3, r12 + r13 + r23];
    below[size] = (below[size] as number) + one * ones + two * twos + three;
    total[all] =
      (total[all] as number) +
      (outside[size + 1] as number) * ones +
      (outside[size + 2] as number) * twos +
      (outside[size + 3] as number) * r123;
    if (size + 3 === p) total[full] = r123;
  }

  visit(0, 0);
  return {
    rSquared: total[full] as number,
    shares: Array.from(shares.subarray(0, own), (sum) => sum - (total[all] as number)),
  };
}
