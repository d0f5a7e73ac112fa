import type { Period, Unknown } from '../kernel/index.ts';
import type { Excluded, Portion, Reading, Setting } from './measure.ts';
import type { Tally } from './tally.ts';

/** Which version of which metric a figure was made by. */
export interface MetricReference {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** A figure, never without its interval, sample and period. All that is shown anywhere is one of these. */
export interface Figure {
  /** Null when it is suppressed or unknown. */
  readonly value: number | null;
  /** Null where the sample cannot set the bound. */
  readonly low: number | null;
  readonly high: number | null;
  /** Answers, events or customers behind it; null when suppressed, since it would tell them. */
  readonly n: number | null;
  /** Kish's effective sample, where weights are in play. */
  readonly effectiveN?: number;
  readonly standardError?: number;
  readonly portions?: readonly Portion[];
  readonly unit: string;
  readonly unitLabel: string;
  /** The value is money in minor units, this many digits. */
  readonly minorDigits?: number;
  readonly confidence: number;
  readonly period: Period;
  readonly metric: MetricReference | null;
  /** Left out and not counted as zero. */
  readonly excluded?: Excluded;
  readonly suppressed?: { readonly minimum: number };
  readonly unknown?: Unknown;
}

/** What all figures of one answer share. */
export interface FigureFrame {
  readonly reading: Reading;
  readonly confidence: number;
  readonly metric: MetricReference | null;
  /** Groups with fewer rows than this are not shown. */
  readonly minimum: number;
  /** All that was counted: tells the unit even where a group has no rows. */
  readonly whole: Tally;
}

/**
 * The figure of one tally.
 * @param hidden suppress it although it is large enough, since a smaller one could be had from it by subtraction
 */
export function makeFigure(frame: FigureFrame, tally: Tally, period: Period, hidden = false): Figure {
  const { reading, confidence, metric, minimum } = frame;
  const unit = reading.unit(frame.whole);
  const base = {
    unit: unit.code,
    unitLabel: unit.label,
    ...(unit.minorDigits === undefined ? {} : { minorDigits: unit.minorDigits }),
    confidence,
    period,
    metric,
  };
  const nothing = { value: null, low: null, high: null };
  if (hidden || isSmall(frame, tally)) return { ...base, ...nothing, n: null, suppressed: { minimum } };
  const setting: Setting = { confidence, period };
  const estimate = reading.infer(tally, setting);
  const excluded = reading.excluded(tally);
  if (!estimate) {
    const question = 'There is nothing to make this figure of in this period and group.';
    return {
      ...base,
      ...nothing,
      n: 0,
      excluded,
      unknown: { known: false, question, finder: null, due: null },
    };
  }
  const { value, low, high, n, effectiveN, standardError, portions } = estimate;
  return {
    ...base,
    value,
    low: finite(low),
    high: finite(high),
    n,
    ...(effectiveN === undefined || Math.abs(effectiveN - n) < 1e-6 * n ? {} : { effectiveN }),
    ...(standardError === undefined || !Number.isFinite(standardError) ? {} : { standardError }),
    ...(portions === undefined ? {} : { portions }),
    excluded,
  };
}

/** Whether there are rows, but too few of them to be shown. */
export function isSmall({ reading, minimum }: FigureFrame, tally: Tally): boolean {
  const size = reading.size(tally);
  return size > 0 && size < minimum;
}

/** A number as it stands in a sentence: at most one digit after the point, without a sign. */
export function inWords(amount: number, figure: Pick<Figure, 'unit' | 'unitLabel' | 'minorDigits'>): string {
  const size = Math.abs(amount) / 10 ** (figure.minorDigits ?? 0);
  const digits = figure.minorDigits !== undefined ? figure.minorDigits : size < 1 ? 2 : 1;
  // What is small is not nothing: rates of events per customer lie there.
  const small = figure.minorDigits === undefined && size > 1e-9 && size < 0.1;
  const number = small ? SMALL.format(size) : formatterOf(digits).format(size);
  const label =
    figure.unit === '%' || figure.unit === 'points' || figure.unit === 'index'
      ? 'points'
      : figure.unit === 'score'
        ? ''
        : figure.unitLabel;
  return label === '' ? number : `${number} ${label}`;
}

const SMALL = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

/** By digits after the point, up to those of every currency: making one takes as long as putting fifty figures into words. */
const FORMATTERS = [0, 1, 2, 3, 4].map((maximumFractionDigits) => formatter(maximumFractionDigits));

function formatterOf(digits: number): Intl.NumberFormat {
  return FORMATTERS[digits] ?? formatter(digits);
}

function formatter(maximumFractionDigits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en', { maximumFractionDigits });
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
