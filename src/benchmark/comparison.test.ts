import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../insight/index.ts';
import { compareWith } from './comparison.ts';
import { percentileIn } from './distribution.ts';
import { evidenceOfComparison } from './evidence.ts';
import { completeKey, parseKey, UNKNOWN_KEY } from './key.ts';
import { mixAdjusted } from './mixAdjusted.ts';
import { movingAverage } from './movingAverage.ts';
import { type Observation, parseObservation } from './observation.ts';
import type { OwnSide } from './ownFigure.ts';
import { periodLabel, readPeriod } from './periodLabel.ts';
import { rankIntervals } from './rank.ts';
import type { BenchmarkSource } from './source.ts';
import { standardErrorOf } from './standardError.ts';

const reading: Reading = {
  metricId: 'm',
  metricVersion: 1,
  grain: 'year',
  start: '2024-01-01',
  value: 70,
  low: 68,
  high: 72,
  standardError: 1,
  n: 500,
  unit: 'index',
  unitLabel: 'of 100',
  minorDigits: null,
  direction: 'up',
  confidence: 0.95,
  partial: false,
  absent: null,
  measuredAt: '2025-01-02T00:00:00.000Z',
};
const key = {
  ...UNKNOWN_KEY,
  variant: 'satisfaction_index',
  kind: 'relationship',
  country: 'US',
  segment: 'all',
  market: 'mobile',
};
const own: OwnSide = {
  metric: { id: 'm', title: 'Index', version: 1 },
  key: completeKey(key),
  findingOut: { finder: null, due: null },
  responseRate: null,
  measuredBy: 'Us',
  readings: [reading],
  grain: 'quarter',
  confidence: 0.95,
};
const source: BenchmarkSource = {
  id: 's',
  name: 'ACSI',
  kind: 'industry',
  publisher: 'ACSI',
  method: null,
  url: null,
  key,
  finder: 'Ann',
  due: '2026-01-01',
  note: null,
  version: 1,
  createdAt: '',
  updatedAt: '',
};
const observed = (changes: Partial<Observation>): Observation => ({
  ...parseObservation({ entity: 'Peer', period: '2024', value: 76 }, source),
  id: 'o',
  sourceId: 's',
  version: 1,
  createdAt: '',
  updatedAt: '',
  ...changes,
});
const compare = (...observations: Observation[]) =>
  compareWith(own, observations, new Map([['s', source]]), []);

describe('an own figure against published ones', () => {
  it('has a difference with its interval where both have an error', () => {
    const [row] = compare(observed({ standardError: 1 })).compared;
    expect(row?.difference).toMatchObject({
      value: -6,
      beyondNoise: true,
      basis: 'stated',
      words: '6 points below, beyond noise',
    });
    expect(row?.difference?.high).toBeCloseTo(-6 + 1.959964 * Math.SQRT2, 5);
    expect(row?.own).toMatchObject({ samePeriod: true, n: 500 });
  });

  it('says that no test is possible where the benchmark gives no n', () => {
    const [row] = compare(observed({})).compared;
    expect(row).toMatchObject({
      difference: null,
      untested: 'The benchmark gives no n: no test is possible.',
    });
    expect(row?.key.mode).toEqual({
      known: false,
      question: 'How were people reached?',
      finder: 'Ann',
      due: '2026-01-01',
    });
  });

  it('refuses a transactional score, and gives neither difference nor place nor evidence', () => {
    const comparison = compare(
      observed({ key: { variant: 'top_box', kind: 'transactional' }, standardError: 1 }),
    );
    expect(comparison.compared[0]).toMatchObject({
      verdict: { outcome: 'refused' },
      difference: null,
      own: null,
    });
    expect(comparison.place).toBeNull();
    expect(evidenceOfComparison(comparison)).toEqual([]);
  });

  it('takes the newest own period where none matches, and gives evidence that says so much', () => {
    const comparison = compare(observed({ period: readPeriod('2019'), periodLabel: '2019', n: 1000 }));
    expect(comparison.compared[0]).toMatchObject({
      own: { samePeriod: false },
      difference: { basis: 'widest' },
    });
    expect(evidenceOfComparison(comparison)[0]).toMatchObject({
      kind: 'benchmark',
      id: 'o',
      title: expect.stringContaining('Index 70 against Peer 76 (ACSI, 2019) (with doubts): 6 points below'),
    });
  });

  it('says the places that it may have among its peers', () => {
    const close = compare(
      observed({ id: 'a', entity: 'A', standardError: 1, value: 71 }),
      observed({ id: 'b', entity: 'B', standardError: 1, value: 80 }),
    );
    expect(close.place).toEqual({ low: 2, high: 3, of: 3 });
    expect(close.peers).toMatchObject({ value: 75.5, entities: 2, weighting: 'alike' });
  });
});

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

