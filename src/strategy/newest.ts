import type { Reading, ReadingStore } from '../insight/index.ts';
import type { Grain } from '../kernel/index.ts';
import type { Metric } from '../metric/index.ts';
import { judgingGrain } from './goal/index.ts';

/**
 * The newest full period of each metric that has one, by its id: of the length in which it is measured (a quarter, a
 * year), else of a month.
 */
export async function newestReadings(
  readings: ReadingStore,
  metrics: readonly Metric[],
  today: string,
): Promise<ReadonlyMap<string, Reading>> {
  const byGrain = new Map<Grain, { metricId: string; metricVersion: number }[]>();
  for (const { id, sheet, current } of metrics) {
    const grain = judgingGrain('year', sheet.measured);
    const asked = { metricId: id, metricVersion: current.number };
    byGrain.set(grain, [...(byGrain.get(grain) ?? []), asked]);
  }
  const found = new Map<string, Reading>();
  for (const [grain, asked] of byGrain)
    for (const reading of await readings.newest(asked, grain, today)) found.set(reading.metricId, reading);
  return found;
}
