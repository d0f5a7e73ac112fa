import type { Metric } from '../../metric/index.ts';
import { driftOf, type JudgedGoal } from './drift.ts';
import type { Goal } from './goal.ts';
import { judge } from './status.ts';
import type { GoalStore } from './store.ts';
import { judgedMetric, type WantedReading, wantedReading } from './wanted.ts';

/** All goals that the actor may read, each with how it stands, and what pulls each back. */
export interface Ladder {
  readonly judged: readonly JudgedGoal[];
  /** Id of a goal → ids of the goals below it that are behind. */
  readonly drift: ReadonlyMap<string, readonly string[]>;
}

/**
 * Judges goals by the readings that are kept of their metrics: one question for the readings of all of them.
 * @param today YYYY-MM-DD in the organization's zone
 */
export async function judgeGoals(
  store: Pick<GoalStore, 'newestReadings'>,
  goals: readonly Goal[],
  metrics: ReadonlyMap<string, Metric>,
  today: string,
): Promise<Ladder> {
  const wanted = new Map<string, { index: number; asked: WantedReading }>();
  const keys = goals.map((goal) => {
    const id = goal.metric?.known ? goal.metric.value : null;
    const asked = wantedReading(goal, id === null ? null : (metrics.get(id) ?? null));
    if (asked === null) return null;
    const key = `${asked.metricId} ${asked.grain} ${asked.period.from} ${asked.period.to}`;
    if (!wanted.has(key)) wanted.set(key, { index: wanted.size, asked });
    return wanted.get(key)?.index ?? null;
  });
  const found = await store.newestReadings([...wanted.values()].map(({ asked }) => asked));
  const readings = new Map(found.map((reading) => [reading.wanted, reading]));
  const facts = new Map([...metrics].map(([id, metric]) => [id, judgedMetric(metric)]));
  const judged = goals.map((goal, index) => {
    const id = goal.metric?.known ? goal.metric.value : null;
    const key = keys[index] ?? null;
    const reading = key === null ? null : (readings.get(key) ?? null);
    return { goal, status: judge(goal, id === null ? null : (facts.get(id) ?? null), reading, today) };
  });
  return { judged, drift: driftOf(judged, today) };
}
