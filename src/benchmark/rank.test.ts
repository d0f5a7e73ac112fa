import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankIntervals } from './rank.ts';

describe('places', () => {
  it('are all open among noise, and settled far beyond it', () => {
    const noise = [50, 51, 52].map((value) => ({ value, standardError: 5 }));
    expect(rankIntervals(noise, 'up', 0.95)).toEqual([1, 2, 3].map(() => ({ low: 1, high: 3, of: 3 })));
    const clear = [50, 70, 90].map((value) => ({ value, standardError: 1 }));
    expect(rankIntervals(clear, 'up', 0.95).map(({ low, high }) => [low, high])).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(rankIntervals(clear, 'down', 0.95).map(({ low, high }) => [low, high])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('always hold the place by value, and are all open without errors', () => {
    const figures = fc.array(
      fc.record({
        value: fc.integer({ min: 0, max: 100 }),
        standardError: fc.option(fc.double({ min: 0.1, max: 20, noNaN: true }), { nil: null }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(figures, (list) => {
        rankIntervals(list, 'up', 0.95).forEach(({ low, high }, at) => {
          const above = list.filter(({ value }) => value > (list[at]?.value ?? 0)).length;
          const alike = list.filter(({ value }) => value === list[at]?.value).length;
          expect(low).toBeLessThanOrEqual(above + alike);
          expect(high).toBeGreaterThanOrEqual(above + 1);
          if (list[at]?.standardError === null) expect([low, high]).toEqual([1, list.length]);
        });
      }),
    );
  });
});
