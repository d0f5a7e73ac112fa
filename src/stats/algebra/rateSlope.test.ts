import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RateGroup, rateSlope } from './rateSlope.ts';

const X = [0, 0, 0, 3, 3, 3, 7, 7, 7, 7, 10, 10, 10];
const EVENTS = [2, 1, 0, 1, 0, 3, 0, 1, 0, 0, 0, 1, 0];
const TIME = [1, 2, 1.5, 2, 1, 2.5, 1, 2, 2, 1.5, 2, 2, 1];

function grouped(x: readonly number[], events: readonly number[], time: readonly number[]): RateGroup[] {
  return [...new Set(x)].map((value) => {
    const own = x.flatMap((one, at) => (one === value ? [{ e: events[at] ?? 0, t: time[at] ?? 0 }] : []));
    const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + of(one), 0);
    return {
      x: value,
      n: own.length,
      events: sum(({ e }) => e),
      time: sum(({ t }) => t),
      eventsSquared: sum(({ e }) => e * e),
      timeSquared: sum(({ t }) => t * t),
      eventsByTime: sum(({ e, t }) => e * t),
    };
  });
}

describe('rate slope', () => {
  it('agrees with R’s glm and its HC0 sandwich', () => {
    const found = rateSlope(grouped(X, EVENTS, TIME));
    expect(found?.difference).toBeCloseTo(-0.156755652206, 9);
    expect(Math.log(found?.rateAtZero ?? 0)).toBeCloseTo(-0.21411627743, 9);
    const error = ((found?.high ?? 0) - (found?.low ?? 0)) / 2 / 1.959963984540054;
    expect(error).toBeCloseTo(0.0832020472061, 9);
    expect(found).toMatchObject({ n: 13, events: 9 });
  });

  it('of two groups is the logarithm of their rates’ ratio', () => {
    const count = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(count, count, count, count, (e1, e2, t1, t2) => {
        const found = rateSlope(grouped([0, 1], [e1, e2], [t1, t2]));
        expect(found?.factor.value).toBeCloseTo(e2 / t2 / (e1 / t1), 6);
      }),
    );
  });

  it('says nothing without events, or of one value alone', () => {
    expect(rateSlope(grouped([0, 1], [0, 0], [5, 5]))).toBeNull();
    expect(rateSlope(grouped([4, 4], [1, 2], [5, 5]))).toBeNull();
    expect(rateSlope(grouped([0, 1], [3, 0], [5, 5]))).toBeNull();
  });
});
