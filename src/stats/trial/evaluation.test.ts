import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel/index.ts';
import { leastSquares } from '../algebra/leastSquares.ts';
import { mean } from '../estimate/mean.ts';
import { momentsOf } from '../estimate/moments.ts';
import { fitShiftedBetaGeometric, retentionAt, survivalAfter } from '../lifetime/shiftedBetaGeometric.ts';
import { earnedGrowth } from '../score/earnedGrowth.ts';
import { cuped, type PairedMoments } from './cuped.ts';
import { differenceInDifferences, preTrend } from './differenceInDifferences.ts';
import { interruptedSeries } from './interruptedSeries.ts';

describe('interrupted time series', () => {
  it('finds 10, .5, 3, .25 exactly', () => {
    const values = Array.from({ length: 20 }, (_, i) => {
      const t = i + 1;
      return 10 + 0.5 * t + (t >= 11 ? 3 + 0.25 * (t - 11) : 0);
    });
    const found = interruptedSeries(values, 10);
    expect(found?.start.value).toBeCloseTo(10, 9);
    expect(found?.trend.value).toBeCloseTo(0.5, 9);
    expect(found?.level.value).toBeCloseTo(3, 9);
    expect(found?.slope.value).toBeCloseTo(0.25, 9);
    expect(found?.dependence).toBeNull();
    expect(interruptedSeries([1, 2, 3, 4], 2)).toBeNull();
    expect(() => interruptedSeries(values, 1)).toThrow('two periods on both sides');
  });
  it('Newey–West errors and what is left agree with the formulas worked out apart', () => {
    const values = [
      12.1, 11.4, 13, 12.7, 13.9, 14.8, 13.6, 15.1, 14.4, 15.9, 19.2, 18.1, 20.3, 19.5, 21.9, 21.2, 23.4, 22,
      24.1, 24.6,
    ];
    const found = interruptedSeries(values, 10);
    expect(found?.lags).toBe(2);
    expect(found?.level.value).toBeCloseTo(2.42727273, 8);
    expect(found?.start.standardError).toBeCloseTo(0.2398796, 7);
    expect(found?.trend.standardError).toBeCloseTo(0.03853707, 8);
    expect(found?.level.standardError).toBeCloseTo(0.43594238, 8);
    expect(found?.slope.standardError).toBeCloseTo(0.05574767, 8);
    expect(found?.dependence?.statistic).toBeCloseTo(15.568475, 6);
    expect(found?.dependence?.p).toBeCloseTo(0.00041624, 8);
  });
  it('Newey–West without lags and with Bartlett weights, by hand', () => {
    // A mean of 1, 3, 2, 6: residuals −2, 0, −1, 3; squares 14, neighbors −3.
    const design = [[1], [1], [1], [1]];
    const outcome = [1, 3, 2, 6];
    expect(leastSquares(design, outcome)?.covariance.values[0]).toBeCloseTo(14 / 3 / 4, 12);
    expect(leastSquares(design, outcome, 0)?.covariance.values[0]).toBeCloseTo((4 / 3) * (14 / 16), 12);
    expect(leastSquares(design, outcome, 1)?.covariance.values[0]).toBeCloseTo((4 / 3) * ((14 - 3) / 16), 12);
  });
});

