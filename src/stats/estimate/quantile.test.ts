import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIntervals } from './mover.ts';
import { addSketches, binOf, binValue, quantile, sketchOf, subtractSketch } from './quantile.ts';

const durations = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e7, noNaN: true })), {
  minLength: 1,
  maxLength: 200,
});

describe('quantile sketch', () => {
  it('keeps every value within its accuracy', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
        fc.constantFrom(0.001, 0.01, 0.05),
        (x, a) => {
          expect(Math.abs(binValue(binOf(x, a), a) - x) / x).toBeLessThanOrEqual(a * (1 + 1e-9));
        },
      ),
    );
  });
  it('keeps every quantile within its accuracy of the exact one', () => {
    fc.assert(
      fc.property(durations, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (values, p) => {
        const exact = values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(p * values.length)) - 1] ?? 0;
        const found = quantile(sketchOf(values), p);
        expect(Math.abs((found?.value ?? -1) - exact)).toBeLessThanOrEqual(exact * 0.01 * (1 + 1e-9));
        expect(found?.low).toBeLessThanOrEqual(found?.value ?? -1);
        expect(found?.high).toBeGreaterThanOrEqual(found?.value ?? Infinity);
      }),
    );
  });
  it('adds up and takes apart', () => {
    fc.assert(
      fc.property(durations, durations, (left, right) => {
        const whole = addSketches(sketchOf(left), sketchOf(right));
        expect(whole).toEqual(sketchOf([...left, ...right]));
        expect(subtractSketch(whole, sketchOf(right))).toEqual(sketchOf(left));
      }),
    );
  });
  it('of ten values bounds the median by the 2nd and 9th; of three by nothing', () => {
    const ten = quantile(sketchOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 0.5);
    expect(ten?.low).toBeCloseTo(2, 1);
    expect(ten?.value).toBeCloseTo(5, 0);
    expect(ten?.high).toBeCloseTo(9, 0);
    const three = quantile(sketchOf([1, 2, 3]), 0.5);
    expect(three).toMatchObject({ low: 0, high: Infinity });
    expect(ten && three && compareIntervals(ten, three)).toBeNull();
    expect(quantile(sketchOf([]), 0.5)).toBeNull();
    expect(() => sketchOf([-1])).toThrow('value: must be 0 or more');
  });
});
