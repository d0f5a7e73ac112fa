import { InvalidInput } from '../../kernel/index.ts';
import { leastSquares } from '../algebra/leastSquares.ts';
import { criticalT, studentTTwoSided } from '../distribution/index.ts';
import { CONFIDENCE, type Interval, type Test } from '../estimate/interval.ts';
import { ljungBox } from './ljungBox.ts';

export interface Effect extends Interval {
  readonly standardError: number;
  readonly p: number;
}

export interface InterruptedSeries {
  /** Level where t is 0. */
  readonly start: Effect;
  /** Change per period before. */
  readonly trend: Effect;
  /** Jump at the change. */
  readonly level: Effect;
  /** By how much the change per period differs after it. */
  readonly slope: Effect;
  /** Lags that the errors allow for. */
  readonly lags: number;
  /** Correlation of neighboring residuals; 0 when the fit is exact. */
  readonly autocorrelation: number;
  /** Test of no dependence left in the residuals over those lags; null when the fit is exact. */
  readonly dependence: (Test & { readonly df: number }) | null;
}

/**
 * Interrupted time series (segmented regression; Bernal, Cummins & Gasparrini 2017): y = b0 + b1·t + b2·D + b3·D·(t − t0)
 * for t = 1, 2, …; D is 1 from `change` on, and the counter since starts at zero there, or the level would be wrong
 * (PMC8271192). Errors are Newey and West's, since neighboring periods hang together.
 * In short series they are still too small (of placebo changes in 24 periods, 12 to 23% come out as effects at 5%): judge by
 * `autoregressiveSeries` and keep this one as a check.
 * y = 10 + .5t + 3D + .25(t − 11)D for t = 1..20 → exactly 10, .5, 3, .25.
 *
 * @param change index (from 0) of the first period after the change; at least two on both sides
 * @param lags 4·(n / 100)^(2/9) rounded down when left out (Newey & West 1994)
 * @returns null with fewer than five periods
 */
export function interruptedSeries(
  values: readonly number[],
  change: number,
  { lags, confidence = CONFIDENCE }: { lags?: number; confidence?: number } = {},
): InterruptedSeries | null {
  const n = values.length;
  if (n < 5) return null;
  if (!(Number.isInteger(change) && change >= 2 && change <= n - 2))
    throw InvalidInput.at('change', `must leave two periods on both sides: 2 to ${n - 2}`, change);
  const used = lags ?? Math.floor(4 * (n / 100) ** (2 / 9));
  const fit = leastSquares(
    values.map((_, i) => (i < change ? [1, i + 1, 0, 0] : [1, i + 1, 1, i - change])),
    values,
    used,
  );
  if (!fit) return null;
  const t = criticalT(confidence, fit.df);
  const effect = (at: number): Effect => {
    const value = fit.coefficients[at] ?? 0;
    const standardError = Math.sqrt(Math.max(0, fit.covariance.values[at * 4 + at] ?? 0));
    const p = value === 0 ? 1 : studentTTwoSided(value / standardError, fit.df);
    return { value, low: value - t * standardError, high: value + t * standardError, n, standardError, p };
  };
  const squares = fit.residuals.reduce((sum, e) => sum + e * e, 0);
  const neighbors = fit.residuals.slice(1).reduce((sum, e, i) => sum + e * (fit.residuals[i] ?? 0), 0);
  return {
    start: effect(0),
    trend: effect(1),
    level: effect(2),
    slope: effect(3),
    lags: used,
    autocorrelation: squares > 0 ? neighbors / squares : 0,
    dependence:
      squares > 1e-20 * values.reduce((sum, y) => sum + y * y, 0)
        ? ljungBox(fit.residuals, Math.max(1, used))
        : null,
  };
}
