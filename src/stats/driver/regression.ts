import { entry, invertSymmetric, submatrix } from '../algebra/matrix.ts';
import { criticalT, fSurvival, studentTTwoSided } from '../distribution/index.ts';
import { CONFIDENCE, type Interval, type Test } from '../estimate/interval.ts';
import { type Correlation, correlationOf } from './correlation.ts';
import { type CrossMoments, pairSummary } from './crossMoments.ts';

/** One driver's coefficient. */
export interface Coefficient extends Interval {
  readonly standardError: number;
  readonly t: number;
  readonly p: number;
  /** In standard deviations of outcome per standard deviation of the driver. */
  readonly beta: number;
  /** Variance inflation factor: 1 when the other drivers say nothing of it, above 5 or 10 troubled. */
  readonly inflation: number;
}

export interface Regression {
  readonly n: number;
  readonly df: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** Standard deviation of what is left over. */
  readonly residualError: number;
  readonly intercept: number;
  /** In the order of the moments, outcome left out. `value` is the slope, in units of outcome per unit of driver. */
  readonly coefficients: readonly Coefficient[];
  /** Test of all slopes together; null with R² 1. */
  readonly test: Test | null;
}

/**
 * Ordinary least squares from sums and cross-products. attitude, rating on the other six: R² .732602.
 * Null when rows are too few for an error (n ≤ drivers + 1), a variable is constant, or drivers add up to one another.
 */
export function regression(
  moments: CrossMoments,
  outcome = 0,
  confidence: number = CONFIDENCE,
): Regression | null {
  const correlation = correlationOf(moments);
  if (!correlation || correlation.constant.length > 0) return null;
  const drivers = others(correlation, outcome);
  const { n } = correlation;
  const df = n - drivers.length - 1;
  const inverse = invertSymmetric(submatrix(correlation, drivers));
  if (df < 1 || !inverse) return null;
  const betas = drivers.map((_, i) =>
    drivers.reduce((sum, driver, j) => sum + entry(inverse, i, j) * entry(correlation, driver, outcome), 0),
  );
  const explained = drivers.reduce(
    (sum, driver, i) => sum + (betas[i] ?? 0) * entry(correlation, driver, outcome),
    0,
  );
  const rSquared = Math.max(0, Math.min(1, explained));
  const own = pairSummary(moments, outcome, outcome);
  if (!own) return null;
  const perDegree = (1 - rSquared) / df;
  const t = criticalT(confidence, df);
  let intercept = own.meanI;
  const coefficients = drivers.map((driver, i): Coefficient => {
    const summary = pairSummary(moments, driver, driver);
    const scale = Math.sqrt(own.varianceI / (summary?.varianceI ?? 1));
    const beta = betas[i] ?? 0;
    const inflation = entry(inverse, i, i);
    const value = beta * scale;
    const standardError = scale * Math.sqrt(perDegree * inflation);
    intercept -= value * (summary?.meanI ?? 0);
    const statistic = value === 0 ? 0 : value / standardError;
    return {
      value,
      low: value - t * standardError,
      high: value + t * standardError,
      n,
      standardError,
      t: statistic,
      p: studentTTwoSided(statistic, df),
      beta,
      inflation,
    };
  });
  const statistic = rSquared / drivers.length / perDegree;
  return {
    n,
    df,
    rSquared,
    adjustedRSquared: 1 - perDegree * (n - 1),
    residualError: Math.sqrt(perDegree * own.varianceI * n),
    intercept,
    coefficients,
    test:
      perDegree === 0
        ? null
        : { statistic, distribution: 'f', df: drivers.length, p: fSurvival(statistic, drivers.length, df) },
  };
}

function others({ size }: Correlation, outcome: number): number[] {
  return Array.from({ length: size }, (_, i) => i).filter((i) => i !== outcome);
}
