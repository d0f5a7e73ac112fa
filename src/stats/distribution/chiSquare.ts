import { poissonTerm, regularizedGamma } from './gamma.ts';
import { invertPositive } from './inversion.ts';
import { normalQuantile } from './normal.ts';

/** P(X ≤ x) of the chi-square distribution with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return regularizedGamma(df / 2, x / 2).lower;
}

/** P(X > x): the p value of a chi-square statistic. */
export function chiSquareSurvival(x: number, df: number): number {
  return regularizedGamma(df / 2, x / 2).upper;
}

/** x with P(X ≤ x) = p. Starts at Wilson and Hilferty's approximation (1931), which is close from a few df up. */
export function chiSquareQuantile(p: number, df: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  const shape = df / 2;
  const useLower = p <= 0.5;
  const cube = 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df));
  const start = cube > 0.1 ? df * cube ** 3 : df * 1e-3;
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
