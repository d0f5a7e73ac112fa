/** A tail probability over x > 0 that is to be turned round. */
export interface Inversion {
  /** Probability that the tail should have, 0 < target < 1. */
  readonly target: number;
  /** Whether the tail grows with x (a lower tail). */
  readonly rising: boolean;
  /** Where to begin, > 0. */
  readonly start: number;
  readonly tail: (x: number) => number;
  /** x times the density at x. */
  readonly slope: (x: number) => number;
}

/**
 * The x > 0 at which a tail has its target: Newton's method on ln tail against ln x, where every distribution here is
 * nearly straight at its ends, held in a bracket that is halved when a step leaves it.
 */
export function invertPositive({ target, rising, start, tail, slope }: Inversion): number {
  let low = -Infinity;
  let high = Infinity;
  let at = Math.log(start);
  for (let i = 0; i < 400; i++) {
    const x = Math.exp(at);
    const probability = tail(x);
    const gap = Math.log(probability / target);
    if (gap === 0) return x;
    if (gap > 0 === rising) high = at;
    else low = at;
    const rate = slope(x) / probability;
    let next = at - (rising ? gap : -gap) / rate;
    if (!Number.isFinite(next) || next <= low || next >= high || Math.abs(next - at) > 8) {
      const down = gap > 0 === rising;
      if (low === -Infinity) next = at - 4;
      else if (high === Infinity) next = at + 4;
      else next = (low + high) / 2;
      if (low === -Infinity && !down) next = at + 4;
    }
    if (Math.abs(next - at) <= 4e-16 * Math.max(1, Math.abs(at)) * 8) return Math.exp(next);
    at = next;
  }
  return Math.exp(at);
}
