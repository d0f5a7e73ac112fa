import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../kernel/index.ts';
import { autoregressiveSeries } from './autoregressiveSeries.ts';
import { interruptedSeries } from './interruptedSeries.ts';

const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

describe('interrupted series with autoregressive errors', () => {
  /**
   * R 4.2.2, nlme 3.1-162, t = 1..n, D = 1 with the change, S = periods since its first one:
   * gls(y ~ t + D + S, correlation = corAR1(form = ~t), method = "REML",
   *     control = glsControl(tolerance = 1e-13, msTol = 1e-13, maxIter = 500, msMaxIter = 500))
   * The average is L = (0, 0, 1, (periods with the change − 1) / 2): sum(L * coef(m)), sqrt(L %*% vcov(m) %*% L).
   */
  it.each([
    {
      hangs: 'against each other',
      within: 5e-7,
      values: [
        12.1, 11.4, 13, 12.7, 13.9, 14.8, 13.6, 15.1, 14.4, 15.9, 19.2, 18.1, 20.3, 19.5, 21.9, 21.2, 23.4,
        22, 24.1, 24.6,
      ],
      change: 10,
      rho: -0.614833854966,
      coefficients: [11.29515186286, 0.43529752719, 2.29812649002, 0.23780909073],
      errors: [0.252356583843, 0.040881212176, 0.341015343235, 0.055803285171],
      average: [3.3682673983, 0.439730745525],
    },
    {
      hangs: 'hardly',
      within: 5e-7,
      values: [
        10.2, 10.9, 11.1, 12.0, 12.4, 12.1, 13.0, 13.9, 17.5, 17.8, 18.9, 18.7, 19.9, 20.3, 20.8, 21.9,
      ],
      change: 8,
      rho: -0.149435992579,
      coefficients: [9.83421531957, 0.47003798639, 3.29320453539, 0.13409181556],
      errors: [0.206883521145, 0.04119704415, 0.274374524988, 0.057199787606],
      average: [3.76252588986, 0.3561073957],
    },
    {
      hangs: 'strongly',
      // The likelihood is flat there: with 40 digits ρ is .92667257438, which gls misses in the seventh (.92667243).
      within: 2e-6,
      values: [
        50.1, 51.3, 52.0, 51.2, 50.3, 49.2, 48.8, 49.9, 51.1, 52.4, 53.0, 52.2, 51.0, 50.2, 50.9, 52.1, 53.3,
        53.9, 49.1, 48.0, 47.2, 47.9, 48.8, 49.9, 50.4, 49.7,
      ],
      change: 18,
      rho: 0.926672430845,
      coefficients: [49.623317793986, 0.209715509667, -4.993426418536, -0.098134731991],
      errors: [2.53394407099, 0.17420931242, 0.97774233823, 0.4003122989],
      average: [-5.3368979805, 1.78174028469],
    },
  ])('agrees with nlme::gls to six digits where neighbors hang together $hangs', (given) => {
    const found = autoregressiveSeries(given.values, given.change);
    expect(found).not.toBeNull();
    const { start, trend, level, slope, average } = found as NonNullable<typeof found>;
    const alike = (own: number, other: number) =>
      expect(Math.abs(own - other), `${own} against ${other}`).toBeLessThan(given.within * Math.abs(other));
    alike(found?.rho ?? 0, given.rho);
    [start, trend, level, slope].forEach((one, at) => {
      alike(one.value, given.coefficients[at] ?? 0);
      alike(one.standardError, given.errors[at] ?? 0);
    });
    alike(average.value, given.average[0] ?? 0);
    alike(average.standardError, given.average[1] ?? 0);
  });
  it('calls nothing something about as often as it says, where Newey–West errors do so far more often', () => {
    const TRIALS = 200;
    let [restricted, robust] = [0, 0];
    for (let trial = 0; trial < TRIALS; trial++) {
      const random = seededRandom(trial, 24);
      let error = normal(random);
      const values = Array.from({ length: 24 }, (_, t) => {
        error = 0.4 * error + Math.sqrt(1 - 0.16) * normal(random);
        return 10 + 0.1 * t + error;
      });
      if ((autoregressiveSeries(values, 12)?.level.p ?? 1) < 0.05) restricted++;
      if ((interruptedSeries(values, 12)?.level.p ?? 1) < 0.05) robust++;
    }
    expect(restricted / TRIALS).toBeLessThan(0.11);
    expect(robust / TRIALS).toBeGreaterThan(0.15);
  });
  it('an exact series has no error, and both sides need periods', () => {
    const exact = Array.from({ length: 12 }, (_, i) => 3 + 2 * i);
    expect(autoregressiveSeries(exact, 6)).toBeNull();
    expect(() => autoregressiveSeries(exact, 2)).toThrow('three periods');
  });
});
