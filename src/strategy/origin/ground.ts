import type { Move } from '../../insight/index.ts';
import type { Metric } from '../../metric/index.ts';
import type { Goal } from '../goal/index.ts';
import type { Choice, DriverAnalysis } from '../topThree/index.ts';

/** What the origins of initiatives look at. A new one adds here what it needs. */
export interface OriginGround {
  /** Metrics in use. */
  readonly metrics: readonly Metric[];
  /** How they did in their last full periods, against the ones before. */
  readonly moves: readonly Move[];
  /** The three, newest first; none that was let go. */
  readonly chosen: readonly Choice[];
  /** The newest kept analysis; null where none was made. */
  readonly analysis: DriverAnalysis | null;
  /** Goals that are pursued now. */
  readonly goals: readonly Goal[];
}

/** The goal that is judged by a metric, where exactly one is. */
export function goalOf({ goals }: Pick<OriginGround, 'goals'>, metricId: string): string | null {
  const served = goals.filter(({ metric }) => metric?.known && metric.value === metricId);
  return served.length === 1 ? (served[0]?.id ?? null) : null;
}
