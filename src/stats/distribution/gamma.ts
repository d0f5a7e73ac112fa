import { InvalidInput } from '../../kernel/index.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;
const TINY = 1e-300;
const EPSILON = 2 ** -53;

/**
 * ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], the error of Stirling's formula, for x > 0.
 *
 * Stirling series with Bernoulli numbers from x = 15 up (Abramowitz & Stegun 6.1.41), carried down by
 * μ(x) = μ(x + 1) + (x + ½) ln(1 + 1/x) − 1. Kept apart from ln Γ because densities of large counts need it without
 * the large terms, which would cancel (Loader, Fast and accurate computation of binomial probabilities, 2000).
 */
export function stirlingError(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 15) {
    shift += (at + 0.5) * Math.log1p(1 / at) - 1;
    at++;
  }
  const r = 1 / (at * at);
  const series =
    1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))));
  return shift + series / at;
}

/** ln Γ(x) for x > 0; absolute error about 1e-15 · max(1, |value|). */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/** x ln(x / m) + m − x without cancellation when x is near m (Loader 2000). Both > 0. */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  const square = v * v;
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= square;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/** m^k e^-m / Γ(k + 1), k and m > 0: for whole k the Poisson probability of k at mean m. */
export function poissonTerm(k: number, m: number): number {
  return Math.exp(-stirlingError(k) - deviance(k, m)) / Math.sqrt(2 * Math.PI * k);
}

/** Both tails of a distribution at one point: each is computed where it is small, so that neither loses digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularized incomplete gamma function: lower P(a, x) and upper Q(a, x), a > 0, x ≥ 0.
 * Series below a + 1, continued fraction (modified Lentz) above: Abramowitz & Stegun 6.5.29 and 6.5.31.
 * Takes about 10·√a steps for large a.
 */
export function regularizedGamma(a: number, x: number): Tails {
  checkShape(a);
  if (Number.isNaN(x)) throw InvalidInput.at('x', 'must be a number', x);
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = poissonTerm(a, x);
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; term > sum * EPSILON; k++) {
      term *= x / (a + k);
      sum += term;
    }
    const lower = Math.min(1, front * sum);
    return { lower, upper: 1 - lower };
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; ; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / guarded(numerator * d + b);
    c = guarded(b + numerator / c);
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) <= 2 * EPSILON || numerator === 0) break;
  }
  const upper = Math.min(1, front * a * fraction);
  return { lower: 1 - upper, upper };
}

/** Refuses a shape or degrees of freedom with which the series here would never end. */
export function checkShape(shape: number): void {
  if (!(shape > 0 && shape < Infinity))
    throw InvalidInput.at('degrees of freedom', 'must be above 0 and finite', shape);
}

/** Keeps a Lentz denominator from zero. */
export function guarded(denominator: number): number {
  return Math.abs(denominator) < TINY ? TINY : denominator;
}
