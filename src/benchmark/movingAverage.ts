import { criticalZ } from '../stats/index.ts';

/** A figure of one period; null where there is none. */
export interface TimedFigure {
  readonly start: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly n: number | null;
}

export interface MovingFigure extends TimedFigure {
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no average. */
  readonly absent: string | null;
  /** Periods count by their n, or alike where one of them has none. */
  readonly weighting: 'n' | 'alike';
}

/**
 * Trailing moving average of `k` periods as industry indices publish it: each period counts by its n, so that it is
 * the figure of all answers in them together. Its error is √(Σ n²·SE²) / Σ n, periods being independent. A window with
 * a period missing has no average, rather than one of fewer periods.
 */
export function movingAverage(
  figures: readonly TimedFigure[],
  k: number,
  confidence: number,
): MovingFigure[] {
  return figures.map(({ start }, index) => {
    const window = figures.slice(Math.max(0, index - k + 1), index + 1);
    const none = {
      start,
      value: null,
      standardError: null,
      n: null,
      low: null,
      high: null,
      weighting: 'n',
    } as const;
    if (window.length < k) return { ...none, absent: `Fewer than ${k} periods are known.` };
    const missing = window.find(({ value }) => value === null);
    if (missing) return { ...none, absent: `The period that begins on ${missing.start} has no figure.` };
    const byN = window.every(({ n }) => n !== null && n > 0);
    const weights = window.map(({ n }) => (byN ? (n ?? 1) : 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const value = window.reduce((sum, one, at) => sum + (weights[at] ?? 0) * (one.value ?? 0), 0) / total;
    const known = window.every(({ standardError }) => standardError !== null);
    const standardError = known
      ? Math.sqrt(
          window.reduce((sum, one, at) => sum + ((weights[at] ?? 0) * (one.standardError ?? 0)) ** 2, 0),
        ) / total
      : null;
    const reach = standardError === null ? null : criticalZ(confidence) * standardError;
    return {
      start,
      value,
      standardError,
      n: byN ? total : null,
      low: reach === null ? null : value - reach,
      high: reach === null ? null : value + reach,
      absent: null,
      weighting: byN ? 'n' : 'alike',
    };
  });
}
