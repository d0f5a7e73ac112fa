import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../kernel/index.ts';
import { digamma, logGamma, trigamma } from '../distribution/index.ts';
import { bgNbdLogLikelihood, fitBgNbd } from './bgNbd.ts';
import {
  expectedFurtherPurchases,
  expectedPurchases,
  forecastBgNbd,
  probabilityAlive,
} from './bgNbdForecast.ts';
import { frequencyAgainstSpend } from './frequencyAgainstSpend.ts';
import { expectedSpend, fitGammaGamma, forecastSpend, meanSpend, type Spend } from './gammaGamma.ts';
import { checkHoldout } from './holdout.ts';
import { groupPurchases, type Purchases } from './purchases.ts';
import { discountedLifetime, discountedResidualLifetime } from './residualContracts.ts';
import { discountedResidualPurchases } from './residualTransactions.ts';
import {
  fitRenewals,
  fitShiftedBetaGeometric,
  forecastRenewals,
  survivalAfter,
} from './shiftedBetaGeometric.ts';

const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** Marsaglia & Tsang (2000), raised by one for small shapes. */
function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function history(random: Random, { r, alpha, a, b }: typeof CDNOW, watched: number): Purchases {
  const rate = gammaDraw(random, r) / alpha;
  const [x, y] = [gammaDraw(random, a), gammaDraw(random, b)];
  const leaves = x / (x + y);
  let [repeats, last] = [0, 0];
  for (;;) {
    const next = last - Math.log(1 - random.next()) / rate;
    if (!(next <= watched)) return { repeats, last, watched };
    repeats++;
    last = next;
    if (random.next() < leaves) return { repeats, last, watched };
  }
}

describe('digamma and trigamma', () => {
  it('agree with published values and with the slope of ln Γ', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
    expect(digamma(0.1)).toBeCloseTo(-10.423754940411076, 12);
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1000, noNaN: true }), (x) => {
        const h = 1e-4 * x;
        expect((logGamma(x + h) - logGamma(x - h)) / (2 * h)).toBeCloseTo(digamma(x), 5);
        expect((digamma(x + h) - digamma(x - h)) / (2 * h) / trigamma(x)).toBeCloseTo(1, 5);
      }),
      { numRuns: 50 },
    );
  });
});

