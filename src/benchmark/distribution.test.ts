import { describe, expect, it } from 'vitest';
import { percentileIn } from './distribution.ts';

describe('percentiles', () => {
  it('lie between known quantiles, and beyond the outermost only a bound is known', () => {
    const quantiles = {
      quantiles: [
        { p: 0.25, value: 20 },
        { p: 0.5, value: 30 },
        { p: 0.75, value: 50 },
      ],
    };
    expect(percentileIn(quantiles, 40)).toEqual({ share: 0.625, low: 0.625, high: 0.625 });
    expect(percentileIn(quantiles, 10)).toEqual({ share: null, low: 0, high: 0.25 });
    expect(percentileIn(quantiles, 60)).toEqual({ share: null, low: 0.75, high: 1 });
  });

  it('come from a histogram too', () => {
    const bins = {
      bins: [
        { from: 0, to: 10, count: 1 },
        { from: 10, to: 20, count: 3 },
      ],
    };
    expect(percentileIn(bins, 15).share).toBeCloseTo(0.625, 9);
    expect(percentileIn(bins, 25)).toEqual({ share: 1, low: 1, high: 1 });
  });
});
