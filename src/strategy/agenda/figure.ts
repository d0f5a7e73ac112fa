import type { Reading } from '../../insight/index.ts';
import { nextStart, type Period } from '../../kernel/index.ts';
import { inWords, type Metric } from '../../metric/index.ts';
import { type ControlRule, criticalZ, normalTwoSided, xmr } from '../../stats/index.ts';
import type { AgendaFigure, AgendaPoint, Changed } from './agenda.ts';

/** Points with a value that a control chart needs before its rules are asked. */
const FEWEST_POINTS = 8;

const RULES: Readonly<Record<ControlRule, string>> = {
  outside: 'outside the control limits',
  run_of_eight: 'the eighth in a row on one side of the average',
  three_of_four: 'three of four nearer to a limit than to the average',
  range: 'a jump larger than usual',
};

/**
 * A metric's figure in `period` against the one before: a two-sample z from the standard errors of both, or where
 * no error is known the rules of a control chart of single values (XmR). The period before is the last one with a value.
 * `beyondNoise` is of this metric alone; who looks at many holds the share of false alarms by the `p` values.
 * @param readings of this metric, oldest first
 */
export function figureOf(metric: Metric, readings: readonly Reading[], period: Period): AgendaFigure {
  const { title } = metric.sheet;
  const series = readings.filter(({ start }) => start <= period.from);
  const found = series.find(({ start }) => start === period.from);
  const now = found && !found.partial ? found : undefined;
  const before = now && series.findLast((one) => one.start < now.start && one.value !== null && !one.partial);
  const sample = found ?? series.at(-1);
  const base = {
    metricId: metric.id,
    metricVersion: metric.current.number,
    title,
    grain: sample?.grain ?? 'month',
    period,
    value: now?.value ?? null,
    low: now?.low ?? null,
    high: now?.high ?? null,
    n: now?.n ?? null,
    unit: sample?.unit ?? '',
    unitLabel: sample?.unitLabel ?? '',
    minorDigits: sample?.minorDigits ?? null,
    direction: sample?.direction ?? ('neither' as const),
    confidence: sample?.confidence ?? 0.95,
    absent: now
      ? now.absent
      : found
        ? 'The period was not over when it was measured.'
        : 'It was not measured yet.',
    before: before ? pointOf(before) : null,
    series: courseOf(series),
  };
  return { ...base, ...comparedWith(now, before, series) };
}

type Compared = Pick<
  AgendaFigure,
  'difference' | 'differenceLow' | 'differenceHigh' | 'p' | 'beyondNoise' | 'words'
>;

function comparedWith(
  now: Reading | undefined,
  before: Reading | undefined,
  series: readonly Reading[],
): Compared {
  const untold = { differenceLow: null, differenceHigh: null, p: null, beyondNoise: false };
  if (!now || now.value === null) return { difference: null, ...untold, words: 'no figure in this period' };
  if (!before || before.value === null)
    return { difference: null, ...untold, words: 'nothing before to compare with' };
  const difference = now.value - before.value;
  const label =
    difference === 0 ? 'no change' : `${difference > 0 ? 'up' : 'down'} ${inWords(difference, unitOf(now))}`;
  const error =
    now.standardError === null || before.standardError === null
      ? null
      : Math.hypot(now.standardError, before.standardError);
  if (error !== null && error > 0) {
    const p = normalTwoSided(difference / error);
    const reach = criticalZ(now.confidence) * error;
    const beyondNoise = p < 1 - now.confidence;
    return {
      difference,
      differenceLow: difference - reach,
      differenceHigh: difference + reach,
      p,
      beyondNoise,
      words: difference === 0 ? label : `${label}, ${beyondNoise ? 'beyond' : 'within'} noise`,
    };
  }
  const fired = ruleFired(series, now.start);
  const told = difference === 0 ? 'unchanged' : label;
  const words = fired === null ? `${told}; no error is known to judge it by` : `${told}: ${fired}`;
  return { difference, ...untold, beyondNoise: fired !== null, words };
}

/** The rule of a control chart that the last point breaks, in words; null for none, or too few points. */
function ruleFired(series: readonly Reading[], start: string): string | null {
  const whole = series.filter((one) => one.start <= start && !one.partial);
  if (whole.filter(({ value }) => value !== null).length < FEWEST_POINTS) return null;
  const rule = xmr(whole.map(({ value }) => value))?.points.at(-1)?.rules[0];
  return rule === undefined ? null : RULES[rule];
}

/** Whether the change is for the better by the metric's own direction. */
export function changedOf({
  difference,
  direction,
}: Pick<AgendaFigure, 'difference' | 'direction'>): Changed {
  if (!difference || direction === 'neither') return 'flat';
  return difference > 0 === (direction === 'up') ? 'up' : 'down';
}

/** The way from a figure to what it was made from. */
export function traceOf({
  metricId,
  period,
  grain,
}: Pick<AgendaFigure, 'metricId' | 'period' | 'grain'>): string {
  return `/understand/explore?${new URLSearchParams({ metric: metricId, ...period, grain })}`;
}

/** The way from a kept reading to what it was made from. */
export function traceOfReading({
  metricId,
  grain,
  start,
}: Pick<Reading, 'metricId' | 'grain' | 'start'>): string {
  return traceOf({ metricId, grain, period: { from: start, to: nextStart(grain, start) } });
}

/** Whole periods from the first that has a value. */
function courseOf(series: readonly Reading[]): AgendaPoint[] {
  const whole = series.filter(({ partial }) => !partial);
  const first = whole.findIndex(({ value }) => value !== null);
  return first < 0 ? [] : whole.slice(first).map(pointOf);
}

function pointOf({ start, value, low, high, n }: Reading): AgendaPoint {
  return { start, value, low, high, n };
}

function unitOf({ unit, unitLabel, minorDigits }: Reading) {
  return minorDigits === null ? { unit, unitLabel } : { unit, unitLabel, minorDigits };
}
