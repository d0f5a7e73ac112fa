import type { Grain, Horizon, Period } from '../../kernel/index.ts';
import { type Frequency, type Metric, missingFrom } from '../../metric/index.ts';
import type { Goal } from './goal.ts';
import type { JudgedMetric } from './status.ts';

/** The newest reading of a metric in periods of `grain` that end within `period` is what a goal is judged by. */
export interface WantedReading {
  readonly metricId: string;
  readonly metricVersion: number;
  readonly grain: Grain;
  readonly period: Period;
}

/** Measures whose values add up over time: half a month of them is half as much, not a figure of the month. */
const ADD_UP: ReadonlySet<string> = new Set(['count', 'total']);

/** Frequencies that fix the length over which a metric means what its target says (churn in a month). */
const FIXED: Readonly<Partial<Record<Frequency, Grain>>> = {
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/**
 * The length of the periods by which a goal of `horizon` is judged: that in which its metric is measured, and for one
 * that is measured all the time weeks for goals of up to a month and months for longer ones.
 */
export function judgingGrain(horizon: Horizon, measured: Frequency | null): Grain {
  const fixed = measured === null ? undefined : FIXED[measured];
  return fixed ?? (horizon === 'week' || horizon === 'month' ? 'week' : 'month');
}

/** Which reading tells how the goal stands; null for one without a metric that can be read. */
export function wantedReading(
  goal: Pick<Goal, 'horizon' | 'period'>,
  metric: Metric | null,
): WantedReading | null {
  if (metric === null) return null;
  return {
    metricId: metric.id,
    metricVersion: metric.current.number,
    grain: judgingGrain(goal.horizon, metric.sheet.measured),
    period: goal.period,
  };
}

export function judgedMetric(metric: Metric): JudgedMetric {
  const gaps = missingFrom(metric.sheet).length;
  const { title } = metric.sheet;
  return {
    title,
    addsUp: ADD_UP.has(metric.current.formula.measure),
    unusable: metric.retired
      ? `“${title}” is retired: choose another metric.`
      : gaps === 0
        ? null
        : `“${title}” makes no figures before its record sheet is filled in.`,
  };
}
