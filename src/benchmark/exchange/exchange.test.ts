import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explored } from '../../insight/index.ts';
import { InvalidInput, seededRandom } from '../../kernel/index.ts';
import { completeKey } from '../key.ts';
import { type ExchangeFile, exchangeSchema, readExchange } from './format.ts';
import { drawNoise, type Noise, noiseDeviation, withNoise } from './noise.ts';
import { type Shared, writeExchange } from './write.ts';

const laplace: Noise = { mechanism: 'laplace', epsilon: 0.5, delta: 0 };
const gaussian: Noise = { mechanism: 'gaussian', epsilon: 0.5, delta: 1e-5 };
const DRAWS = 40_000;

describe('noise', () => {
  it.each([laplace, gaussian])('of $mechanism has the scale that its privacy loss asks for', (noise) => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: DRAWS }, () => drawNoise(noise, 1, random));
    const deviation = noiseDeviation(noise, 1);
    const mean = drawn.reduce((sum, one) => sum + one, 0) / DRAWS;
    const found = Math.sqrt(drawn.reduce((sum, one) => sum + one * one, 0) / DRAWS);
    // Five standard errors of each; the kurtosis of Laplace is 6, of the normal distribution 3.
    const kurtosis = noise.mechanism === 'laplace' ? 6 : 3;
    expect(Math.abs(mean)).toBeLessThan((5 * deviation) / Math.sqrt(DRAWS));
    expect(Math.abs(found / deviation - 1)).toBeLessThan(
      (5 * Math.sqrt(kurtosis - 1)) / 2 / Math.sqrt(DRAWS),
    );
  });

  it('of Laplace falls off as e^(−ε·x): its quantiles are those of the distribution', () => {
    const random = seededRandom(8);
    const scale = 1 / laplace.epsilon;
    const beyond = (limit: number) =>
      Array.from({ length: DRAWS }, () => drawNoise(laplace, 1, random)).filter(
        (one) => Math.abs(one) > limit,
      ).length / DRAWS;
    for (const times of [0.5, 1, 3]) {
      const expected = Math.exp(-times);
      expect(Math.abs(beyond(times * scale) - expected)).toBeLessThan(
        5 * Math.sqrt((expected * (1 - expected)) / DRAWS),
      );
    }
  });

  it('has the deviations of the literature', () => {
    expect(noiseDeviation({ ...laplace, epsilon: 1 }, 1)).toBeCloseTo(Math.SQRT2, 12);
    expect(noiseDeviation({ ...gaussian, epsilon: 1 }, 1)).toBeCloseTo(4.8448, 4);
  });

  it('leaves intervals that hold the true value as often as they say', () => {
    const random = seededRandom(9);
    const bounds = { low: -100, high: 100 };
    const truth = { value: 20, standardError: 0, n: 800 };
    let held = 0;
    const runs = 2000;
    for (let run = 0; run < runs; run++) {
      const noisy = withNoise(truth, bounds, { ...gaussian, epsilon: 1 }, 10, random);
      if (noisy && Math.abs(noisy.value - truth.value) <= 1.96 * noisy.standardError) held++;
    }
    expect(held / runs).toBeGreaterThan(0.93);
    expect(held / runs).toBeLessThan(0.97);
  });

  it('never leads out of the bounds, and never shows a noisy count under the minimum', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 5, max: 40 }),
        (seed, value, n) => {
          const noisy = withNoise(
            { value, standardError: 1, n },
            { low: 0, high: 100 },
            laplace,
            10,
            seededRandom(seed),
          );
          if (noisy === null) return;
          expect(noisy.value).toBeGreaterThanOrEqual(0);
          expect(noisy.value).toBeLessThanOrEqual(100);
          expect(noisy.n).toBeGreaterThanOrEqual(10);
          expect(noisy.standardError).toBeGreaterThan(1);
        },
      ),
    );
  });
});

const period = { from: '2025-01-01', to: '2025-04-01' };
const figure = (value: number, n: number) => ({
  value,
  low: value - 1,
  high: value + 1,
  n,
  standardError: 0.5,
  unit: 'points',
  unitLabel: 'points',
  confidence: 0.95,
  period,
  metric: null,
});
const shared = (n: number): Shared => ({
  title: 'NPS',
  key: completeKey({ variant: 'nps', kind: 'relationship', country: 'ES' }),
  answers: { metricId: 'm', metricVersion: 1, about: ['question nps'], filter: '[]' },
  explored: {
    by: ['attribute.region'],
    grain: null,
    total: figure(30, n + 500),
    series: [],
    breakdown: [
      {
        kind: 'cut',
        group: ['North'],
        label: 'North',
        figure: figure(40, 500),
        share: null,
        test: null,
        series: [],
      },
      {
        kind: 'cut',
        group: ['South'],
        label: 'South',
        figure: figure(10, n),
        share: null,
        test: null,
        series: [],
      },
    ],
  } as unknown as Explored,
});
const asked = { title: 'Round 1', publisher: 'Us', minimumCell: 30, noise: null };
const now = new Date('2025-05-01T00:00:00Z');

describe('a file to exchange', () => {
  it('holds cells of at least the minimum, never the whole beside them, and says what was left out', () => {
    const file = writeExchange(asked, [shared(29)], now, seededRandom(1));
    expect(file.figures.map(({ n, group, key }) => [n, group, key.segment])).toEqual([
      [500, [{ field: 'region', value: 'North' }], 'region North'],
    ]);
    expect(file.leftOut).toMatchObject({ cells: 1 });
    expect(writeExchange(asked, [shared(30)], now, seededRandom(1)).figures).toHaveLength(2);
  });

  it('reads back as it was written, through its own schema', () => {
    const file = writeExchange({ ...asked, noise: laplace }, [shared(100)], now, seededRandom(1));
    expect(readExchange(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(file.noise).toMatchObject({ epsilon: 0.5, delta: 0, unit: 'answer' });
    expect(file.figures[0]?.standardError).toBeGreaterThan(0.5);
  });

  it('is refused with a JSON pointer to each part that is wrong', () => {
    const file = writeExchange(asked, [shared(100)], now, seededRandom(1)) as unknown as ExchangeFile;
    const faultsOf = (changed: unknown) => {
      try {
        readExchange(changed);
        return [];
      } catch (error) {
        return (error as InvalidInput).faults.map(({ place }) => place);
      }
    };
    const [first, second] = file.figures;
    expect(
      faultsOf({ ...file, version: '2.0', figures: [first, { ...second, n: 'many', 'a/b': 1 }] }),
    ).toEqual(['/version', '/figures/1/n', '/figures/1']);
    expect(faultsOf({ ...file, figures: [{ ...first, n: 12 }] })).toEqual(['/figures/0/n']);
    expect(faultsOf([])).toEqual(['']);
  });

  it('cannot have noise on answers without bounds or with weights', () => {
    const unbounded = { ...shared(100), key: completeKey({ variant: 'count', unit: 'count' }) };
    expect(() => writeExchange({ ...asked, noise: laplace }, [unbounded], now, seededRandom(1))).toThrow(
      /no bounds/,
    );
    expect(() =>
      writeExchange({ ...asked, noise: { ...laplace, epsilon: 0 } }, [shared(100)], now, seededRandom(1)),
    ).toThrow(InvalidInput);
    expect(() => writeExchange({ ...asked, minimumCell: 1 }, [shared(100)], now, seededRandom(1))).toThrow(
      /at least 5/,
    );
  });

  it('has the JSON Schema that is published', () => {
    const published = new URL('../../../docs/exchange/benchmark-exchange-1.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(exchangeSchema());
    expect(exchangeSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});
