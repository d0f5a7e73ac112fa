import { logGamma } from './gamma.ts';
import { normalCdf } from './normal.ts';

const STEPS = 600;

/**
 * P(T > t) of Student's distribution with `df` degrees of freedom around `shift` standard errors: power of a t test.
 * Given the estimated spread s, T > t is Z > t·s − shift; that is averaged over s = √(χ² / df) by Simpson's rule.
 */
export function noncentralTSurvival(t: number, df: number, shift: number): number {
  const reach = 12 / Math.sqrt(2 * df);
  const [low, high] = [Math.max(0, 1 - reach), 1 + reach];
  const step = (high - low) / STEPS;
  const logScale = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  let sum = 0;
  for (let i = 0; i <= STEPS; i++) {
    const s = low + i * step;
    if (s === 0 && df > 1) continue;
    const logS = df === 1 ? 0 : (df - 1) * Math.log(s);
    const weight = i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(logScale + logS - (df * s * s) / 2) * normalCdf(shift - t * s);
  }
  return Math.min(1, (sum * step) / 3);
}
