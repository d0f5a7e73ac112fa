import { InvalidInput } from '../../kernel/index.ts';
import { binomialCdf, clopperPearson, garwood } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, type Interval } from './interval.ts';
import { compareIntervals } from './mover.ts';

/** Events among those who could have had one: calls, and customers (or customer-months). */
export interface Events {
  readonly count: number;
  readonly exposure: number;
}

/**
 * Events per unit of exposure with Garwood's exact Poisson interval (1936); `n` is the count. Null without exposure.
 *
 * Events of one customer must be independent for it. Where a few customers make most of the contacts it is too narrow:
 * then count per customer and use `ratio` (events over exposure, customers as the units).
 * 10 events in 100 → .1, .04795 to .18390.
 */
export function rate({ count, exposure }: Events, confidence: number = CONFIDENCE): Interval | null {
  if (!(count >= 0)) throw InvalidInput.at('count', 'must be 0 or more', count);
  if (!(exposure > 0)) return null;
  const { low, high } = garwood(count, confidence);
  return { value: count / exposure, low: low / exposure, high: high / exposure, n: count };
}

/** Two rates: their difference, and first over second. */
export interface RateComparison extends Comparison {
  /** First over second with the interval that belongs to the exact test; null when neither has an event. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/**
 * Two Poisson rates by the exact conditional test (Przyborowski & Wilenski 1940): given all events, the first's are
 * binomial with p = e₁ / (e₁ + e₂); `statistic` is their number, `p` twice the smaller tail. The interval of the
 * difference joins Garwood's two (MOVER), that of the ratio is Clopper and Pearson's turned into odds.
 */
export function compareRates(
  first: Events,
  second: Events,
  confidence: number = CONFIDENCE,
): RateComparison | null {
  const [a, b] = [rate(first, confidence), rate(second, confidence)];
  const between = a && b && compareIntervals(a, b, confidence);
  if (!between) return null;
  const { difference, low, high } = between;
  const n = first.count + second.count;
  const expected = first.exposure / (first.exposure + second.exposure);
  const below = binomialCdf(first.count, n, expected);
  const above = binomialCdf(second.count, n, 1 - expected);
  const limits = clopperPearson(first.count, n, confidence);
  const perExposure = second.exposure / first.exposure;
  return {
    difference,
    low,
    high,
    statistic: first.count,
    distribution: 'binomial',
    p: n === 0 ? 1 : Math.min(1, 2 * Math.min(below, above)),
    ratio:
      n === 0
        ? null
        : {
            value: second.count === 0 ? Infinity : a.value / b.value,
            low: (limits.low / (1 - limits.low)) * perExposure,
            high: limits.high === 1 ? Infinity : (limits.high / (1 - limits.high)) * perExposure,
          },
  };
}
