import { betaQuantile, binomialTerm, regularizedBeta } from './beta.ts';

/** P(X = k) for k hits of n at probability p. */
export function binomialProbability(k: number, n: number, p: number): number {
  return k < 0 || k > n ? 0 : binomialTerm(k, n - k, p, 1 - p);
}

/** P(X ≤ k) for X hits of n at probability p; exact for any n through the incomplete beta function. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  const whole = Math.floor(k);
  return regularizedBeta(n - whole, whole + 1, 1 - p, p).lower;
}

/** Exact interval of a binomial probability (Clopper & Pearson 1934): never covers less than `confidence`. */
export function clopperPearson(hits: number, n: number, confidence: number): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
}

/** Ranks, counted from 1, of the two order statistics of a quantile's interval. */
export interface QuantileRanks {
  /** 0 when even the smallest value leaves too much below: the sample sets no lower bound. */
  readonly low: number;
  /** n + 1 when even the largest value leaves too much above. */
  readonly high: number;
}

/**
 * Ranks whose order statistics hold the `p` quantile with at least `confidence`, distribution-free
 * (Conover, Practical nonparametric statistics, 3.2): each tail of Binomial(n, p) is at most (1 − confidence) / 2.
 * n 10, median, 95% → 2 and 9 (coverage .9785).
 */
export function quantileRanks(n: number, p: number, confidence: number): QuantileRanks {
  const tail = (1 - confidence) / 2;
  // The lower rank is the greatest r with P(X ≤ r − 1) ≤ tail, the upper the least s with P(X ≥ s) ≤ tail.
  const low = firstWhere(n + 1, (r) => binomialCdf(r, n, p) > tail);
  const high = firstWhere(n + 1, (s) => 1 - binomialCdf(s - 1, n, p) <= tail);
  return { low, high };
}

/** Smallest whole number in [0, end] from which `holds` is true; `end` when it never is. */
function firstWhere(end: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
