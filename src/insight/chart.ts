import type { Figure, FigureFrame } from '../metric/index.ts';
import { type ControlChart, type ControlRule, sizedChart, xmr } from '../stats/index.ts';

/** A bucket of time with its figure. */
export interface SeriesPoint {
  /** First day of the bucket. */
  readonly start: string;
  /** The period holds only a part of it, so it is kept out of the chart. */
  readonly partial: boolean;
  readonly figure: Figure;
}

/** A control chart of a series, each point by its bucket. */
export interface Chart extends Omit<ControlChart, 'points' | 'signals'> {
  readonly points: readonly {
    readonly start: string;
    readonly value: number | null;
    readonly center: number;
    readonly lower: number;
    readonly upper: number;
    readonly rules: readonly ControlRule[];
  }[];
  readonly signals: readonly {
    readonly rule: ControlRule;
    readonly from: string;
    readonly to: string;
    readonly side: 'above' | 'below';
  }[];
}

/**
 * Control chart of a series. Where each bucket is a sample of answers, limits follow its size and are widened by what
 * is seen from bucket to bucket (Laney); else single values (XmR). Null with fewer than two whole buckets.
 */
export function chartOf(
  { reading }: FigureFrame,
  total: Figure,
  series: readonly SeriesPoint[],
): Chart | null {
  const usable = series.map(({ figure, partial }) => (partial ? null : figure));
  const chart =
    ownSample(reading.charting, total, usable) ?? xmr(usable.map((figure) => figure?.value ?? null));
  if (!chart) return null;
  const startOf = (index: number): string => series[index]?.start ?? '';
  return {
    ...chart,
    points: chart.points.map(({ value, center, lower, upper, rules }, index) => ({
      start: startOf(index),
      value,
      center,
      lower,
      upper,
      rules,
    })),
    signals: chart.signals.map(({ rule, from, to, side }) => ({
      rule,
      from: startOf(from),
      to: startOf(to),
      side,
    })),
  };
}

function ownSample(
  charting: 'individual' | 'own_sample',
  total: Figure,
  figures: readonly (Figure | null)[],
): ControlChart | null {
  if (charting === 'individual' || total.standardError === undefined || total.n === null) return null;
  const unitVariance = total.standardError ** 2 * (total.effectiveN ?? total.n);
  const points = figures.map((figure) =>
    figure === null || figure.value === null || figure.n === null
      ? null
      : { value: figure.value, n: figure.effectiveN ?? figure.n },
  );
  if (points.filter((point) => point !== null).length < 2) return null;
  return sizedChart(points, {
    method: 'laney',
    unitVariance,
    ...(total.unit === '%' ? { bounds: [0, 100] as const } : {}),
    ...(total.unit === 'points' ? { bounds: [-100, 100] as const } : {}),
  });
}
