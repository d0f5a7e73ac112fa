import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../kernel/index.ts';
import { noncentralTSurvival, normalTwoSided } from '../distribution/index.ts';
import { alwaysValid } from './alwaysValid.ts';
import { ljungBox } from './ljungBox.ts';
import { logistic } from './logistic.ts';
import { sampleRatio } from './sampleRatio.ts';
import { detectableEffect, sampleForMeans, sampleForRates, sampleForShares } from './sampleSize.ts';

const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

describe('sample ratio', () => {
  it('821,588 against 815,482 is no half and half', () => {
    const found = sampleRatio([821_588, 815_482], [1, 1]);
    expect(found?.statistic).toBeCloseTo(22.77436884, 7);
    expect((found?.p ?? 0) / 1.8217928726191858e-6).toBeCloseTo(1, 9);
    expect(found?.mismatch).toBe(true);
    expect(sampleRatio([90, 10], [9, 1])?.p).toBe(1);
    expect(sampleRatio([0, 0], [1, 1])).toBeNull();
    expect(() => sampleRatio([1, 2], [1])).toThrow('planned');
    expect(() => sampleRatio([1, -2], [1, 1])).toThrow('counts[1]');
  });
});

describe('looking as often as one likes', () => {
  it('by hand: effect 2, error .5, worthwhile 1', () => {
    const [found] = alwaysValid([{ difference: 2, standardError: 0.5 }], 1);
    // V .25, τ² 1: Λ = √.2 · exp(4 / (2 · .25 · 1.25)) = √.2 · e^6.4
    expect(found?.p).toBeCloseTo(1 / (Math.sqrt(0.2) * Math.exp(6.4)), 12);
    expect((found?.high ?? 0) - 2).toBeCloseTo(Math.sqrt(0.625 * (Math.log(5) / 2 + Math.log(20))), 12);
  });
  it('thirty looks at nothing find something in fewer than 1 of 20 trials; plain tests do in far more', () => {
    const random = seededRandom(12);
    let [plain, valid] = [0, 0];
    for (let trial = 0; trial < 400; trial++) {
      let [sum, n] = [0, 0];
      const looks = Array.from({ length: 30 }, () => {
        for (let i = 0; i < 20; i++) sum += normal(random);
        n += 20;
        return { difference: sum / n, standardError: 1 / Math.sqrt(n) };
      });
      if (looks.some(({ difference, standardError }) => normalTwoSided(difference / standardError) < 0.05))
        plain++;
      const last = alwaysValid(looks, 0.2).at(-1);
      if ((last?.p ?? 1) < 0.05) valid++;
    }
    expect(valid / 400).toBeLessThan(0.05);
    expect(plain / 400).toBeGreaterThan(0.2);
  });
  it('never widens, p never rises, and p under α means an interval without 0', () => {
    const look = fc.record({
      difference: fc.double({ min: -3, max: 3, noNaN: true }),
      standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 8 }), (looks) => {
        const found = alwaysValid(looks, 0.5);
        found.forEach((one, i) => {
          expect(one.p).toBeLessThanOrEqual(found[i - 1]?.p ?? 1);
          expect(one.high).toBeLessThanOrEqual(found[i - 1]?.high ?? Infinity);
          if (Math.abs(one.p - 0.05) > 1e-9) expect(one.p < 0.05).toBe(one.low > 0 || one.high < 0);
        });
      }),
    );
    expect(alwaysValid([{ difference: 1, standardError: Infinity }], 1)[0]).toEqual({
      difference: 1,
      low: -Infinity,
      high: Infinity,
      p: 1,
    });
    expect(() => alwaysValid([], 0)).toThrow('worthwhile');
  });
});

