import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regularizedBeta } from './beta.ts';
import { binomialProbability, quantileRanks } from './binomial.ts';
import { chiSquareCdf, chiSquareQuantile, chiSquareSurvival } from './chiSquare.ts';
import { fCdf, fQuantile, fSurvival } from './f.ts';
import { logGamma, regularizedGamma } from './gamma.ts';
import { criticalZ, erf, erfc, normalCdf, normalQuantile } from './normal.ts';
import { garwood } from './poisson.ts';
import { criticalT, studentTCdf, studentTQuantile } from './studentT.ts';

/** Relative agreement to 12 digits. */
function close(found: number, expected: number, relative = 1e-12): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('tails and quantiles agree with published values', () => {
  // Values of scipy 1.17 and, for the gamma tail at a = 10⁶, of 40-digit arithmetic.
  it('gamma family', () => {
    close(logGamma(0.5), 0.5723649429247001);
    close(logGamma(100), 359.1342053695754);
    close(regularizedGamma(1e6, 990_000).lower, 5.4466446930108087e-24);
    close(chiSquareQuantile(0.95, 3), 7.814727903251178);
    close(chiSquareSurvival(385.12, 1), 9.555999797723929e-86, 1e-10);
  });
  it('normal', () => {
    close(erf(0.5), 0.5204998778130465);
    close(erfc(5), 1.5374597944280347e-12);
    close(criticalZ(0.95), 1.959963984540054);
    close(normalQuantile(1e-20), -9.262340089798409);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
  });
  it('t and F', () => {
    close(criticalT(0.95, 10), 2.228138851986275);
    close(studentTQuantile(1e-10, 1), -3183098861.837907);
    close(studentTCdf(-1.860813, 17.77647) * 2, 0.07939, 1e-4);
    close(fQuantile(0.95, 3, 20), 3.0983912121407795);
    close(fSurvival(0, 2, 2), 1);
  });
  it('exact limits of counts', () => {
    close(garwood(10, 0.95).low, 4.795388696132434);
    close(garwood(10, 0.95).high, 18.39035604201763);
    expect(garwood(0, 0.95)).toEqual({ low: 0, high: expect.closeTo(3.688879454, 9) });
    expect(quantileRanks(10, 0.5, 0.95)).toEqual({ low: 2, high: 9 });
    expect(quantileRanks(3, 0.5, 0.95)).toEqual({ low: 0, high: 4 });
  });
});

describe('rules', () => {
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const shape = fc.double({ min: 0.5, max: 5000, noNaN: true });
  it('a quantile turns its CDF round', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        close(chiSquareCdf(chiSquareQuantile(p, a), a), p, 1e-9);
        close(fCdf(fQuantile(p, a, b), a, b), p, 1e-9);
        close(studentTCdf(studentTQuantile(p, a), a), p, 1e-9);
        close(normalCdf(normalQuantile(p)), p, 1e-11);
      }),
      { numRuns: 60 },
    );
  });
  it('the two tails make one, and I_x(a, b) = 1 − I_(1−x)(b, a)', () => {
    fc.assert(
      fc.property(probability, shape, shape, (x, a, b) => {
        const tails = regularizedBeta(a, b, x);
        expect(tails.lower + tails.upper).toBeCloseTo(1, 14);
        expect(regularizedBeta(b, a, 1 - x, x).upper).toBeCloseTo(tails.lower, 12);
      }),
    );
  });
  it('what is no number is refused, not computed for ever', () => {
    for (const wrong of [Number.NaN, 0, -1, Infinity]) {
      expect(() => chiSquareCdf(1, wrong)).toThrow('degrees of freedom');
      expect(() => fSurvival(1, 3, wrong)).toThrow('degrees of freedom');
    }
    expect(() => normalCdf(Number.NaN)).toThrow('must be a number');
    expect(() => studentTCdf(Number.NaN, 3)).toThrow('must be a number');
  });
  it('binomial probabilities sum to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        let sum = 0;
        for (let k = 0; k <= n; k++) sum += binomialProbability(k, n, p);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});
