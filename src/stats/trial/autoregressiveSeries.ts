import { InvalidInput } from '../../kernel/index.ts';
import { type LeastSquares, leastSquares } from '../algebra/leastSquares.ts';
import { entry, invertSymmetric, type Matrix } from '../algebra/matrix.ts';
import { criticalT, studentTTwoSided } from '../distribution/index.ts';
import { CONFIDENCE } from '../estimate/interval.ts';
import type { Effect } from './interruptedSeries.ts';

export interface AutoregressiveSeries {
  readonly start: Effect;
  readonly trend: Effect;
  readonly level: Effect;
  readonly slope: Effect;
  /** Mean of level and slope over the periods with the change: by how much they lie above what the trend before says. */
  readonly average: Effect;
  /** Estimated correlation of neighboring errors. */
  readonly rho: number;
  /** Degrees of freedom: fewer the more neighbors say the same. */
  readonly df: number;
}

/** Correlations looked at first, evenly between −EDGE and EDGE; the best one is then refined. */
const GRID = 99;
/** Nearer to 1 the series is a random walk, of which a trend before says nothing. */
const EDGE = 0.99;
/** Width to which the best correlation is narrowed, and how far to both sides its likelihood's slope is taken. */
const [FINE, NEAR] = [1e-10, 1e-5];

/**
 * Interrupted series of `interruptedSeries` with first-order autoregressive errors, fitted by restricted maximum
 * likelihood: of the methods that Turner et al. (BMC Medical Research Methodology 2021) compare, the one whose error rate
 * is nearest to what it says in short series, where Newey–West errors are too small. Take this one for judging.
 * Degrees of freedom are those of an effective sample, (n − 4)·(1 − ρ) / (1 + ρ) for ρ above 0 (Bayley & Hammersley 1946).
 *
 * @param change index (from 0) of the first period after the change; at least three on both sides
 * @returns null when the series is exact: there is no error to estimate
 */
export function autoregressiveSeries(
  values: readonly number[],
  change: number,
  confidence: number = CONFIDENCE,
): AutoregressiveSeries | null {
  const n = values.length;
  if (!(Number.isInteger(change) && change >= 3 && change <= n - 3))
    throw InvalidInput.at('change', `must leave three periods on both sides: 3 to ${n - 3}`, change);
  const design = values.map((_, i) => (i < change ? [1, i + 1, 0, 0] : [1, i + 1, 1, i - change]));
  const best = restricted(design, values);
  if (!best) return null;
  const { rho, fit } = best;
  const df = Math.max(1, rho > 0 ? ((n - 4) * (1 - rho)) / (1 + rho) : n - 4);
  const t = criticalT(confidence, df);
  const effect = (at: number): Effect => shown(fit.coefficients[at] ?? 0, entry(fit.covariance, at, at));
  const shown = (value: number, variance: number): Effect => {
    const standardError = Math.sqrt(Math.max(0, variance));
    const p = value === 0 ? 1 : studentTTwoSided(value / standardError, df);
    return { value, low: value - t * standardError, high: value + t * standardError, n, standardError, p };
  };
  // Middle of the periods with the change, counted from the first of them.
  const middle = (n - change - 1) / 2;
  const average = shown(
    (fit.coefficients[2] ?? 0) + middle * (fit.coefficients[3] ?? 0),
    entry(fit.covariance, 2, 2) +
      2 * middle * entry(fit.covariance, 2, 3) +
      middle * middle * entry(fit.covariance, 3, 3),
  );
  return { start: effect(0), trend: effect(1), level: effect(2), slope: effect(3), average, rho, df };
}

/**
 * Standard error that the average effect will have over `ahead` periods with the change, from the periods before it: their
 * trend and how their errors hang together.
 * @returns null with fewer than five periods before, or when they are exact
 */