describe('moving averages', () => {
  const figure = (start: string, value: number | null, n: number | null) => ({
    start,
    value,
    n,
    standardError: value === null ? null : 10 / Math.sqrt(n ?? 1),
  });

  it('are the figure of all answers of the periods together', () => {
    const [, second] = movingAverage([figure('a', 10, 100), figure('b', 40, 300)], 2, 0.95);
    expect(second).toMatchObject({ value: 32.5, n: 400, weighting: 'n' });
    expect(second?.standardError).toBeCloseTo(10 / Math.sqrt(400), 9);
  });

  it('do not reach over a period that is missing, and say which', () => {
    const averages = movingAverage(
      [figure('a', 10, 5), figure('b', null, null), figure('c', 12, 5)],
      2,
      0.95,
    );
    expect(averages.map(({ absent }) => absent)).toEqual([
      'Fewer than 2 periods are known.',
      'The period that begins on b has no figure.',
      'The period that begins on b has no figure.',
    ]);
  });

  it('of one period are that period', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (value) => {
        expect(movingAverage([figure('a', value, 9)], 1, 0.9)[0]?.value).toBeCloseTo(value, 9);
      }),
    );
  });
});

describe('adjusting for mix', () => {
  const cells = [
    { categories: ['north'], n: 60, value: 40, standardError: 2 },
    { categories: ['south'], n: 40, value: 10, standardError: 3 },
  ];

  it('weights own groups to the benchmark’s shares: 28 becomes 25 at half and half', () => {
    const found = mixAdjusted(cells, { region: { north: 0.5, south: 0.5 } }, 0.95);
    expect(found).toMatchObject({ unadjusted: 28, n: 100, left: 0 });
    expect(found.value).toBeCloseTo(25, 9);
    expect(found.effectiveN).toBeCloseTo(96, 6);
    expect(found.standardError).toBeCloseTo(Math.hypot(1, 1.5), 9);
  });

  it('changes nothing where the shares are the own ones', () => {
    expect(mixAdjusted(cells, { region: { north: 60, south: 40 } }, 0.95).value).toBeCloseTo(28, 9);
  });

  it('is refused for a group that nobody is in, and leaves out whom nobody knows', () => {
    expect(() => mixAdjusted(cells, { region: { north: 0.4, south: 0.4, islands: 0.2 } }, 0.95)).toThrow(
      /islands/,
    );
    expect(
      mixAdjusted(
        [...cells, { categories: [null], n: 7, value: 0, standardError: 1 }],
        { region: { north: 0.5, south: 0.5 } },
        0.95,
      ).left,
    ).toBe(7);
  });
});

