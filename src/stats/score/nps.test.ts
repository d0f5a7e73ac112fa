import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHistograms,
  type Cell,
  type Histogram,
  histogramOf,
  subtractHistogram,
} from '../estimate/histogram.ts';
import { compareNetShares } from '../estimate/netShare.ts';
import { nps } from './nps.ts';

function waves(promoters: number, passives: number, detractors: number): Histogram {
  return histogramOf([
    [10, promoters],
    [7, passives],
    [3, detractors],
  ]);
}

describe('NPS', () => {
  it('of 200/150/150 is 10 with SE 3.7148 and interval 9.94 ± 7.25', () => {
    const found = nps(waves(200, 150, 150));
    expect(found?.value).toBeCloseTo(10, 12);
    expect(found?.standardError).toBeCloseTo(3.7148, 4);
    expect(((found?.low ?? 0) + (found?.high ?? 0)) / 2).toBeCloseTo(9.94, 2);
    expect(((found?.high ?? 0) - (found?.low ?? 0)) / 2).toBeCloseTo(7.25, 2);
  });
  it('counts 9 and 10 as promoters, 7 and 8 as passives, 0 to 6 as detractors', () => {
    const of = (score: number) => nps(histogramOf([[score, 1]]))?.value;
    expect([10, 9, 8, 7, 6, 0].map(of)).toEqual([100, 100, 0, 0, -100, -100]);
  });
  it('does not call 40/30 against 45/25 on 500 each significant', () => {
    const [first, second] = [nps(waves(200, 150, 150)), nps(waves(225, 150, 125))];
    if (!first || !second) throw new Error('both have answers');
    const found = compareNetShares(second, first);
    expect(found.difference).toBeCloseTo(10, 12);
    expect(found.statistic).toBeCloseTo(1.9245, 4);
    expect(found.p).toBeCloseTo(0.0543, 4);
    expect(found.low).toBeLessThan(0);
  });
  it('is nothing without answers, and refuses other scales', () => {
    expect(nps(new Map())).toBeNull();
    expect(nps(histogramOf([[9, 0]]))).toBeNull();
    expect(() => nps(histogramOf([[11, 1]]))).toThrow('score: must be a whole number from 0 to 10');
  });
  it('of five against five unanimous answers is uncertain, not infinite', () => {
    const [all, none] = [nps(waves(5, 0, 0)), nps(waves(0, 0, 5))];
    if (!all || !none) throw new Error('both have answers');
    expect(compareNetShares(all, none).statistic).toBeLessThan(20);
    expect(compareNetShares(all, all).p).toBe(1);
  });
  it('weights halve the effective sample where half of the answers weigh nothing', () => {
    const cell = (n: number, weight: number): Cell => ({ n, weight, weightSquares: (weight * weight) / n });
    const found = nps(
      new Map([
        [10, { n: 10, weight: 10, weightSquares: 20 }],
        [2, cell(10, 10)],
      ]),
    );
    expect(found?.n).toBe(20);
    expect(found?.effectiveN).toBeCloseTo(400 / 30, 12);
  });
  it('stays within −100 and 100, holds its value, and parts add up', () => {
    const counts = fc.array(fc.nat(40), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(counts, counts, (left, right) => {
        const one = histogramOf(left.map((n, score) => [score, n] as const));
        const two = histogramOf(right.map((n, score) => [score, n] as const));
        const whole = addHistograms(one, two);
        expect(nps(subtractHistogram(whole, two))?.value ?? null).toBe(nps(one)?.value ?? null);
        const found = nps(whole);
        if (!found) return;
        expect(found.low).toBeGreaterThanOrEqual(-100);
        expect(found.high).toBeLessThanOrEqual(100);
        expect(found.positive + found.neutral + found.negative).toBeCloseTo(1, 12);
      }),
    );
  });
});
