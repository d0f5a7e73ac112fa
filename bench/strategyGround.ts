import type { Reading } from '../src/insight/index.ts';
import {
  addDays,
  type Grain,
  type Horizon,
  type Ids,
  nextStart,
  type Period,
  startOf,
} from '../src/kernel/index.ts';
import type { Metric } from '../src/metric/index.ts';
import type { Goal } from '../src/strategy/index.ts';
import { filledSheet } from '../test/support/metricSheet.ts';

/** Parts of all goals that are of each horizon, longest first. */
const PARTS: readonly (readonly [Horizon, number])[] = [
  ['three_to_five_years', 0.001],
  ['year', 0.01],
  ['quarter', 0.1],
  ['month', 0.3],
  ['week', 0.589],
];

/** Periods of each grain that are kept. */
const KEPT: readonly (readonly [Grain, number])[] = [
  ['month', 25],
  ['week', 14],
  ['quarter', 9],
  ['year', 6],
];

export function metricsFor(count: number, ids: Ids, at: string): Metric[] {
  return Array.from({ length: count }, (_, index): Metric => {
    const id = ids.next();
    return {
      id,
      sheet: {
        relatesTo: [],
        ...filledSheet(`Metric ${index}`, { measured: index % 2 === 0 ? 'month' : 'day' }),
      } as unknown as Metric['sheet'],
      current: {
        metricId: id,
        number: 1,
        since: at,
        by: { kind: 'system', id: 'bench', name: 'Bench' },
        reason: null,
        formula: { measure: 'nps', parameters: { question: `q${index}` } },
        includes: null,
        excludes: null,
      },
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
  });
}

/** Two years of figures that wander, with their intervals. */
export function readingsFor(metric: Metric, index: number, today: string, at: string): Reading[] {
  return KEPT.flatMap(([grain, count]) => {
    const starts = [startOf(grain, today)];
    while (starts.length < count) starts.unshift(startOf(grain, addDays(starts[0] ?? today, -1)));
    return starts.map((start, step): Reading => {
      const value = 30 + ((index * 7 + step * 13) % 29) - 14;
      return {
        metricId: metric.id,
        metricVersion: 1,
        grain,
        start,
        value,
        low: value - 4,
        high: value + 4,
        standardError: 2,
        n: 800,
        unit: 'points',
        unitLabel: 'points',
        minorDigits: null,
        direction: 'up',
        confidence: 0.95,
        partial: step === starts.length - 1,
        absent: null,
        measuredAt: at,
      };
    });
  });
}

/** A ladder of so many goals, each under one of the next longer horizon, all of them running. */
export function goalsFor(
  count: number,
  metrics: readonly Metric[],
  ids: Ids,
  today: string,
  at: string,
): Goal[] {
  const all: Goal[] = [];
  let above: Goal[] = [];
  for (const [horizon, part] of PARTS) {
    const own = Array.from({ length: Math.max(1, Math.round(count * part)) }, (_, index): Goal => {
      const metric = metrics[(all.length + index) % metrics.length];
      const known = index % 10 !== 0;
      return {
        id: ids.next(),
        horizon,
        parentId: above[index % Math.max(1, above.length)]?.id ?? null,
        title: `Goal ${all.length + index} of the ${horizon.replaceAll('_', ' ')}`,
        reason: 'So that customers stay',
        owner: { personId: null, name: 'Ada', left: false },
        metric: { known: true, value: metric?.id ?? '' },
        target: known
          ? { known: true, value: { value: 50, baseline: 20, direction: 'at_least', unit: 'points' } }
          : {
              known: false,
              question: 'Which target?',
              finder: 'Ben',
              due: addDays(today, (index % 60) - 30),
            },
        path: [],
        leads: [],
        period: periodOf(horizon, today),
        budget: index % 20 === 0 ? { known: true, value: { minor: 1_000_000n, currency: 'EUR' } } : null,
        costToMiss: { known: true, value: { minor: 5_000_000n, currency: 'EUR' } },
        unitId: null,
        circleId: null,
        position: index,
        said: null,
        sourceKey: null,
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
    });
    all.push(...own);
    above = own;
  }
  return all.slice(0, count);
}

function periodOf(horizon: Horizon, today: string): Period {
  const year = startOf('year', today);
  if (horizon === 'three_to_five_years') return { from: year, to: `${Number(year.slice(0, 4)) + 4}-01-01` };
  const from = startOf(horizon, today);
  return { from, to: nextStart(horizon, from) };
}
