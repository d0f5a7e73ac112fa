import type { ReadingStore } from '../../insight/index.ts';
import { addDays, startOf } from '../../kernel/index.ts';
import { inUse, type Metric, type MetricLooks, type MetricStore } from '../../metric/index.ts';
import { type Goal, type GoalStore, judgingGrain } from '../goal/index.ts';
import { seenIn, standsApart } from '../question/index.ts';
import type { ReviewStore } from '../review/index.ts';
import type { LintGoal, LintGround, ReportedFigure } from './finding.ts';
import { grouped } from './grouped.ts';
import { flattersOnly } from './vanity.ts';

/** Where lint reads what it looks at. */
export interface LintStores {
  readonly metrics: MetricStore;
  readonly looks: MetricLooks;
  readonly readings: ReadingStore;
  readonly goals: GoalStore;
  readonly reviews: ReviewStore;
}

/** Days of readings and reviews that vanity is judged by. */
const LOOKED_BACK = 730;

/** Reads what lint looks at, in one transaction. @param today YYYY-MM-DD in the organization's zone */
export async function readLintGround(stores: LintStores, today: string): Promise<LintGround> {
  const metrics = inUse(await stores.metrics.list());
  const reported = await reportedFigures(stores, today);
  return {
    today,
    metrics,
    goals: (await stores.goals.list()).filter((goal) => isPursued(goal, today)).map(lintGoal),
    looks: await stores.looks.last(),
    reported,
    worseMonths: await worseMonths(stores, metrics, reported, today),
  };
}

function isPursued({ said, period }: Goal, today: string): boolean {
  return said === null && period.to > today;
}

function lintGoal({ id, title, horizon, metric, target, owner }: Goal): LintGoal {
  return {
    id,
    title,
    to: `/decide/goals/${id}`,
    horizon,
    metricId: metric?.known ? metric.value : null,
    hasTarget: target?.known ?? false,
    owner: owner && { name: owner.name, left: owner.left },
  };
}

/** Figures that held reviews reported in the last two years. */
async function reportedFigures({ reviews }: LintStores, today: string): Promise<ReportedFigure[]> {
  const found = await reviews.reported(`${addDays(today, -LOOKED_BACK)}T00:00:00Z`);
  return found.map(({ metricId, at, changed }) => ({ metricId, reportedOn: at.slice(0, 10), changed }));
}

/** Of the metrics that were only reported when they rose: months in which one got worse beyond noise, by its own direction. */
async function worseMonths(
  { readings }: LintStores,
  metrics: readonly Metric[],
  reported: readonly ReportedFigure[],
  today: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byMetric = grouped(reported, ({ metricId }) => metricId);
  const about = new Set([...byMetric].flatMap(([id, reports]) => (flattersOnly(reports) ? [id] : [])));
  const asked = metrics
    .filter(({ id, sheet }) => about.has(id) && judgingGrain('year', sheet.measured) === 'month')
    .map(({ id, current }) => ({ metricId: id, metricVersion: current.number }));
  if (asked.length === 0) return new Map();
  const period = { from: startOf('month', addDays(today, -LOOKED_BACK)), to: today };
  const worse = new Map<string, string[]>();
  const found = await readings.within(asked, 'month', period);
  for (const [index, reading] of found.entries()) {
    const before = found[index - 1];
    const [then, now] = [before && seenIn(before), seenIn(reading)];
    if (before?.metricId !== reading.metricId || !then || !now || reading.partial) continue;
    const way = reading.direction === 'up' ? 1 : reading.direction === 'down' ? -1 : 0;
    if (way * (now.value - then.value) < 0 && standsApart(then, now))
      worse.set(reading.metricId, [...(worse.get(reading.metricId) ?? []), reading.start]);
  }
  return worse;
}