export function plannedSeriesError(before: readonly number[], ahead: number): number | null {
  const past = before.length;
  if (past < 5 || ahead < 3) return null;
  const known = restricted(
    before.map((_, i) => [1, i + 1]),
    before,
  );
  if (!known) return null;
  const variance = sumSquares(known.fit.residuals) / known.fit.df;
  const design = Array.from({ length: past + ahead }, (_, i) =>
    i < past ? [1, i + 1, 0, 0] : [1, i + 1, 1, i - past],
  );
  const inverse = invertSymmetric(crossProducts(whitened(design, known.rho), 4), 1e-14);
  if (!inverse) return null;
  const middle = (ahead - 1) / 2;
  const spread =
    entry(inverse, 2, 2) + 2 * middle * entry(inverse, 2, 3) + middle * middle * entry(inverse, 3, 3);
  return Math.sqrt(variance * spread);
}

interface Restricted {
  readonly rho: number;
  readonly likelihood: number;
  readonly fit: LeastSquares;
}

/** Likeliest correlation of neighbors, and the fit with it; null when the fit is exact. */
function restricted(design: readonly (readonly number[])[], values: readonly number[]): Restricted | null {
  const squares = values.reduce((sum, y) => sum + y * y, 0);
  const plain = leastSquares(design, values);
  if (!plain || sumSquares(plain.residuals) <= 1e-20 * squares) return null;
  const at = (rho: number): Restricted | null => {
    const rows = whitened(design, rho);
    const outcome = whitened(
      values.map((y) => [y]),
      rho,
    ).map(([y = 0]) => y);
    const fit = leastSquares(rows, outcome);
    const logSize = fit && logDeterminant(rows);
    if (!fit || logSize === null) return null;
    const likelihood =
      Math.log(1 - rho * rho) / 2 - logSize / 2 - (fit.df / 2) * Math.log(sumSquares(fit.residuals));
    return { rho, likelihood, fit };
  };
  const step = (2 * EDGE) / (GRID - 1);
  let best: Restricted | null = null;
  for (let i = 0; i < GRID; i++) best = likelier(best, at(-EDGE + i * step));
  return best && (narrowed(at, best.rho - step, best.rho + step) ?? best);
}

function likelier(one: Restricted | null, other: Restricted | null): Restricted | null {
  return one && (!other || one.likelihood >= other.likelihood) ? one : other;
}

/**
 * Top of a likelihood between two correlations, by halving on its slope: the likelihood itself is so flat there that rounding
 * would hide the seventh digit. Null where it rises all the way.
 */
function narrowed(at: (rho: number) => Restricted | null, from: number, to: number): Restricted | null {
  const slope = (rho: number): number =>
    (at(rho + NEAR)?.likelihood ?? Number.NaN) - (at(rho - NEAR)?.likelihood ?? Number.NaN);
  let [low, high] = [Math.max(-EDGE, from), Math.min(EDGE, to)];
  if (!(slope(low) > 0 && slope(high) < 0)) return null;
  while (high - low > FINE) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

/** Prais & Winsten (1954): rows less ρ times the row before, the first one scaled by √(1 − ρ²). */
function whitened(rows: readonly (readonly number[])[], rho: number): number[][] {
  const first = Math.sqrt(1 - rho * rho);
  return rows.map((row, i) => row.map((x, k) => (i === 0 ? first * x : x - rho * (rows[i - 1]?.[k] ?? 0))));
}

function sumSquares(residuals: readonly number[]): number {
  return residuals.reduce((sum, e) => sum + e * e, 0);
}

/** ln |X′X|, by taking one column after the other into account. */
function logDeterminant(rows: readonly (readonly number[])[]): number | null {
  const width = rows[0]?.length ?? 0;
  let total = 0;
  for (let k = 1; k <= width; k++) {
    const inverse = invertSymmetric(crossProducts(rows, k), 1e-14);
    if (!inverse) return null;
    // The last entry of the inverse is 1 over what the k-th column adds.
    total -= Math.log(entry(inverse, k - 1, k - 1));
  }
  return total;
}

function crossProducts(rows: readonly (readonly number[])[], size: number): Matrix {
  const values = Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0);
  });
  return { size, values };
}
