import {
  COMPARED_GRAINS,
  type ComparisonStores,
  type ReadComparison,
  readComparison,
} from '../../benchmark/index.ts';
import type { Reading } from '../../insight/index.ts';
import { addDays, type Grain, nextStart } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';

/**
 * Comparisons of the metrics of which somebody said how they are measured, as far as they were known on `today`. What all
 * of them rest on (figures of others, sources, kept readings) is read once, however many metrics there are.
 */
export async function comparisonGround(
  stores: ComparisonStores,
  metrics: readonly Metric[],
  today: string,
): Promise<ReadComparison[]> {
  const said = new Map((await stores.benchmarks.ownKeys()).map((key) => [key.metricId, key]));
  const asked = metrics.filter(({ id }) => said.has(id));
  if (asked.length === 0) return [];
  const end = addDays(today, 1);
  const byId = new Map(asked.map((metric) => [metric.id, metric]));
  const kept = await keptReadings(stores, asked, end);
  const sources = await stores.benchmarks.sources();
  const house = await stores.organization.read();
  let others: ReturnType<typeof stores.benchmarks.observationsOf> | undefined;
  const once: ComparisonStores = {
    ...stores,
    metrics: { ...stores.metrics, get: async (id) => byId.get(id) ?? null },
    organization: { ...stores.organization, read: async () => house },
    readings: {
      ...stores.readings,
      within: async (measured, grain) =>
        measured.flatMap(({ metricId }) => kept.get(`${grain} ${metricId}`) ?? []),
    },
    benchmarks: {
      ...stores.benchmarks,
      sources: async () => sources,
      ownKey: async (id) => said.get(id) ?? null,
      // Of all sources each time: no peer group is asked for here.
      observationsOf: (members, limit) => (others ??= stores.benchmarks.observationsOf(members, limit)),
    },
  };
  const found: ReadComparison[] = [];
  for (const { id: metricId } of asked) {
    const one = await readComparison(once, { metricId, peerGroupId: null, grain: 'quarter', window: 1 });
    found.push({ ...one, compared: one.compared.filter(({ observation }) => observation.period.to <= end) });
  }
  return found;
}

/**
 * By grain and metric, oldest first. What was measured of later days was not known then, nor of a period that was not
 * over.
 */
async function keptReadings(
  { readings }: Pick<ComparisonStores, 'readings'>,
  metrics: readonly Metric[],
  end: string,
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  const measured = metrics.map(({ id, current }) => ({ metricId: id, metricVersion: current.number }));
  const kept = new Map<string, Reading[]>();
  const add = (grain: Grain, reading: Reading) => {
    if (nextStart(grain, reading.start) > end) return;
    const key = `${grain} ${reading.metricId}`;
    const own = kept.get(key);
    if (own) own.push(reading);
    else kept.set(key, [reading]);
  };
  for (const grain of COMPARED_GRAINS)
    for (const reading of await readings.within(measured, grain, { from: '1900-01-01', to: end }))
      add(grain, reading);
  return kept;
}
