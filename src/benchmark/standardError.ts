import { criticalZ } from '../stats/index.ts';

/** How the standard error of a published figure is known. */
export const ERROR_BASES = ['stated', 'interval', 'widest'] as const;
export type ErrorBasis = (typeof ERROR_BASES)[number];

export interface KnownError {
  readonly standardError: number;
  readonly basis: ErrorBasis;
}

interface Published {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Of the interval; 0.95 is what publications mean where they say nothing. */
  readonly confidence: number | null;
  readonly standardError: number | null;
  readonly n: number | null;
}

const USUAL = 0.95;

/**
 * Standard error of a figure as far as its publication lets it be known: stated; half an interval's width over z; or,
 * from n alone on a bounded scale, the greatest that any answers with that mean can have: √((high − x)(x − low) / n)
 * (Bhatia & Davis, A better bound on the variance, 2000). For a share that is its very error; for a score it is
 * more, so that a difference beyond noise stays beyond it. Null where neither is known.
 */
export function standardErrorOf(
  { value, low, high, confidence, standardError, n }: Published,
  bounds: { readonly low: number; readonly high: number } | null,
): KnownError | null {
  if (standardError !== null) return { standardError, basis: 'stated' };
  if (low !== null && high !== null && high > low)
    return { standardError: (high - low) / 2 / criticalZ(confidence ?? USUAL), basis: 'interval' };
  if (n === null || n <= 0 || bounds === null) return null;
  return {
    standardError: Math.sqrt(Math.max(0, (bounds.high - value) * (value - bounds.low)) / n),
    basis: 'widest',
  };
}

/** The interval of a figure: as it is published, or from its error. */
export function intervalOf(
  published: Published,
  error: KnownError | null,
  confidence: number,
  bounds: { readonly low: number; readonly high: number } | null,
): { low: number | null; high: number | null } {
  const { value, low, high } = published;
  if (low !== null && high !== null && published.confidence === confidence) return { low, high };
  if (!error) return { low, high };
  const reach = criticalZ(confidence) * error.standardError;
  return {
    low: Math.max(bounds?.low ?? -Infinity, value - reach),
    high: Math.min(bounds?.high ?? Infinity, value + reach),
  };
}
