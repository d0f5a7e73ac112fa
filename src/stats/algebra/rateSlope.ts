import { criticalZ } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, waldTest } from '../estimate/interval.ts';
import { climb } from './climb.ts';

/** Units (customers, say) with one value of x: their events and the time they were watched, as sums, squares and products. */
export interface RateGroup {
  readonly x: number;
  readonly n: number;
  readonly events: number;
  readonly time: number;
  readonly eventsSquared: number;
  readonly timeSquared: number;
  readonly eventsByTime: number;
}

export interface RateSlope extends Comparison {
  /** exp(slope): by what the rate is multiplied for one more of x, with the slope's interval. */
  readonly factor: { readonly value: number; readonly low: number; readonly high: number };
  /** Events per unit of time at x = 0. */
  readonly rateAtZero: number;
  readonly n: number;
  readonly events: number;
}

/**
 * How a rate of events goes along with x: Poisson regression ln(rate) = a + b·x on grouped sums, as R's
 * `glm(events ~ x + offset(log(time)), poisson)`. Errors are the sandwich's over units (White 1982; HC0), so that they
 * hold where events of one unit hang together, and for events that come once at the most.
 *
 * @returns null with fewer than two values of x, without events, or where the rate is 0 at all but one end
 */
export function rateSlope(groups: readonly RateGroup[], confidence: number = CONFIDENCE): RateSlope | null {
  const kept = groups.filter(({ n, time }) => n > 0 && time > 0);
  const sum = (of: (group: RateGroup) => number): number => kept.reduce((total, one) => total + of(one), 0);
  const [events, time, n] = [sum((one) => one.events), sum((one) => one.time), sum((one) => one.n)];
  if (kept.length < 2 || !(events > 0)) return null;
  // About the mean of x, where intercept and slope hardly hang together.
  const center = sum((one) => one.x * one.time) / time;
  const found = climb(
    ([a = 0, b = 0]) => {
      let value = 0;
      let [ga, gb, aa, ab, bb] = [0, 0, 0, 0, 0];
      for (const group of kept) {
        const z = group.x - center;
        const mean = group.time * Math.exp(a + b * z);
        value += group.events * (a + b * z) - mean;
        ga += group.events - mean;
        gb += (group.events - mean) * z;
        aa -= mean;
        ab -= mean * z;
        bb -= mean * z * z;
      }
      return { value, gradient: [ga, gb], hessian: [aa, ab, ab, bb] };
    },
    [Math.log(events / time), 0],
  );
  if (!found) return null;
  const [a = 0, b = 0] = found.point;
  const [c00 = 0, c01 = 0, , c11 = 0] = found.covariance.values;
  let [m00, m01, m11] = [0, 0, 0];
  for (const group of kept) {
    const z = group.x - center;
    const rate = Math.exp(a + b * z);
    const spread = group.eventsSquared - 2 * rate * group.eventsByTime + rate * rate * group.timeSquared;
    m00 += spread;
    m01 += spread * z;
    m11 += spread * z * z;
  }
  const variance = c01 * (c01 * m00 + c11 * m01) + c11 * (c01 * m01 + c11 * m11);
  const error = Math.sqrt(Math.max(0, variance));
  const test = waldTest(b, error);
  if (!test || !(c00 > 0)) return null;
  const reach = criticalZ(confidence) * error;
  const [low, high] = [b - reach, b + reach];
  return {
    difference: b,
    low,
    high,
    ...test,
    factor: { value: Math.exp(b), low: Math.exp(low), high: Math.exp(high) },
    rateAtZero: Math.exp(a - b * center),
    n,
    events,
  };
}
