import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRates, rate } from './rate.ts';
import { compareRatios, type RatioMoments, ratio } from './ratio.ts';

describe('rates', () => {
  it('10 in 100 is .1, .04795 to .18390 (Garwood)', () => {
    const found = rate({ count: 10, exposure: 100 });
    expect(found?.low).toBeCloseTo(0.0479539, 7);
    expect(found?.high).toBeCloseTo(0.1839036, 7);
    expect(rate({ count: 0, exposure: 0 })).toBeNull();
  });
  it('41 in 28,010 against 15 in 19,017 (Rothman): ratio 1.8558, exact p', () => {
    const found = compareRates({ count: 41, exposure: 28_010 }, { count: 15, exposure: 19_017 });
    expect(found?.ratio?.value).toBeCloseTo(1.8558, 4);
    // Reference: scipy.stats.binomtest(41, 56, 28010/47027).proportion_ci() as odds, and twice its smaller tail.
    expect(found?.ratio?.low).toBeCloseTo(1.0056840626893, 10);
    expect(found?.ratio?.high).toBeCloseTo(3.6093003110779, 10);
    expect(found?.p).toBeCloseTo(0.0476602467546, 11);
  });
  it('no events anywhere is no difference; a comparison turned round changes sign', () => {
    expect(compareRates({ count: 0, exposure: 5 }, { count: 0, exposure: 9 })).toMatchObject({
      p: 1,
      ratio: null,
    });
    const events = fc.record({ count: fc.nat(300), exposure: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(events, events, (one, two) => {
        const there = compareRates(one, two);
        const back = compareRates(two, one);
        expect(there?.p).toBeCloseTo(back?.p ?? 2, 9);
        expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 9);
      }),
    );
  });
});

describe('ratio of sums', () => {
  const of = (pairs: readonly (readonly [number, number])[]): RatioMoments => ({
    n: pairs.length,
    numerator: pairs.reduce((sum, [y]) => sum + y, 0),
    denominator: pairs.reduce((sum, [, x]) => sum + x, 0),
    numeratorSquares: pairs.reduce((sum, [y]) => sum + y * y, 0),
    denominatorSquares: pairs.reduce((sum, [, x]) => sum + x * x, 0),
    products: pairs.reduce((sum, [y, x]) => sum + y * x, 0),
  });
  it('with denominators of 1 is the mean and its t interval', () => {
    const found = ratio(of([2, 4, 6, 9].map((y) => [y, 1] as const)));
    expect(found?.value).toBeCloseTo(5.25, 12);
    expect(found?.standardError).toBeCloseTo(1.4930394, 6);
  });
  it('of a fixed proportion has no error, and nothing is nothing', () => {
    const fixed = ratio(
      of([
        [2, 1],
        [4, 2],
        [10, 5],
      ]),
    );
    expect(fixed).toMatchObject({ value: 2, low: 2, high: 2 });
    expect(ratio(of([]))).toBeNull();
    expect(ratio(of([[3, 0]]))).toBeNull();
    expect(fixed && compareRatios(fixed, fixed)?.p).toBe(1);
  });
});
