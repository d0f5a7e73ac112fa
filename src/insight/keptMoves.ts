import { addDays, nextStart } from '../kernel/index.ts';
import { inWords, isBeyondNoise, type Metric } from '../metric/index.ts';
import { criticalZ, waldTest } from '../stats/index.ts';
import type { Change } from './change.ts';
import type { Move, Span } from './lately.ts';
import { figureOfReading } from './loyalty/objectives.ts';
import type { Reading, ReadingStore } from './reading.ts';

/** Length of the periods by which a metric is looked at, as `lastFull` has it, in whole calendar periods. */
export function spanOfMetric({ sheet }: Metric): Span {
  const { measured } = sheet;
  return measured === 'month' || measured === 'quarter' || measured === 'year' ? measured : 'week';
}

/**
 * How metrics moved, by the figures that are kept of their last two whole periods: for organizations with so many
 * metrics that counting each anew would keep people waiting.
 * @param readings of each metric in the grain of `spanOfMetric`, oldest first
 */
export function movesFromReadings(metrics: readonly Metric[], readings: readonly Reading[]): Move[] {
  const own = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.partial) continue;
    const known = own.get(reading.metricId);
    if (known) known.push(reading);
    else own.set(reading.metricId, [reading]);
  }
  return metrics.flatMap((metric): Move[] => {
    const [now, before] = (own.get(metric.id) ?? []).slice(-2).toReversed();
    if (!now) return [];
    const period = { from: now.start, to: nextStart(now.grain, now.start) };
    const span = spanOfMetric(metric);
    if (now.value === null && now.unit === '')
      return [{ metric, period, span, shown: null, refused: now.absent }];
    const figure = figureOfReading(now, metric.sheet.title);
    const change = before ? changeOf(before, now, metric.sheet.title) : null;
    return [{ metric, period, span, shown: { figure, change, direction: now.direction }, refused: null }];
  });
}

/** Days back that hold the last two whole periods, and the one that runs. */
const TWO_PERIODS: Readonly<Record<Span, number>> = { week: 21, month: 93, quarter: 276, year: 1_096 };

/** How metrics moved, from the record alone: nothing is counted. @param today YYYY-MM-DD in the organization's zone */
export async function keptMoves(
  kept: ReadingStore,
  metrics: readonly Metric[],
  today: string,
): Promise<Move[]> {
  const readings: Reading[] = [];
  for (const span of Object.keys(TWO_PERIODS) as Span[]) {
    const measured = metrics
      .filter((metric) => spanOfMetric(metric) === span)
      .map(({ id, current }) => ({ metricId: id, metricVersion: current.number }));
    if (measured.length === 0) continue;
    const period = { from: addDays(today, -TWO_PERIODS[span]), to: today };
    readings.push(...(await kept.within(measured, span, period)));
  }
  return movesFromReadings(metrics, readings);
}

function changeOf(before: Reading, now: Reading, title: string): Change {
  const then = figureOfReading(before, title);
  const base = {
    against: then.period,
    before: then,
    mix: null,
    rate: null,
    segments: [],
    unsplit: 'Look at the metric itself to see mix and rate.',
  };
  const untold = { difference: null, low: null, high: null, p: null, beyondNoise: false };
  if (now.value === null || before.value === null || now.unit !== before.unit) {
    const missing = before.value === null ? 'before' : 'now';
    return { ...base, ...untold, words: `not comparable: the figure of ${missing} cannot be shown` };
  }
  const error = Math.hypot(now.standardError ?? Number.NaN, before.standardError ?? Number.NaN);
  const difference = now.value - before.value;
  const test = waldTest(difference, error);
  if (!test) return { ...base, ...untold, words: 'the sample is too small to tell a change' };
  const reach = criticalZ(now.confidence) * error;
  const beyondNoise = isBeyondNoise(test, now.confidence);
  const way = difference > 0 ? 'up' : 'down';
  const size = inWords(difference, figureOfReading(now, title));
  return {
    ...base,
    difference,
    low: difference - reach,
    high: difference + reach,
    p: test.p,
    beyondNoise,
    words: difference === 0 ? 'no change' : `${way} ${size}, ${beyondNoise ? 'beyond' : 'within'} noise`,
  };
}