describe('sample size', () => {
  it('agrees with R: 76.70 for .50 against .75, 22.02110 and 63.76576 for means', () => {
    expect(sampleForShares(0.5, 0.75, { power: 0.9 }).exact).toBeCloseTo(76.70693, 4);
    expect(sampleForShares(0.1, 0.12).exact).toBeCloseTo(3840.847, 2);
    expect(sampleForMeans(1, 1, { power: 0.9 }).exact).toBeCloseTo(22.0210956, 6);
    expect(sampleForMeans(0.5, 1).exact).toBeCloseTo(63.7657637, 6);
    expect(sampleForMeans(1, 1, { power: 0.9 }).perArm).toBe(23);
    expect(sampleForMeans(0.01, 1).exact / (2 * 2.801585218 ** 2 * 1e4)).toBeCloseTo(1, 4);
    expect(sampleForRates(1, 0.8).exact).toBeCloseTo((7.848879734 * 1.8) / 0.04, 4);
  });
  it('noncentral t agrees with published routines', () => {
    expect(noncentralTSurvival(2.1, 10, 1.3)).toBeCloseTo(0.24911137333382216, 9);
    expect(noncentralTSurvival(1.96, 500, 2.8)).toBeCloseTo(0.7993692030042204, 9);
    expect(noncentralTSurvival(4.3, 2, 2)).toBeCloseTo(0.21822087889519723, 7);
  });
  it('an error of 1 shows effects of 2.80 with power .8', () => {
    expect(detectableEffect(1)).toBeCloseTo(2.801585218, 8);
    expect(() => detectableEffect(Infinity)).toThrow('standardError');
  });
  it('CUPED takes (1 − ρ²), not its root; clusters multiply', () => {
    const plain = sampleForShares(0.1, 0.12).exact;
    expect(sampleForShares(0.1, 0.12, { rho: 0.6 }).exact).toBeCloseTo(plain * 0.64, 8);
    expect(sampleForShares(0.1, 0.12, { designEffect: 2.5 }).exact).toBeCloseTo(plain * 2.5, 8);
    expect(sampleForRates(1, 0.8, { overdispersion: 3 }).exact / sampleForRates(1, 0.8).exact).toBeCloseTo(
      3,
      9,
    );
    expect(() => sampleForShares(0.1, 0.1)).toThrow('effect of nothing');
    expect(() => sampleForMeans(1, 0)).toThrow('deviation');
    expect(() => sampleForMeans(1, 1, { power: 1 })).toThrow('power');
    expect(() => sampleForShares(0.1, 0.2, { rho: 1 })).toThrow('rho');
    expect(() => sampleForRates(-1, 0.2)).toThrow('first');
  });
});

describe('what is left in a series', () => {
  it('Ljung–Box over three lags', () => {
    const found = ljungBox([1, 2, 1, -1, -2, -1, 0, 2, 1, -3], 3);
    expect(found?.statistic).toBeCloseTo(5.9974640743871515, 10);
    expect(found?.p).toBeCloseTo(0.11173366859125818, 10);
    expect(ljungBox([1, 1, 1, 1], 1)).toBeNull();
    expect(ljungBox([1, 2], 2)).toBeNull();
    expect(() => ljungBox([1, 2, 3], 0)).toThrow('lags');
  });
});

describe('logistic regression', () => {
  const outcomes = [0, 0, 1, 0, 1, 0, 1, 1, 0, 1].map(Boolean);
  it('agrees with a reference of ten rows', () => {
    const rows = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3].map((x, i) => [i + 1, x]);
    const found = logistic(rows, outcomes);
    [-1.40314076, 0.32336581, -0.09346728].forEach((value, i) => {
      expect(found?.coefficients[i]).toBeCloseTo(value, 7);
    });
    [1.69148444, 0.27630544, 0.30018997].forEach((value, i) => {
      expect(found?.standardErrors[i]).toBeCloseTo(value, 6);
    });
  });
  it('has no answer where a column tells all, or columns say the same', () => {
    expect(
      logistic(
        [1, 2, 3, 4].map((x) => [x]),
        [false, false, true, true],
      ),
    ).toBeNull();
    expect(
      logistic(
        outcomes.map((_, i) => [i, 2 * i]),
        outcomes,
      ),
    ).toBeNull();
    expect(logistic([[1], [2]], [true, true])).toBeNull();
    expect(() => logistic([[1], [2, 3]], [true, false])).toThrow('rows[1]');
  });
});
