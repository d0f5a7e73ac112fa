import { InvalidInput } from '../../kernel/index.ts';
import { checkShape, deviance, guarded, stirlingError, type Tails } from './gamma.ts';
import { invertPositive } from './inversion.ts';

const EPSILON = 2 ** -53;

/** x^a y^b · Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) with y = 1 − x: for whole a and b the binomial probability. */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  if (a === 0) return y === 0 ? (b === 0 ? 1 : 0) : Math.exp(b * Math.log1p(-x));
  if (b === 0) return x === 0 ? 0 : Math.exp(a * Math.log1p(-y));
  if (x <= 0 || y <= 0) return 0;
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/**
 * Regularized incomplete beta function: lower I_x(a, b) and upper 1 − I_x(a, b), a and b > 0.
 * Continued fraction (modified Lentz) of Abramowitz & Stegun 26.5.8 on the side where it converges quickly.
 * @param y 1 − x, passed apart so that neither end loses digits
 */
export function regularizedBeta(a: number, b: number, x: number, y: number = 1 - x): Tails {
  checkShape(a);
  checkShape(b);
  if (Number.isNaN(x + y)) throw InvalidInput.at('x', 'must be a number', x);
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const front = (binomialTerm(a, b, x, y) * a * b) / (a + b);
  if (x * (a + b + 2) < a + 1) {
    const lower = Math.min(1, (front / a) * fraction(a, b, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (front / b) * fraction(b, a, y));
  return { lower: 1 - upper, upper };
}

/** Quantile of the beta distribution at lower-tail probability p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  // In odds x / (1 − x), which run over (0, ∞) and keep both ends apart.
  const odds = betaOddsQuantile({ lower: p, upper: 1 - p }, a, b);
  return odds / (1 + odds);
}

/** x / (1 − x) at the quantile x of the beta distribution whose tails are `at`. */
export function betaOddsQuantile(at: Tails, a: number, b: number): number {
  const useLower = at.lower <= at.upper;
  return invertPositive({
    target: useLower ? at.lower : at.upper,
    rising: useLower,
    start: a / b,
    tail: (odds) => {
      const tails = regularizedBeta(a, b, odds / (1 + odds), 1 / (1 + odds));
      return useLower ? tails.lower : tails.upper;
    },
    // density of the odds times the odds
    slope: (odds) => (binomialTerm(a, b, odds / (1 + odds), 1 / (1 + odds)) * a * b) / (a + b),
  });
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m++) {
    const at = a + 2 * m;
    const even = (m * (b - m) * x) / ((at - 1) * at);
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / (at * (at + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) <= 2 * EPSILON) return value;
  }
}
