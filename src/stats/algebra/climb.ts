import { entry, invertSymmetric, type Matrix } from './matrix.ts';

/** A function at one point, with its slopes and its curvature (row after row, symmetric). */
export interface Surface {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly number[];
}

export interface Summit {
  readonly point: readonly number[];
  readonly value: number;
  /** Inverse of the curvature turned round: the covariance of estimates when the function is a log-likelihood. */
  readonly covariance: Matrix;
}

const STEPS = 500;

/** A standard error of this size in a logarithm, a factor of 150, says that the data hold no such parameter. */
const UNKNOWN = 5;

/**
 * Maximum of a smooth function by Newton's method, damped where the surface is no hill (Levenberg 1944; Nocedal &
 * Wright, Numerical optimization, 2006, 3.4 and 10.3).
 *
 * @param at the function; a value that is not finite is a place not to go
 * @param start where to begin; steps are damped in its units, so parameters should be logarithms
 * @returns null when there is no summit within reach: the function keeps on rising toward an edge, or is flat
 */
export function climb(at: (point: readonly number[]) => Surface, start: readonly number[]): Summit | null {
  const size = start.length;
  let point = start;
  let here = at(point);
  if (!Number.isFinite(here.value)) return null;
  let damping = 0;
  for (let i = 0; i < STEPS; i++) {
    // Close to the top rounding decides whether a value rises: what is left to gain is below what can be seen, and the
    // last step is taken on the slopes' word.
    const full = damped(here, size, 0);
    if (full && gain(full, here) <= 1e-9 + 1e-12 * Math.abs(here.value))
      return summit(moved(point, full), at, size);
    const step = damping === 0 ? full : damped(here, size, damping);
    const next = step && moved(point, step);
    const there = next && inReach(next) ? at(next) : null;
    if (next && there && there.value > here.value) {
      [point, here] = [next, there];
      damping = damping < 1e-6 ? 0 : damping / 10;
    } else {
      damping = damping === 0 ? 1e-4 : damping * 10;
      if (damping > 1e14) return null;
    }
  }
  return null;
}

function moved(point: readonly number[], step: readonly number[]): number[] {
  return point.map((x, k) => x + (step[k] ?? 0));
}

/** Twice what a step promises. */
function gain(step: readonly number[], { gradient }: Surface): number {
  return step.reduce((sum, s, k) => sum + s * (gradient[k] ?? 0), 0);
}

/** Logarithms beyond this are an edge, not an estimate. */
function inReach(point: readonly number[]): boolean {
  return point.every((x) => Math.abs(x) < 60);
}

function damped({ gradient, hessian }: Surface, size: number, damping: number): number[] | null {
  // Relative to the curvature and, for flat directions, to the largest one.
  const largest = Math.max(...hessian.map(Math.abs), 1e-12);
  const values = Float64Array.from(hessian, (h, at) => (at % (size + 1) === 0 ? -h + damping * largest : -h));
  const inverse = invertSymmetric({ size, values });
  if (!inverse) return null;
  const step = gradient.map((_, i) =>
    gradient.reduce((sum, g, j) => sum + (inverse.values[i * size + j] ?? 0) * g, 0),
  );
  // A leap in logarithms helps nobody.
  const length = Math.max(...step.map(Math.abs));
  return length > 3 ? step.map((s) => (s * 3) / length) : step;
}

function summit(
  point: readonly number[],
  at: (point: readonly number[]) => Surface,
  size: number,
): Summit | null {
  const { value, hessian } = at(point);
  const covariance = invertSymmetric({ size, values: Float64Array.from(hessian, (h) => -h) });
  const known = covariance && point.every((_, i) => entry(covariance, i, i) <= UNKNOWN ** 2);
  return known ? { point, value, covariance } : null;
}
