import { describe, expect, it } from 'vitest';
import type { Reading } from '../insight/index.ts';
import { compareWith } from './comparison.ts';
import { evidenceOfComparison } from './evidence.ts';
import { completeKey, UNKNOWN_KEY } from './key.ts';
import { mixAdjusted } from './mixAdjusted.ts';
import { type Observation, parseObservation } from './observation.ts';
import type { OwnSide } from './ownFigure.ts';
import { readPeriod } from './periodLabel.ts';
import type { BenchmarkSource } from './source.ts';

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

  it('says why a difference is noise whose own interval leaves out zero: many are compared at once', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      observed({ id: `${at}`, entity: `${at}`, standardError: 1, value: at === 0 ? 73 : 70 }),
    );
    const words = compare(...many).compared.map(({ difference }) => difference?.words);
    expect(words[0]).toBe('3 points below, within noise as 20 are compared at once');
    expect(words[1]).toBe('the same, within noise');
  });

  it('says the places that it may have among its peers', () => {
    const close = compare(
      observed({ id: 'a', entity: 'A', standardError: 1, value: 71 }),
      observed({ id: 'b', entity: 'B', standardError: 1, value: 80 }),
    );
    expect(close.place).toEqual({ low: 2, high: 3, of: 3 });
    expect(close.peers).toMatchObject({ value: 75.5, entities: 2, weighting: 'alike' });
    // Two sources that measure one firm make no second firm of it; its newest figure counts.
    const again = observed({ id: 'c', sourceId: 't', entity: ' b ', standardError: 1, value: 79 });
    const twice = compareWith(
      own,
      [
        observed({ id: 'a', entity: 'A', standardError: 1, value: 71 }),
        observed({ id: 'b', entity: 'B', standardError: 1, value: 80 }),
        { ...again, period: { from: '2024-01-01', to: '2025-04-01' } },
      ],
      new Map([
        ['s', source],
        ['t', { ...source, id: 't' }],
      ]),
      [],
    );
    expect(twice.peers).toMatchObject({ value: 75, entities: 2 });
    expect(twice.place?.of).toBe(3);
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
