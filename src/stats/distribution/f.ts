import { betaOddsQuantile, regularizedBeta } from './beta.ts';
import type { Tails } from './gamma.ts';

/** P(X ≤ x) of the F distribution with `df1` and `df2` degrees of freedom. */
export function fCdf(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).lower;
}

/** P(X > x): the p value of an F statistic. */
export function fSurvival(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).upper;
}

/** x with P(X ≤ x) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  return (betaOddsQuantile({ lower: p, upper: 1 - p }, df1 / 2, df2 / 2) * df2) / df1;
}

function fTails(x: number, df1: number, df2: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const odds = (df1 * x) / df2;
  return regularizedBeta(df1 / 2, df2 / 2, odds / (1 + odds), 1 / (1 + odds));
}
