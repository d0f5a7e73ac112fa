import { InvalidInput } from '../../kernel/index.ts';
import { regularizedGamma } from './gamma.ts';

/** Error function and its complement, through the incomplete gamma function (Abramowitz & Stegun 7.1, 6.5.16). */
export function erf(x: number): number {
  return Math.sign(x) * regularizedGamma(0.5, x * x).lower;
}

/** 1 − erf(x), with full relative accuracy in the upper tail. */
export function erfc(x: number): number {
  const tails = regularizedGamma(0.5, x * x);
  return x >= 0 ? tails.upper : 1 + tails.lower;
}

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

/** P(Z > z) of the standard normal distribution. */
export function normalSurvival(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}

/** Two-sided p value of a z statistic. */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/**
 * z with P(Z ≤ z) = p. Rational start (Abramowitz & Stegun 26.2.23), then Halley steps on the tail, whose cubic
 * convergence takes 4.5e-4 to rounding in three.
 */
export function normalQuantile(p: number): number {
  if (Number.isNaN(p) || p < 0 || p > 1) throw InvalidInput.at('p', 'must be a probability from 0 to 1', p);
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return p === 0 ? -Infinity : Infinity;
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 3; i++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const step = (normalSurvival(z) - tail) / density;
    z += step / (1 - (z * step) / 2);
  }
  return p < 0.5 ? -z : z;
}

/** z of a two-sided interval: 1.959964 for confidence .95. */
export function criticalZ(confidence: number): number {
  return normalQuantile((1 + checkConfidence(confidence)) / 2);
}

/** Refuses a confidence that is not strictly between 0 and 1. */
export function checkConfidence(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw InvalidInput.at('confidence', 'must lie between 0 and 1, such as 0.95', confidence);
  return confidence;
}
