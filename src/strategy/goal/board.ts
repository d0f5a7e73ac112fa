import type { Measured, Reading } from '../../insight/index.ts';
import { addDays, type Grain, nextStart, type Period, startOf, startsWithin } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import { expectedAt } from './expected.ts';
import type { Goal } from './goal.ts';
import { endOf, judge, type StatusWord } from './status.ts';
import { judgedMetric, judgingGrain } from './wanted.ts';

/** One month of a goal on the bowling chart. */
export interface BoardCell {
  /** First day of the month. */
  readonly month: string;
  /** Expected at the month's end, or at the goal's, if that comes first; null without a target or baseline. */
  readonly target: number | null;
  /** Null for a month that is still to come. */
  readonly word: StatusWord | null;
  /** Of the metric's period that ends in this month. */
  readonly reading: Reading | null;
}

export interface BoardRow {
  readonly goalId: string;
  readonly cells: readonly BoardCell[];
}

/** The length of the periods in which the months of a goal are told: longer than a month where its metric is. */
export function boardGrain(metric: Metric): Grain {
  const grain = judgingGrain('year', metric.sheet.measured);
  return grain === 'week' || grain === 'day' ? 'month' : grain;
}

/** What the bowling chart asks of the kept readings: the metrics of its goals, by the grain in which each is told. */
export function boardAsks(
  goals: readonly Goal[],
  metrics: ReadonlyMap<string, Metric>,
): ReadonlyMap<Grain, Measured[]> {
  const asks = new Map<Grain, Measured[]>();
  for (const id of new Set(goals.flatMap(({ metric }) => (metric?.known ? [metric.value] : [])))) {
    const metric = metrics.get(id);
    if (!metric) continue;
    const grain = boardGrain(metric);
    const measured = { metricId: id, metricVersion: metric.current.number };
    asks.set(grain, [...(asks.get(grain) ?? []), measured]);
  }
  return asks;
}

/**
 * Target, actual and status of each month (Hoshin Kanri's bowling chart).
 * @param readings of the goals' metrics, each in its own grain
 * @param today YYYY-MM-DD in the organization's zone
 */
export function bowlingBoard(
  goals: readonly Goal[],
  metrics: ReadonlyMap<string, Metric>,
  readings: readonly Reading[],
  window: Period,
  today: string,
): BoardRow[] {
  const byMonth = new Map<string, Reading>();
  for (const reading of readings) {
    const month = startOf('month', addDays(endOf(reading), -1));
    byMonth.set(`${reading.metricId} ${month}`, reading);
  }
  const facts = new Map([...metrics].map(([id, metric]) => [id, judgedMetric(metric)]));
  // Thousands of goals share a few periods.
  const known = new Map<string, { readonly month: string; readonly end: string }[]>();
  const monthsOf = (period: Period) => {
    const key = `${period.from} ${period.to}`;
    const found =
      known.get(key) ??
      startsWithin('month', period).map((month) => ({ month, end: nextStart('month', month) }));
    known.set(key, found);
    return found;
  };
  return goals.map((goal) => {
    const id = goal.metric?.known ? goal.metric.value : null;
    const fact = id === null ? null : (facts.get(id) ?? null);
    const shown = {
      from: goal.period.from > window.from ? goal.period.from : window.from,
      to: goal.period.to < window.to ? goal.period.to : window.to,
    };
    const months = shown.from < shown.to ? monthsOf(shown) : [];
    const way = goal.target?.known
      ? { target: goal.target.value, path: goal.path, period: goal.period }
      : null;
    const asked = goal.said === null ? goal : { ...goal, said: null };
    const cells = months.map(({ month, end }): BoardCell => {
      const target = way ? expectedAt(way, end < goal.period.to ? end : goal.period.to) : null;
      if (month > today) return { month, target, word: null, reading: null };
      const reading = id === null ? null : (byMonth.get(`${id} ${month}`) ?? null);
      const { word } = judge(asked, fact, reading, today);
      return { month, target, word, reading };
    });
    return { goalId: goal.id, cells };
  });
}
