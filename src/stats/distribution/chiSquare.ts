import { poissonTerm, regularizedGamma } from './gamma.ts';
import { invertPositive } from './inversion.ts';

/** P(X ≤ x) of the chi-square distribution with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return regularizedGamma(df / 2, x / 2).lower;
}

/** P(X > x): the p value of a chi-square statistic. */
export function chiSquareSurvival(x: number, df: number): number {
  return regularizedGamma(df / 2, x / 2).upper;
}

/** x with P(X ≤ x) = p. Starts at Wilson and Hilferty's approximate median. */
export function chiSquareQuantile(p: number, df: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  const shape = df / 2;
  const useLower = p <= 0.5;
  const start = df > 2 ? df * (1 - 2 / (9 * df)) ** 3 : df;
  return invertPositive({
    target: useLower ? p : 1 - p,
    rising: useLower,
    start,
    tail: (x) => {
      const tails = regularizedGamma(shape, x / 2);
      return useLower ? tails.lower : tails.upper;
    },
    slope: (x) => shape * poissonTerm(shape, x / 2),
  });
}