describe('places', () => {
  it('are all open among noise, and settled far beyond it', () => {
    const noise = [50, 51, 52].map((value) => ({ value, standardError: 5 }));
    expect(rankIntervals(noise, 'up', 0.95)).toEqual([1, 2, 3].map(() => ({ low: 1, high: 3, of: 3 })));
    const clear = [50, 70, 90].map((value) => ({ value, standardError: 1 }));
    expect(rankIntervals(clear, 'up', 0.95).map(({ low, high }) => [low, high])).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(rankIntervals(clear, 'down', 0.95).map(({ low, high }) => [low, high])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('always hold the place by value, and are all open without errors', () => {
    const figures = fc.array(
      fc.record({
        value: fc.integer({ min: 0, max: 100 }),
        standardError: fc.option(fc.double({ min: 0.1, max: 20, noNaN: true }), { nil: null }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(figures, (list) => {
        rankIntervals(list, 'up', 0.95).forEach(({ low, high }, at) => {
          const above = list.filter(({ value }) => value > (list[at]?.value ?? 0)).length;
          const alike = list.filter(({ value }) => value === list[at]?.value).length;
          expect(low).toBeLessThanOrEqual(above + alike);
          expect(high).toBeGreaterThanOrEqual(above + 1);
          if (list[at]?.standardError === null) expect([low, high]).toEqual([1, list.length]);
        });
      }),
    );
  });
});

describe('percentiles', () => {
  it('lie between known quantiles, and beyond the outermost only a bound is known', () => {
    const quantiles = {
      quantiles: [
        { p: 0.25, value: 20 },
        { p: 0.5, value: 30 },
        { p: 0.75, value: 50 },
      ],
    };
    expect(percentileIn(quantiles, 40)).toEqual({ share: 0.625, low: 0.625, high: 0.625 });
    expect(percentileIn(quantiles, 10)).toEqual({ share: null, low: 0, high: 0.25 });
    expect(percentileIn(quantiles, 60)).toEqual({ share: null, low: 0.75, high: 1 });
  });

  it('come from a histogram too', () => {
    const bins = {
      bins: [
        { from: 0, to: 10, count: 1 },
        { from: 10, to: 20, count: 3 },
      ],
    };
    expect(percentileIn(bins, 15).share).toBeCloseTo(0.625, 9);
    expect(percentileIn(bins, 25)).toEqual({ share: 1, low: 1, high: 1 });
  });
});

describe('what publications say', () => {
  it.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2018-Q1', '2018-01-01', '2018-04-01'],
    ['2024-H2', '2024-07-01', '2025-01-01'],
    ['2020-01', '2020-01-01', '2020-02-01'],
    ['2024-03-15', '2024-03-15', '2024-03-16'],
    ['2024-03-15/2024-04-30', '2024-03-15', '2024-05-01'],
  ])('the period %s', (label, from, to) => {
    expect(readPeriod(label)).toEqual({ from, to });
    expect(readPeriod(periodLabel({ from, to }))).toEqual({ from, to });
  });

  it.each(['', 'last year', '2023-13', '2023-Q5', '20230', '2024-02-30'])('not the period %j', (label) => {
    expect(() => readPeriod(label)).toThrow(/must/);
  });

  it('names of a method are known by their aliases; what the method fixes is not unknown', () => {
    expect(completeKey(parseKey({ variant: 'ACSI score', unit: '0-100' }))).toMatchObject({
      variant: 'satisfaction_index',
      unit: 'index',
      answerScale: '1–10',
    });
    expect(completeKey(parseKey({ variant: 'UKCSI score' }))).toMatchObject({
      variant: 'UKCSI score',
      answerScale: null,
    });
    expect(() => parseKey({ kind: 'casual', mode: 'pigeon' })).toThrow(/key.kind.*and 1 more/);
  });

  it('values outside of their unit are refused', () => {
    expect(() =>
      parseObservation({ entity: 'A', period: '2024', value: 120, key: { variant: 'nps' } }, { key: {} }),
    ).toThrow(/value: must be -100 to 100/);
    expect(() => parseObservation({ entity: 'A', period: '2024', value: 50, low: 60 }, { key: {} })).toThrow(
      /interval must hold the value/,
    );
  });
});
