import type { Scope } from '../kernel/index.ts';

/** Who looked at which metric on which day. Kept by the day, so that it says whether a metric is used and no more. */
export interface MetricLooks {
  /** Notes it once a day for each person. `day` is YYYY-MM-DD in the organization's zone. */
  note(metricIds: readonly string[], personId: string, day: string): Promise<void>;
  /** The last day on which anybody looked, by metric. */
  last(): Promise<ReadonlyMap<string, string>>;
}

/** Notes that a person opened figures or pages of metrics; programs and jobs do not look at anything. */
export async function noteLook(
  looks: MetricLooks,
  scope: Scope,
  metricIds: readonly string[],
  day: string,
): Promise<void> {
  if (scope.actor.kind === 'person' && metricIds.length > 0)
    await looks.note([...new Set(metricIds)], scope.actor.id, day);
}
