import type { Reading } from '../insight/index.ts';
import { type Grain, nextStart, type Period } from '../kernel/index.ts';
import type { MetricReference } from '../metric/index.ts';
import type { ComparabilityKey, FindingOut } from './key.ts';

/** The own side of a comparison: the metric, how it is measured, and its kept figures. */
export interface OwnSide {
  readonly metric: MetricReference;
  readonly key: ComparabilityKey;
  readonly findingOut: FindingOut;
  readonly responseRate: number | null;
  /** The organization's name. */
  readonly measuredBy: string;
  /** Of all grains that are kept, in any order. */
  readonly readings: readonly Reading[];
  /** Which periods stand in where none matches the benchmark's. */
  readonly grain: Grain;
  readonly confidence: number;
}

/** An own figure as it is set beside a benchmark. */
export interface OwnFigure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly n: number | null;
  readonly period: Period;
  /** Whether it is of the very days of the benchmark. */
  readonly samePeriod: boolean;
}

/** The own figure of the very days of a benchmark, where it is kept. */
export function ofPeriod(own: OwnSide, period: Period): OwnFigure | null {
  const found = own.readings.find(
    (reading) =>
      reading.value !== null &&
      !reading.partial &&
      reading.start === period.from &&
      nextStart(reading.grain, reading.start) === period.to,
  );
  return found ? figureOf(found, true) : null;
}

/** The own figure of the newest finished period. */
export function newestOf({ readings, grain }: OwnSide): OwnFigure | null {
  const finished = readings.filter((reading) => reading.value !== null && !reading.partial);
  const wanted = finished.filter((reading) => reading.grain === grain);
  const [newest] = (wanted.length > 0 ? wanted : finished).toSorted((one, other) =>
    one.start < other.start ? 1 : -1,
  );
  return newest ? figureOf(newest, false) : null;
}

function figureOf(reading: Reading, samePeriod: boolean): OwnFigure {
  const scale = 10 ** (reading.minorDigits ?? 0);
  const inUnit = (amount: number | null) => (amount === null ? null : amount / scale);
  return {
    value: (reading.value ?? 0) / scale,
    low: inUnit(reading.low),
    high: inUnit(reading.high),
    standardError: inUnit(reading.standardError),
    n: reading.n,
    period: { from: reading.start, to: nextStart(reading.grain, reading.start) },
    samePeriod,
  };
}
