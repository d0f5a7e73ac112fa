import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf } from './histogram.ts';
import { compareIntervals } from './mover.ts';
import { boxShare, compareShares, shareOf, wilson } from './proportion.ts';

function share(hits: number, n: number) {
  const found = shareOf(hits, n);
  if (!found) throw new Error('n is above 0');
  return found;
}

describe('proportions', () => {
  it('81 of 263 → .2553 to .3662 (Newcombe 1998)', () => {
    const found = wilson(share(81, 263));
    expect(found.low).toBeCloseTo(0.2553, 4);
    expect(found.high).toBeCloseTo(0.3662, 4);
  });
  it('56/70 against 48/80 → .0524 to .3339 (Newcombe 1998)', () => {
    const found = compareShares(share(56, 70), share(48, 80));
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
    expect(found.statistic).toBeCloseTo(2.6501719, 6);
  });
  it('nothing of nothing is nothing', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(boxShare(new Map(), 4, 5)).toBeNull();
    expect(() => shareOf(3, 2)).toThrow('hits');
  });
  it('top-2-box counts both boxes', () => {
    expect(
      boxShare(
        histogramOf([
          [1, 5],
          [4, 3],
          [5, 2],
        ]),
        4,
        5,
      )?.value,
    ).toBe(0.5);
  });
  it('Wilson holds its share within 0 and 1; a comparison turned round changes sign', () => {
    const sample = fc
      .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
      .map(([hits, n]) => share(Math.min(hits, n), n));
    fc.assert(
      fc.property(sample, sample, (one, two) => {
        const found = wilson(one);
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
        expect(found.high).toBeLessThanOrEqual(1);
        const there = compareShares(one, two);
        const back = compareShares(two, one);
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.p).toBeCloseTo(back.p, 12);
        expect(there.p).toBeLessThanOrEqual(1);
        // Newcombe's interval is the general one on Wilson's two.
        const general = compareIntervals(found, wilson(two));
        expect(general?.low).toBeCloseTo(there.low, 12);
        expect(general?.high).toBeCloseTo(there.high, 12);
      }),
    );
  });
});