describe('BG/NBD', () => {
  it('log-likelihood agrees with 40-digit arithmetic, up to 100,000 purchases', () => {
    // From the formula of the paper, in multiple precision.
    const of = (repeats: number, last: number, watched: number) =>
      bgNbdLogLikelihood(CDNOW, groupPurchases([{ repeats, last, watched }]));
    expect(of(0, 0, 39)).toBeCloseTo(-0.5554981608414633, 13);
    expect(of(2, 30.43, 38.86)).toBeCloseTo(-9.458606307066271, 12);
    expect(of(3000, 1, 39)).toBeCloseTo(15935.7137653181, 7);
    expect(of(100_000, 30, 39)).toBeCloseTo(697422.139492707, 5);
  });
  it('expected purchases agree with the hypergeometric formula, and have no gap at a = 1', () => {
    expect(expectedPurchases(CDNOW, 39)).toBeCloseTo(1.196723193320814, 12);
    expect(expectedPurchases(CDNOW, 52)).toBeCloseTo(1.446050595396403, 12);
    expect(expectedPurchases(CDNOW, 5000)).toBeCloseTo(11.98705307681207, 9);
    expect(expectedPurchases({ ...CDNOW, a: 1 }, 39)).toBeCloseTo(1.08427901059152, 11);
    expect(expectedPurchases(CDNOW, 0)).toBe(0);
    // Thousands of purchases: the chance of none is below what a number holds.
    const many = { r: 5000.243, alpha: 44.414, a: 0.793, b: 5002.426 };
    expect(expectedPurchases(many, 100) / 6678.660559179293).toBeCloseTo(1, 9);
    expect(() => expectedPurchases(CDNOW, -1)).toThrow('time');
  });
  it('one customer of the paper: x 2, t 30.43, T 38.86 → 1.226 in the next 39 weeks, alive .7266', () => {
    const customer = { repeats: 2, last: 30.43, watched: 38.86 };
    expect(expectedFurtherPurchases(CDNOW, customer, 39)).toBeCloseTo(1.226028174767144, 11);
    expect(probabilityAlive(CDNOW, customer)).toBeCloseTo(0.7265785700806731, 12);
    expect(probabilityAlive(CDNOW, { repeats: 0, last: 0, watched: 39 })).toBe(1);
    expect(probabilityAlive(CDNOW, { repeats: 5000, last: 39.9, watched: 40 })).toBeCloseTo(
      0.074361768885974,
      10,
    );
  });
  it('discounted residual purchases agree with the integral over time', () => {
    const weekly = Math.log(1.15) / 52;
    const customer = { repeats: 2, last: 30.43, watched: 38.86 };
    expect(discountedResidualPurchases(CDNOW, customer, weekly)).toBeCloseTo(5.169553928437522, 9);
    expect(discountedResidualPurchases(CDNOW, { repeats: 0, last: 0, watched: 39 }, 0.0027)).toBeCloseTo(
      1.013547512700601,
      9,
    );
    expect(discountedResidualPurchases(CDNOW, { repeats: 20, last: 38, watched: 39 }, 0.0027)).toBeCloseTo(
      48.6174340660876,
      7,
    );
    expect(() => discountedResidualPurchases(CDNOW, customer, 0)).toThrow('discount');
  });
  it('discounted residual purchases are finite, fall with the rate, and are below those that never end', () => {
    const shape = fc.double({ min: 0.01, max: 20, noNaN: true });
    const rate = fc.double({ min: 1e-4, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(shape, shape, shape, shape, rate, (r, alpha, a, b, discount) => {
        const customer = { repeats: 1, last: 5, watched: 10 };
        const found = discountedResidualPurchases({ r, alpha, a, b }, customer, discount);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(discountedResidualPurchases({ r, alpha, a, b }, customer, 2 * discount)).toBeLessThanOrEqual(
          found,
        );
        expect(found).toBeLessThanOrEqual(((r + 1) / (alpha + 10) / discount) * (1 + 1e-9));
      }),
      { numRuns: 60 },
    );
  });
  it('finds its own model again, whatever the unit of time, and covers it', () => {
    const random = seededRandom(7);
    const rows = Array.from({ length: 6000 }, (_, i) => history(random, CDNOW, 30 + (i % 13)));
    const found = fitBgNbd(groupPurchases(rows), 0.999);
    if (!found) throw new Error('fits');
    for (const key of ['r', 'alpha', 'a', 'b'] as const) {
      expect(found.intervals[key].low).toBeLessThan(CDNOW[key]);
      expect(found.intervals[key].high).toBeGreaterThan(CDNOW[key]);
    }
    const inDays = fitBgNbd(
      groupPurchases(
        rows.map(({ repeats, last, watched }) => ({ repeats, last: last * 7, watched: watched * 7 })),
      ),
    );
    expect((inDays?.alpha ?? 0) / found.alpha).toBeCloseTo(7, 5);
    expect(inDays?.b).toBeCloseTo(found.b, 5);
    const year = forecastBgNbd(found, (model) => expectedPurchases(model, 52));
    expect(year.low).toBeLessThan(1.446);
    expect(year.high).toBeGreaterThan(1.446);
    expect(year.n).toBe(6000);
    const alive = forecastBgNbd(
      found,
      (model) => probabilityAlive(model, { repeats: 3, last: 10, watched: 39 }),
      {
        scale: 'logit',
      },
    );
    expect(alive.low).toBeGreaterThan(0);
    expect(alive.high).toBeLessThan(1);
  });
  it('expectations grow with time, and more slowly', () => {
    const shape = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(shape, shape, shape, shape, shape, (r, alpha, a, b, t) => {
        const model = { r, alpha, a, b };
        const [one, two] = [expectedPurchases(model, t), expectedPurchases(model, 2 * t)];
        expect(one).toBeGreaterThan(0);
        expect(two).toBeGreaterThanOrEqual(one * (1 - 1e-14));
        expect(two).toBeLessThanOrEqual(2 * one * (1 + 1e-12));
        expect(one).toBeLessThanOrEqual((r / alpha) * t * (1 + 1e-12));
      }),
    );
  });
  it('refuses what can’t be, and has no model of people who never came again', () => {
    expect(() => groupPurchases([{ repeats: 1, last: 50, watched: 40 }])).toThrow('last');
    expect(() => groupPurchases([{ repeats: 0, last: 5, watched: 40 }])).toThrow('last');
    expect(() => groupPurchases([{ repeats: 1.5, last: 5, watched: 40 }])).toThrow('repeats');
    expect(fitBgNbd(groupPurchases([{ repeats: 0, last: 0, watched: 40, customers: 500 }]))).toBeNull();
    expect(fitBgNbd(groupPurchases([]))).toBeNull();
  });
});

