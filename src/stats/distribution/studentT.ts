import { betaOddsQuantile, regularizedBeta } from './beta.ts';
import { checkConfidence, normalTwoSided } from './normal.ts';

/** P(T ≤ t) of Student's distribution; `df` need not be whole (Welch). */
export function studentTCdf(t: number, df: number): number {
  const outer = studentTTwoSided(t, df) / 2;
  return t < 0 ? outer : 1 - outer;
}

/** P(|T| > |t|): the two-sided p value of a t statistic. */
export function studentTTwoSided(t: number, df: number): number {
  if (df === Infinity) return normalTwoSided(t);
  if (Math.abs(t) === Infinity) return 0;
  const square = t * t;
  return regularizedBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower;
}

/** t with P(T ≤ t) = p. t² / df is the odds of a beta variable with shapes ½ and df / 2. */
export function studentTQuantile(p: number, df: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const size = Math.sqrt(df * betaOddsQuantile({ lower: 1 - 2 * tail, upper: 2 * tail }, 0.5, df / 2));
  return p < 0.5 ? -size : size;
}

/** t of a two-sided interval: 2.228139 for confidence .95 and 10 degrees of freedom; Infinity where df is not positive. */
export function criticalT(confidence: number, df: number): number {
  checkConfidence(confidence);
  return df > 0 ? studentTQuantile((1 + confidence) / 2, df) : Infinity;
}
