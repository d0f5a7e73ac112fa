import { InvalidInput } from '../../kernel/index.ts';
import { entry, invertSymmetric, type Matrix, submatrix } from '../algebra/matrix.ts';
import { type BootstrapOptions, bootstrap, REPLICATES, sumBlocks } from '../estimate/bootstrap.ts';
import type { Interval } from '../estimate/interval.ts';
import { correlationOf, repairCorrelation } from './correlation.ts';
import { type CrossMoments, type Missing, pairSummary } from './crossMoments.ts';
import { johnson } from './johnson.ts';
import { type Decomposition, lmg } from './lmg.ts';

/**
 * Replicates that keep an exact analysis near a second on one core: 500 to 16 drivers, then fewer. One LMG takes
 * 0.14 ms with 14 drivers, 1.9 ms with 18 and 7.7 ms with 20; 500 replicates with 14 take 0.08 s, drawing included.
 */
export function replicatesFor(drivers: number): number {
  return drivers <= 16 ? REPLICATES : Math.max(100, Math.round(REPLICATES / 2 ** (drivers - 16)));
}

export type DriverMethod = 'lmg' | 'johnson';

export interface Driver {
  /** Part of R² that it accounts for; the parts sum to R². Unbounded where no interval could be made. */
  readonly share: Interval;
  /** The same as a part of R², 0 to 1; null when R² is 0. */
  readonly relative: number | null;
  /** Correlation with the outcome: its sign says which way it works. */
  readonly correlation: number;
  /**
   * How much more of the outcome goes with one more of it, all other drivers alike: its coefficient in the least-squares
   * fit on all of them, each on its own scale. Unbounded where no interval could be made; null where drivers are sums of each other.
   */
  readonly slope: Interval | null;
  /** Mean score of everyone who answered it (complete: of the rows that count). */
  readonly performance: number;
  /** Everybody answered alike: nothing can be said of it. */
  readonly constant: boolean;
}

export interface DriverAnalysis {
  readonly method: DriverMethod;
  readonly missing: Missing;
  /** Rows that count; with pairwise treatment the fewest behind any pair. */
  readonly n: number;
  readonly rSquared: Interval;
  readonly drivers: readonly Driver[];
  /** Pairwise correlations did not fit together and were moved to the nearest that do. */
  readonly repaired: boolean;
  readonly replicates: number;
}

/**
 * Which items account for how much of an outcome's variance, with bootstrap intervals.
 *
 * A low bound of 0 reads as “may be nothing”. Intervals of shares and R² are cut to 0 and 1.
 *
 * @param blocks cross-moments of random buckets of rows (see `bootstrap`), outcome first, drivers after it
 * @returns null when some pair of items has no two rows, or the outcome is constant
 */
export function analyzeDrivers(
  blocks: readonly CrossMoments[],
  method: DriverMethod,
  options: BootstrapOptions,
): DriverAnalysis | null {
  const [first] = blocks;
  if (!first) return null;
  const { size, missing } = first;
  if (blocks.some((block) => block.size !== size || block.missing !== missing))
    throw InvalidInput.at('blocks', `must all be ${missing} moments of ${size} items`);
  const vectors = blocks.map((block) => block.values);
  const moments: CrossMoments = { size, missing, values: sumBlocks(vectors) };
  const correlation = correlationOf(moments);
  const whole = decompose(moments, method);
  if (!correlation || !whole) return null;
  const slopes = slopesOf(moments, whole.matrix);
  const intervals = bootstrap(
    vectors,
    (values) => {
      const drawn = decompose({ size, missing, values }, method);
      if (!drawn) return null;
      const own = slopes && slopesOf({ size, missing, values }, drawn.matrix);
      return [drawn.rSquared, ...drawn.shares, ...(own ?? slopes ?? [])];
    },
    { replicates: method === 'lmg' ? replicatesFor(size - 1) : REPLICATES, ...options },
  );
  const slopeAt = (i: number): Interval | null => {
    const value = slopes?.[i];
    if (value === undefined) return null;
    const found = intervals?.figures[size + i];
    const [low, high] = found ? [found.low, found.high] : [-Infinity, Infinity];
    return { value, low, high, n: correlation.n };
  };
  const withBounds = (value: number, figure: number): Interval => {
    const found = intervals?.figures[figure];
    return found
      ? { value, low: Math.max(0, found.low), high: Math.min(1, found.high), n: correlation.n }
      : { value, low: -Infinity, high: Infinity, n: correlation.n };
  };
  return {
    method,
    missing,
    n: correlation.n,
    rSquared: withBounds(whole.rSquared, 0),
    drivers: whole.shares.map((share, i) => ({
      share: withBounds(share, i + 1),
      relative: whole.rSquared > 0 ? share / whole.rSquared : null,
      correlation: correlation.values[i + 1] ?? 0,
      slope: slopeAt(i),
      performance: pairSummary(moments, i + 1, i + 1)?.meanI ?? 0,
      constant: correlation.constant.includes(i + 1),
    })),
    repaired: whole.repaired,
    replicates: intervals?.replicates ?? 0,
  };
}

function decompose(
  moments: CrossMoments,
  method: DriverMethod,
): (Decomposition & { repaired: boolean; matrix: Matrix }) | null {
  const correlation = correlationOf(moments);
  if (!correlation || correlation.constant.includes(0)) return null;
  // Over complete rows the matrix is a real one by construction.
  const { matrix, repaired } =
    moments.missing === 'pairwise'
      ? repairCorrelation(correlation)
      : { matrix: correlation, repaired: false };
  return { ...(method === 'lmg' ? lmg(matrix) : johnson(matrix)), repaired, matrix };
}

/** Coefficients of the least-squares fit of item 0 on all others, each on its own scale; null where they have none. */
function slopesOf(moments: CrossMoments, correlation: Matrix): number[] | null {
  const { size } = correlation;
  const kept = Array.from({ length: size }, (_, i) => i).filter((i) => i > 0 && spread(moments, i) > 0);
  const inverse = invertSymmetric(submatrix(correlation, kept), 1e-10);
  if (!inverse) return null;
  const outcome = spread(moments, 0);
  return Array.from({ length: size - 1 }, (_, index) => {
    const row = kept.indexOf(index + 1);
    if (row < 0) return 0;
    const standard = kept.reduce(
      (sum, j, column) => sum + entry(inverse, row, column) * entry(correlation, 0, j),
      0,
    );
    return (standard * outcome) / spread(moments, index + 1);
  });
}

function spread(moments: CrossMoments, i: number): number {
  return Math.sqrt(pairSummary(moments, i, i)?.varianceI ?? 0);
}