describe('difference in differences', () => {
  const group = (...values: number[]) => momentsOf(values);
  it('takes the control’s move off', () => {
    const found = differenceInDifferences({
      treatedBefore: group(1, 2, 3),
      treatedAfter: group(6, 7, 8),
      controlBefore: group(4, 5, 6),
      controlAfter: group(5, 6, 7),
    });
    expect(found?.difference).toBeCloseTo(4, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(found?.df).toBeCloseTo(8, 9);
    const lone = {
      treatedBefore: group(1),
      treatedAfter: group(2, 3),
      controlBefore: group(),
      controlAfter: group(1, 2),
    };
    expect(differenceInDifferences(lone)).toBeNull();
  });
  it('sees groups that drift apart before', () => {
    const at = (center: number) => {
      const found = mean(group(center - 1, center, center + 1));
      if (!found) throw new Error('has values');
      return found;
    };
    const drifting = [0, 3, 6, 9].map((step) => ({ treated: at(10 + step), control: at(10) }));
    expect(preTrend(drifting)?.difference).toBeCloseTo(3, 9);
    expect(preTrend(drifting)?.p).toBeLessThan(0.01);
    expect(preTrend(drifting.map(({ control }) => ({ treated: control, control })))?.p).toBe(1);
    expect(preTrend(drifting.slice(2))).toBeNull();
  });
});

describe('CUPED', () => {
  const moments = (pairs: readonly (readonly [x: number, y: number])[]): PairedMoments => {
    const sum = (of: (x: number, y: number) => number) =>
      pairs.reduce((total, [x, y]) => total + of(x, y), 0);
    return {
      n: pairs.length,
      sumX: sum((x) => x),
      sumY: sum((_, y) => y),
      squaresX: sum((x) => x * x),
      squaresY: sum((_, y) => y * y),
      products: sum((x, y) => x * y),
    };
  };
  it('leaves 1 − ρ² of the variance and the same effect', () => {
    const random = seededRandom(5);
    const arm = (lift: number) =>
      Array.from({ length: 400 }, () => {
        const x = random.next() * 10;
        return [x, 2 * x + lift + random.next() * 5] as const;
      });
    const [treated, control] = [arm(1), arm(0)];
    const found = cuped(moments(treated), moments(control));
    expect(found?.theta).toBeCloseTo(2, 1);
    expect(found?.varianceRatio).toBeLessThan(0.1);
    expect(found?.comparison.low).toBeLessThan(1);
    expect(found?.comparison.high).toBeGreaterThan(1);
    const [a, b] = found?.arms ?? [];
    const plain = mean(momentsOf(treated.map(([, y]) => y)));
    expect((a?.variance ?? 1) / (plain?.variance ?? 1)).toBeCloseTo(found?.varianceRatio ?? 0, 2);
    expect(b?.n).toBe(400);
    expect(
      cuped(
        moments([
          [1, 1],
          [1, 2],
        ]),
        moments([
          [1, 1],
          [1, 2],
        ]),
      ),
    ).toBeNull();
  });
});

describe('money', () => {
  it('earned growth of 100 → 130 with 85, 25 and 20 is .10, a third of all', () => {
    const found = earnedGrowth({ before: 100, returning: 85, earnedNew: 25, boughtNew: 20 });
    expect(found?.rate).toBeCloseTo(0.1, 12);
    expect(found?.ratio).toBeCloseTo(1 / 3, 12);
    expect(earnedGrowth({ before: 100, returning: 60, earnedNew: 5, boughtNew: 5 })?.ratio).toBeNull();
    expect(earnedGrowth({ before: 0, returning: 0, earnedNew: 5, boughtNew: 5 })).toBeNull();
  });
  it('shifted-beta-geometric on “Regular”: α .7041, β 1.1820, log-likelihood −1680.27', () => {
    const found = fitShiftedBetaGeometric([1000, 631, 468, 382, 326, 289, 262, 241]);
    expect(found?.alpha).toBeCloseTo(0.7041, 4);
    expect(found?.beta).toBeCloseTo(1.182, 4);
    expect(found?.logLikelihood).toBeCloseTo(-1680.27, 2);
    expect(fitShiftedBetaGeometric([1000, 1000, 900])).toBeNull();
    expect(() => fitShiftedBetaGeometric([5, 6, 7])).toThrow('surviving[1]');
  });
  it('survival is the product of retention, and the fit finds its own model again', () => {
    const shape = fc.double({ min: 0.3, max: 5, noNaN: true });
    fc.assert(
      fc.property(shape, shape, (alpha, beta) => {
        const model = { alpha, beta };
        let product = 1;
        for (let t = 1; t <= 8; t++) product *= retentionAt(model, t);
        expect(survivalAfter(model, 8)).toBeCloseTo(product, 10);
        const found = fitShiftedBetaGeometric(
          Array.from({ length: 13 }, (_, t) => 1e6 * survivalAfter(model, t)),
        );
        expect((found?.alpha ?? 0) / alpha).toBeCloseTo(1, 3);
        expect((found?.beta ?? 0) / beta).toBeCloseTo(1, 3);
      }),
      { numRuns: 40 },
    );
  });
});
