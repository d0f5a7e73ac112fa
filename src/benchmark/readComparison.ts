import type { OrganizationStore } from '../access/index.ts';
import type { Explored, Reading, ReadingStore } from '../insight/index.ts';
import { type Grain, InvalidInput, NotFound, type Period, Refused } from '../kernel/index.ts';
import { requireFilledIn } from '../metric/index.ts';
import { type BenchmarkComparison, compareWith } from './comparison.ts';
import { type OwnKeyStores, ownMeasuring } from './keepOwnKey.ts';
import { peerGroupById } from './keepPeerGroup.ts';
import { type MixAdjusted, mixAdjusted } from './mixAdjusted.ts';
import { type MovingFigure, movingAverage } from './movingAverage.ts';
import type { Margins } from './observation.ts';

export interface ComparisonStores extends Omit<OwnKeyStores, 'audit'> {
  readonly readings: ReadingStore;
  readonly organization: OrganizationStore;
}

/** Grains in which own figures are kept, longest first. */
export const COMPARED_GRAINS = ['year', 'quarter', 'month', 'week'] as const satisfies readonly Grain[];

export interface ComparisonAsked {
  readonly metricId: string;
  /** Null for all sources. */
  readonly peerGroupId: string | null;
  /** Own periods that stand in where none matches a benchmark's. */
  readonly grain: (typeof COMPARED_GRAINS)[number];
  /** Periods of a trailing moving average. */
  readonly window: number;
}

export interface ReadComparison extends BenchmarkComparison {
  /** Kept figures of the asked grain, oldest first, with their moving average. */
  readonly course: readonly { readonly reading: Reading; readonly average: MovingFigure }[];
  readonly window: number;
  /** There are more published figures than are compared at once. */
  readonly more: boolean;
}

const MOST_OBSERVATIONS = 300;
const MOST_WINDOW = 24;
const EVER: Period = { from: '1900-01-01', to: '2999-01-01' };

/**
 * An own metric against the benchmarks that are on record, from its kept figures: nothing is counted.
 * @throws NotFound, Refused for a metric whose record sheet has gaps: it has no figures
 */
export async function readComparison(
  stores: ComparisonStores,
  asked: ComparisonAsked,
): Promise<ReadComparison> {
  const { metricId, peerGroupId, grain, window } = asked;
  if (!(Number.isInteger(window) && window >= 1 && window <= MOST_WINDOW))
    throw InvalidInput.at('window', `must be 1 to ${MOST_WINDOW} periods`, window);
  const { metric, own, key } = await ownMeasuring(stores, metricId);
  requireFilledIn(metric);
  const group = peerGroupId === null ? null : await peerGroupById(stores.benchmarks, peerGroupId);
  const { name, confidence } = await stores.organization.read();
  const measured = [{ metricId, metricVersion: metric.current.number }];
  const readings: Reading[] = [];
  for (const one of COMPARED_GRAINS) readings.push(...(await stores.readings.within(measured, one, EVER)));
  const observations = await stores.benchmarks.observationsOf(group?.members ?? null, MOST_OBSERVATIONS + 1);
  const sources = new Map((await stores.benchmarks.sources()).map((source) => [source.id, source]));
  const comparison = compareWith(
    {
      metric: { id: metricId, title: metric.sheet.title, version: metric.current.number },
      key,
      findingOut: own,
      responseRate: own.responseRate,
      measuredBy: name,
      readings,
      grain,
      confidence,
    },
    observations.slice(0, MOST_OBSERVATIONS),
    sources,
    group?.members ?? [],
  );
  const course = readings.filter((reading) => reading.grain === grain && !reading.partial);
  const averages = movingAverage(course, window, confidence);
  return {
    ...comparison,
    window,
    more: observations.length > MOST_OBSERVATIONS,
    course: course.flatMap((reading, at) => {
      const average = averages[at];
      return average ? [{ reading, average }] : [];
    }),
  };
}

/**
 * The own figure as it would be with the people of a benchmark.
 * @param explored the metric broken down by the fields of the margins, in the days of the own figure
 * @throws Refused where the mix cannot be adjusted, with the reason
 */
export function adjustToMargins(explored: Explored, margins: Margins): MixAdjusted {
  const { breakdown, total, suppressed } = explored;
  if (suppressed.groups > 0)
    throw new Refused(
      `The mix cannot be adjusted: ${suppressed.groups} of ${breakdown.length} groups have fewer than ${suppressed.minimum} people and are not shown.`,
    );
  const scale = 10 ** (total.minorDigits ?? 0);
  const cells = breakdown.flatMap(({ group, figure }) =>
    figure.value === null || figure.n === null
      ? []
      : [
          {
            categories: group,
            n: figure.n,
            value: figure.value / scale,
            standardError: figure.standardError === undefined ? null : figure.standardError / scale,
          },
        ],
  );
  return mixAdjusted(cells, margins, total.confidence);
}

/** Margins of an observation. @throws NotFound, Refused where they are not known */
export async function marginsOf(
  { benchmarks }: Pick<ComparisonStores, 'benchmarks'>,
  observationId: string,
): Promise<{ margins: Margins; period: Period; entity: string }> {
  const observation = await benchmarks.observation(observationId);
  if (!observation) throw NotFound.of('observation', observationId);
  const { margins, period, entity } = observation;
  if (!margins)
    throw new Refused(
      `How the people behind ${entity} are divided is not known: its margins are not on record.`,
    );
  return { margins, period, entity };
}