describe('Gamma–Gamma', () => {
  const model = { p: 6.25, q: 3.74, gamma: 1544 };
  it('mixes a customer’s own mean with everybody’s', () => {
    expect(meanSpend(model)).toBeCloseTo(3521.8978, 3);
    expect(meanSpend({ ...model, q: 0.9 })).toBeNull();
    // (gamma + x z) p / (p x + q − 1)
    expect(expectedSpend(model, { purchases: 2, average: 2235 })).toBeCloseTo(
      (6.25 * (1544 + 4470)) / 15.24,
      9,
    );
    expect(expectedSpend(model, { purchases: 1e9, average: 2235 })).toBeCloseTo(2235, 3);
    expect(expectedSpend(model, { purchases: 0, average: 0 })).toBe(meanSpend(model));
  });
  it('finds its own model again, whatever the unit of money', () => {
    const random = seededRandom(11);
    const spends: Spend[] = Array.from({ length: 4000 }, (_, i) => {
      const purchases = 1 + (i % 6);
      const scale = gammaDraw(random, model.q) / model.gamma;
      return { purchases, average: gammaDraw(random, model.p * purchases) / scale / purchases };
    });
    const found = fitGammaGamma(spends, 0.999);
    if (!found) throw new Error('fits');
    for (const key of ['p', 'q', 'gamma'] as const) {
      expect(found.intervals[key].low).toBeLessThan(model[key]);
      expect(found.intervals[key].high).toBeGreaterThan(model[key]);
    }
    const inUnits = fitGammaGamma(spends.map((one) => ({ ...one, average: one.average / 100 })));
    expect((inUnits?.gamma ?? 0) * 100).toBeCloseTo(found.gamma, 3);
    const one = forecastSpend(found, { purchases: 3, average: 5000 });
    expect(one?.low).toBeLessThan(one?.value ?? 0);
    expect(Math.abs(frequencyAgainstSpend(spends)?.difference ?? 1)).toBeLessThan(0.06);
  });
  it('tells nothing from nothing', () => {
    expect(fitGammaGamma([])).toBeNull();
    expect(() => fitGammaGamma([{ purchases: 1, average: 0 }])).toThrow('spent nothing');
    expect(frequencyAgainstSpend([{ purchases: 1, average: 5, customers: 9 }])).toBeNull();
  });
  it('correlation 1, 2, 3, 4, 5 against 2, 1, 4, 3, 5 is .8', () => {
    const spends = [2, 1, 4, 3, 5].map((average, at) => ({ purchases: at + 1, average }));
    const found = frequencyAgainstSpend(spends);
    expect(found?.difference).toBeCloseTo(0.8, 12);
    expect(found?.low).toBeCloseTo(-0.2796, 4);
    expect(found?.high).toBeCloseTo(0.9862, 4);
  });
});

describe('contracts', () => {
  it('intervals of “Regular”, and many cohorts are one sum', () => {
    const surviving = [1000, 631, 468, 382, 326, 289, 262, 241];
    const found = fitShiftedBetaGeometric(surviving);
    expect(found?.intervals.alpha.low).toBeLessThan(0.7041);
    expect(found?.intervals.alpha.high).toBeGreaterThan(0.7041);
    const twice = fitRenewals(
      surviving
        .slice(1)
        .map((stayed, at) => ({ stayed: 2 * stayed, left: 2 * ((surviving[at] ?? 0) - stayed) })),
    );
    expect(twice?.alpha).toBeCloseTo(found?.alpha ?? 0, 8);
    const width = (fit: typeof found) =>
      Math.log((fit?.intervals.beta.high ?? 0) / (fit?.intervals.beta.low ?? 1));
    expect(width(twice)).toBeCloseTo(width(found) / Math.SQRT2, 6);
    const twelve = found && forecastRenewals(found, (model) => survivalAfter(model, 12));
    expect(twelve?.low).toBeLessThan(twelve?.value ?? 0);
    expect(twelve?.high).toBeLessThan(0.25);
    expect(
      fitRenewals(
        [
          { stayed: 5, left: -1 },
          { stayed: 1, left: 1 },
        ].slice(0, 0),
      ),
    ).toBeNull();
    expect(() => fitRenewals([{ stayed: 5, left: -1 }])).toThrow('renewals[0]');
  });
  it('customers who are all alike have no such model', () => {
    expect(fitShiftedBetaGeometric([1024, 512, 256, 128, 64])).toBeNull();
  });
  it('discounted lifetimes agree with the hypergeometric formula', () => {
    const regular = { alpha: 0.7041, beta: 1.182 };
    expect(discountedLifetime(regular, 0.1)).toBeCloseTo(3.6947647290224, 10);
    expect(discountedResidualLifetime(regular, 2, 0.1)).toBeCloseTo(4.86967063952432, 10);
    expect(() => discountedLifetime(regular, 9)).toThrow('0.1 for 10%');
  });
});

describe('holdout', () => {
  it('shows misses that cancel in the total', () => {
    const found = checkHoldout([
      { key: '0', customers: 10, expected: 12, actual: 10 },
      { key: '1', customers: 5, expected: 8, actual: 10 },
    ]);
    expect(found.error).toBe(0);
    expect(found.absoluteError).toBeCloseTo(0.2, 12);
    expect(found.groups[1]?.actualEach).toBe(2);
    expect(checkHoldout([]).error).toBeNull();
    expect(() => checkHoldout([{ key: 'x', customers: 0, expected: 1, actual: 1 }])).toThrow('group x');
  });
});
