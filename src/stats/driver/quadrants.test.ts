import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../score/alpha.ts';
import { kano, kanoCategory } from '../score/kano.ts';
import { crossMomentsOf } from './crossMoments.ts';
import { importancePerformance } from './importancePerformance.ts';

describe('importance against performance', () => {
  const items = [
    { key: 'billing', importance: 0.4, performance: 5 },
    { key: 'network', importance: 0.3, performance: 9 },
    { key: 'shop', importance: 0.1, performance: 8 },
    { key: 'letters', importance: 0.1, performance: 4 },
  ];
  it('has four fields around a declared crosshair', () => {
    const found = importancePerformance(items, { rule: 'mean' });
    expect(found).toMatchObject({ rule: 'mean', performance: 6.5 });
    expect(found?.importance).toBeCloseTo(0.225, 12);
    expect(found?.items.map(({ quadrant }) => quadrant)).toEqual([
      'concentrate_here',
      'keep_up',
      'possible_overkill',
      'low_priority',
    ]);
    const strict = importancePerformance(items, { rule: 'fixed', importance: 0.35, performance: 9.5 });
    expect(strict?.items[1]?.quadrant).toBe('low_priority');
    expect(importancePerformance(items, { rule: 'median' })?.performance).toBe(6.5);
    expect(importancePerformance([], { rule: 'mean' })).toBeNull();
  });
});

describe('Kano', () => {
  it('A20 O30 M35 I15 → better .50, worse −.65', () => {
    const found = kano({ attractive: 20, one_dimensional: 30, must_be: 35, indifferent: 15, reverse: 3 });
    expect(found?.better.value).toBeCloseTo(0.5, 12);
    expect(found?.worse.value).toBeCloseTo(-0.65, 12);
    expect(found?.worse.low).toBeLessThan(-0.65);
    expect(found?.category).toBe('must_be');
    expect(kano({ reverse: 3 })).toBeNull();
  });
  it('reads the evaluation table', () => {
    expect(kanoCategory(1, 5)).toBe('one_dimensional');
    expect(kanoCategory(1, 3)).toBe('attractive');
    expect(kanoCategory(3, 5)).toBe('must_be');
    expect(kanoCategory(3, 3)).toBe('indifferent');
    expect(kanoCategory(4, 1)).toBe('reverse');
    expect(kanoCategory(5, 5)).toBe('questionable');
  });
});

describe('Cronbach α', () => {
  it('is 1 for the same item twice, and nothing without variance', () => {
    expect(
      cronbachAlpha(
        crossMomentsOf(
          [
            [1, 1],
            [4, 4],
            [6, 6],
          ],
          2,
        ),
      )?.value,
    ).toBeCloseTo(1, 12);
    expect(
      cronbachAlpha(
        crossMomentsOf(
          [
            [1, 1],
            [1, 1],
          ],
          2,
        ),
      ),
    ).toBeNull();
    expect(cronbachAlpha(crossMomentsOf([], 2))).toBeNull();
  });
});
