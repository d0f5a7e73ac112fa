import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardErrorOf } from './standardError.ts';

describe('errors of published figures', () => {
  it('are stated, from the interval, or the widest that n allows', () => {
    const published = { value: 76, low: null, high: null, confidence: null, standardError: null, n: null };
    const bounds = { low: 0, high: 100 };
    expect(standardErrorOf({ ...published, standardError: 0.5, n: 10 }, bounds)).toEqual({
      standardError: 0.5,
      basis: 'stated',
    });
    expect(standardErrorOf({ ...published, low: 74.04, high: 77.96 }, bounds)?.standardError).toBeCloseTo(
      1,
      4,
    );
    // A share of 91 % of 1,000: its very error.
    expect(standardErrorOf({ ...published, value: 91, n: 1000 }, bounds)?.standardError).toBeCloseTo(
      100 * Math.sqrt((0.91 * 0.09) / 1000),
      9,
    );
    expect(standardErrorOf(published, bounds)).toBeNull();
    expect(standardErrorOf({ ...published, n: 100 }, null)).toBeNull();
  });

  it('from n alone are never less than those of any answers', () => {
    const answers = fc.array(fc.constantFrom<number>(-100, 0, 100), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(answers, (values) => {
        const n = values.length;
        const mean = values.reduce((sum, value) => sum + value, 0) / n;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
        const found = standardErrorOf(
          { value: mean, low: null, high: null, confidence: null, standardError: null, n },
          { low: -100, high: 100 },
        );
        expect(found?.standardError ?? 0).toBeGreaterThanOrEqual(Math.sqrt(variance / n) - 1e-9);
      }),
    );
  });
});
