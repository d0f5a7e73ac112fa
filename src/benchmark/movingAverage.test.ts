import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movingAverage } from './movingAverage.ts';

describe('moving averages', () => {
  const figure = (start: string, value: number | null, n: number | null) => ({
    start,
    value,
    n,
    standardError: value === null ? null : 10 / Math.sqrt(n ?? 1),
  });

  it('are the figure of all answers of the periods together', () => {
    const [, second] = movingAverage([figure('a', 10, 100), figure('b', 40, 300)], 2, 0.95);
    expect(second).toMatchObject({ value: 32.5, n: 400, weighting: 'n' });
    expect(second?.standardError).toBeCloseTo(10 / Math.sqrt(400), 9);
  });

  it('do not reach over a period that is missing, and say which', () => {
    const averages = movingAverage(
      [figure('a', 10, 5), figure('b', null, null), figure('c', 12, 5)],
      2,
      0.95,
    );
    expect(averages.map(({ absent }) => absent)).toEqual([
      'Fewer than 2 periods are known.',
      'The period that begins on b has no figure.',
      'The period that begins on b has no figure.',
    ]);
  });

  it('of one period are that period', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (value) => {
        expect(movingAverage([figure('a', value, 9)], 1, 0.9)[0]?.value).toBeCloseTo(value, 9);
      }),
    );
  });
});
