import type { Reading, ReadingStore } from '../../insight/index.ts';
import type { Metric } from '../../metric/index.ts';
import { newestReadings } from '../newest.ts';
import type { SeenFigure } from './answer.ts';

/** What the newest full period of each metric that has one shows, by its id. */
export async function figuresNow(
  readings: ReadingStore,
  metrics: readonly Metric[],
  today: string,
): Promise<ReadonlyMap<string, SeenFigure>> {
  if (metrics.length === 0) return new Map();
  const found = await newestReadings(readings, metrics, today);
  return new Map(
    [...found].flatMap(([id, reading]) => {
      const seen = seenIn(reading);
      return seen === null ? [] : [[id, seen] as const];
    }),
  );
}

/** A reading as far as it tells whether a metric has moved; null without a value. */
export function seenIn(reading: Reading): SeenFigure | null {
  const { metricVersion, start, grain, value, low, high, standardError } = reading;
  return value === null ? null : { version: metricVersion, start, grain, value, low, high, standardError };
}
