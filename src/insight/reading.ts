import { type Clock, type Grain, type Period, Problem, type Scope } from '../kernel/index.ts';
import type { Direction, Metric } from '../metric/index.ts';
import { type ExploreParts, explore } from './explore.ts';
import type { House } from './request.ts';

/**
 * One figure of a metric as it was measured: kept, so that a page of five hundred metrics need not count anything. It
 * is measured anew when rows come late; the rows remain the truth, and `/understand/explore` leads down to them.
 */
export interface Reading {
  readonly metricId: string;
  readonly metricVersion: number;
  readonly grain: Grain;
  /** First day of the calendar period, YYYY-MM-DD in the organization's zone. */
  readonly start: string;
  /** In the unit of the measure; null where it was unknown, suppressed or refused, and `absent` says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly n: number | null;
  readonly unit: string;
  readonly unitLabel: string;
  /** The value is money in minor units, with this many digits after the point. */
  readonly minorDigits: number | null;
  readonly direction: Direction;
  readonly confidence: number;
  /** The period was not over when it was measured, or begins before it was asked from. */
  readonly partial: boolean;
  /** Why there is no value, in words. */
  readonly absent: string | null;
  /** ISO 8601. */
  readonly measuredAt: string;
}

/** Readings of the organization of the running transaction. */
export interface ReadingStore {
  /** Of these metrics by the versions given in `current`, whose period starts within `period`; by metric and start. */
  within(current: readonly Measured[], grain: Grain, period: Period): Promise<Reading[]>;
  /** The newest reading with a value and a finished period of each metric, on or before `day`. */
  newest(current: readonly Measured[], grain: Grain, day: string): Promise<Reading[]>;
  /** Replaces those of the same metric, version, grain and start. */
  put(readings: readonly Reading[]): Promise<void>;
}

/** A metric by the version whose readings are wanted. */
export interface Measured {
  readonly metricId: string;
  readonly metricVersion: number;
}

export interface MeasuringParts extends ExploreParts {
  readonly clock: Clock;
}

/**
 * Measures one metric in every period of `grain` within `period`. A figure that is refused becomes readings without a
 * value that say why.
 * @param today YYYY-MM-DD in the organization's zone; a period that has not ended by then is partial
 */
export async function measure(
  parts: MeasuringParts,
  scope: Scope,
  metric: Metric,
  house: House,
  asked: { readonly grain: Grain; readonly period: Period; readonly today: string },
  signal?: AbortSignal,
): Promise<Reading[]> {
  const { sheet, current } = metric;
  const base = {
    metricId: metric.id,
    metricVersion: current.number,
    grain: asked.grain,
    confidence: house.confidence,
    measuredAt: parts.clock.now().toISOString(),
  };
  try {
    const { series, direction, total } = await explore(
      parts,
      scope,
      {
        metric: { id: metric.id, title: sheet.title, version: current.number },
        formula: current.formula,
        includes: current.includes,
        excludes: current.excludes,
        period: asked.period,
        grain: asked.grain,
        by: [],
        filter: null,
        segments: [],
        against: null,
        basis: 'then',
      },
      house,
      signal,
    );
    return series.map(({ start, figure, partial }) => ({
      ...base,
      start,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      standardError: figure.standardError ?? null,
      n: figure.n,
      unit: total.unit,
      unitLabel: total.unitLabel,
      minorDigits: total.minorDigits ?? null,
      direction,
      partial: partial || figure.period.to > asked.today,
      absent:
        figure.value !== null
          ? null
          : figure.suppressed
            ? `Fewer than ${figure.suppressed.minimum} behind it: not shown.`
            : (figure.unknown?.question ?? 'There is nothing to make this figure of.'),
    }));
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Problem)) throw error;
    return [
      {
        ...base,
        start: asked.period.from,
        value: null,
        low: null,
        high: null,
        standardError: null,
        n: null,
        unit: '',
        unitLabel: '',
        minorDigits: null,
        direction: 'neither',
        partial: false,
        absent: error.message,
      },
    ];
  }
}
