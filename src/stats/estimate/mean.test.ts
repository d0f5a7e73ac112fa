import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeans, mean } from './mean.ts';
import { addMoments, momentsOf, subtractMoments } from './moments.ts';

// Student's sleep data (Cushny & Peebles 1905): extra hours of sleep with two drugs.
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('means', () => {
  it('Welch on the sleep data: t −1.860813, df 17.77647', () => {
    const [first, second] = [mean(momentsOf(FIRST)), mean(momentsOf(SECOND))];
    if (!first || !second) throw new Error('both have values');
    const found = compareMeans(first, second);
    expect(found?.statistic).toBeCloseTo(-1.860813, 6);
    expect(found?.df).toBeCloseTo(17.77647, 5);
    expect(found?.p).toBeCloseTo(0.07939414, 8);
    expect(found?.low).toBeCloseTo(-3.3654832, 6);
    expect(found?.high).toBeCloseTo(0.2054832, 6);
  });
  it('nothing is nothing; one value has no bounds and no test', () => {
    expect(mean({ n: 0, sum: 0, sumSquares: 0 })).toBeNull();
    expect(mean({ n: 3, sum: 0, sumSquares: 0, weight: 0, weightSquares: 0 })).toBeNull();
    const one = mean(momentsOf([4]));
    if (!one) throw new Error('has a value');
    expect(one).toMatchObject({ value: 4, low: -Infinity, high: Infinity });
    expect(compareMeans(one, one)).toBeNull();
  });
  it('weights of 2 change nothing but the sums', () => {
    const plain = momentsOf(FIRST);
    const doubled = {
      n: 10,
      sum: plain.sum * 2,
      sumSquares: plain.sumSquares * 2,
      weight: 20,
      weightSquares: 40,
    };
    expect(mean(doubled)?.low).toBeCloseTo(mean(plain)?.low ?? 0, 12);
  });
  it('parts add up to the whole, and the rest is what remains', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, values, (left, right) => {
        const whole = addMoments(momentsOf(left), momentsOf(right));
        expect(whole).toEqual(momentsOf([...left, ...right]));
        expect(subtractMoments(whole, momentsOf(right))).toEqual(momentsOf(left));
      }),
    );
  });
});
