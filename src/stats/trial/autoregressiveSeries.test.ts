import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../kernel/index.ts';
import { interruptedSeries } from '../interruptedSeries.ts';
import { autoregressiveSeries } from './autoregressiveSeries.ts';

const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

describe('interrupted series with autoregressive errors', () => {
  it('agrees with generalized least squares written out with its whole covariance matrix', () => {
    const values = [
      12.1, 11.4, 13, 12.7, 13.9, 14.8, 13.6, 15.1, 14.4, 15.9, 19.2, 18.1, 20.3, 19.5, 21.9, 21.2, 23.4, 22,
      24.1, 24.6,
    ];
    const found = autoregressiveSeries(values, 10);
    expect(found?.rho).toBeCloseTo(-0.61, 9);
    expect([found?.start, found?.trend, found?.level, found?.slope].map((one) => one?.value)).toEqual(
      [11.29555702, 0.43523269, 2.29851939, 0.23786941].map((value) => expect.closeTo(value, 7)),
    );
    expect([found?.start, found?.trend, found?.level, found?.slope].map((one) => one?.standardError)).toEqual(
      [0.25325743, 0.04102896, 0.3422701, 0.0560098].map((value) => expect.closeTo(value, 7)),
    );
    expect(found?.df).toBe(16);
  });
  // R 4, nlme::gls(y ~ t + D + S, correlation = corAR1(), method = "REML"): rho -0.1494, 3.76252589, error 0.3561073957
  it('averages level and slope over the periods with the change', () => {
    const values = [
      10.2, 10.9, 11.1, 12.0, 12.4, 12.1, 13.0, 13.9, 17.5, 17.8, 18.9, 18.7, 19.9, 20.3, 20.8, 21.9,
    ];
    const found = autoregressiveSeries(values, 8);
    // The correlation is looked for in steps of a hundredth.
    expect(found?.rho).toBeCloseTo(-0.15, 9);
    expect(found?.average.value).toBeCloseTo(3.7625, 3);
    expect(found?.average.standardError).toBeCloseTo(0.3561, 3);
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
