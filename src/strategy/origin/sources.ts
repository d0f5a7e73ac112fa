import type { OriginCandidate, OriginKind, OriginSource } from '../../change/index.ts';
import { keptMoves, type ReadingStore, usable } from '../../insight/index.ts';
import type { MetricStore } from '../../metric/index.ts';
import type { GoalStore } from '../goal/index.ts';
import type { TopThreeStore } from '../topThree/index.ts';
import { driverOrigin } from './driver.ts';
import type { OriginGround } from './ground.ts';
import { ideaOrigin } from './idea.ts';
import { metricOrigin } from './metric.ts';
import { topThreeOrigin } from './topThree.ts';

/** Where initiatives come from; a new origin is added here and nowhere else. */
export const ORIGINS: readonly OriginSource<OriginGround>[] = [
  topThreeOrigin,
  driverOrigin,
  metricOrigin,
  ideaOrigin,
];

/** Each origin with what it has to offer now. */
export function originCandidates(
  ground: OriginGround,
): (OriginKind & { readonly candidates: readonly OriginCandidate[] })[] {
  return ORIGINS.map((source) => ({
    key: source.key,
    name: source.name,
    means: source.means,
    candidates: source.candidates(ground),
  }));
}

/** Reads what origins look at, in one transaction: kept figures alone, nothing is counted. */
export async function readOriginGround(
  stores: {
    readonly metrics: MetricStore;
    readonly readings: ReadingStore;
    readonly topThree: TopThreeStore;
    readonly goals: GoalStore;
  },
  today: string,
): Promise<OriginGround> {
  const metrics = usable(await stores.metrics.list());
  return {
    metrics,
    moves: await keptMoves(stores.readings, metrics, today),
    chosen: (await stores.topThree.choices(null)).filter(({ ended }) => ended === null),
    analysis: await stores.topThree.analysis(),
    goals: (await stores.goals.list()).filter(({ period, said }) => period.to > today && said === null),
  };
}
