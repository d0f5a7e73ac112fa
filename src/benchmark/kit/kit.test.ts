import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerImportTarget, readDefinition } from '../../feedback/index.ts';
import { parseMapping } from '../../intake/index.ts';
import { mean, momentsOf } from '../../stats/index.ts';
import { analyzeBrands, type PairSums } from './analysis.ts';
import { type CompetitiveKit, parseKit } from './kit.ts';
import { kitMapping, kitTemplate } from './mapping.ts';
import { brandOrders, competitiveDefinition, printedQuestionnaire } from './questionnaire.ts';

const kit: CompetitiveKit = {
  ...parseKit({
    name: 'Mobile study',
    category: 'mobile phone companies',
    brands: [
      { name: 'Ørsted Móvil', share: 0.5 },
      { name: 'B & C', share: 0.3 },
      { name: 'Zed', share: 0.2 },
    ],
    own: 'b & c',
  }),
  id: 'x',
  surveyKey: 'competitive-x',
  version: 1,
  createdAt: '',
  updatedAt: '',
};

describe('a competitive survey', () => {
  it('asks alike about every brand, in random order, without a word of who commissioned it', () => {
    const definition = competitiveDefinition(kit);
    expect(readDefinition(definition).map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'brands_used choices',
      ...kit.brands.flatMap(({ key }) => [`nps_${key} nps`, `satisfaction_${key} rating`]),
    ]);
    expect(JSON.stringify(definition)).toContain('"questionOrder":"random"');
    expect(JSON.stringify(definition)).toContain('"choicesOrder":"random"');
    const neutral = { ...kit, own: null };
    expect(competitiveDefinition(neutral)).toEqual(definition);
    expect(printedQuestionnaire(neutral)).toBe(printedQuestionnaire(kit));
  });

  it('gives each brand each place equally often on printed sheets', () => {
    const orders = brandOrders(kit);
    for (let place = 0; place < 3; place++) {
      for (const { name } of kit.brands)
        expect(orders.filter((order) => order[place] === name)).toHaveLength(2);
    }
  });

  it('has keys that columns can be named by, and faults for each field that is wrong', () => {
    expect(kit.brands.map(({ key }) => key)).toEqual(['rsted_movil', 'b_c', 'zed']);
    expect(kit.own).toBe('b_c');
    const wrong = () =>
      parseKit({ name: '', category: 'x', brands: [{ name: 'A' }, { name: 'a', share: 3 }], own: 'C' });
    expect(wrong).toThrow(/name.*and 2 more/);
  });

  it.each(['wide', 'long'] as const)('has a mapping by which imports take its %s files', (layout) => {
    const mapping = kitMapping(kit, layout, 'UTC');
    const columns = kitTemplate(mapping).trim().split(',');
    expect(parseMapping(mapping, [answerImportTarget], columns).mapping.survey?.kind).toBe('competitive');
  });
});

type Rating = readonly [string | number, number | null, number | null, number?];
/** Sums over pairs, as the store counts them, of respondents' ratings of two brands. */
function sumsOf(ratings: readonly Rating[]): PairSums[] {
  const pairs = [
    ['rsted_movil', 'rsted_movil', 1, 1],
    ['rsted_movil', 'zed', 1, 2],
    ['zed', 'zed', 2, 2],
  ] as const;
  return pairs.flatMap(([one, other, i, j]) => {
    const both = ratings.flatMap((rating) =>
      rating[i] === null || rating[j] === null ? [] : [{ x: rating[i], y: rating[j], w: rating[3] ?? 1 }],
    );
    const sum = (of: (one: { x: number; y: number; w: number }) => number) =>
      both.reduce((total, one) => total + of(one), 0);
    if (both.length === 0) return [];
    return [
      {
        measure: 'satisfaction' as const,
        one,
        other,
        n: both.length,
        weight: sum(({ w }) => w),
        weightSquares: sum(({ w }) => w * w),
        x: sum(({ x, w }) => w * x),
        y: sum(({ y, w }) => w * y),
        xx: sum(({ x, w }) => w * x * x),
        xy: sum(({ x, y, w }) => w * x * y),
      },
    ];
  });
}
const satisfaction = (ratings: readonly Rating[]) => {
  const [, found] = analyzeBrands(
    kit,
    { respondents: ratings.length, period: null, pairs: sumsOf(ratings) },
    0.95,
  );
  if (!found) throw new Error('no analysis');
  return found;
};

describe('brands rated by the same people', () => {
  it('are tested as pairs: the error of the difference is that of the differences', () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 })), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(scores, (both) => {
        const [test] = satisfaction(both.map(([x, y], at) => [at, x, y])).tests;
        const paired = mean(momentsOf(both.map(([x, y]) => x - y)));
        expect(test?.value).toBeCloseTo(paired?.value ?? Number.NaN, 9);
        const error = ((test?.high ?? 0) - (test?.low ?? 0)) / 2 / 1.959964;
        expect(error).toBeCloseTo(paired?.standardError ?? Number.NaN, 5);
      }),
    );
  });

  it('are tested as two samples where nobody rated both', () => {
    const found = satisfaction([
      [1, 8, null],
      [2, 6, null],
      [3, 7, null],
      [4, null, 3],
      [5, null, 5],
      [6, null, 4],
    ]);
    expect(found.tests[0]).toMatchObject({ both: 0, correlation: null, value: 3 });
    const error = ((found.tests[0]?.high ?? 0) - (found.tests[0]?.low ?? 0)) / 2 / 1.959964;
    expect(error).toBeCloseTo(Math.hypot(1 / Math.sqrt(3), 1 / Math.sqrt(3)), 5);
  });

  it('are set against the market by their shares', () => {
    const found = satisfaction([
      [1, 8, 4],
      [2, 6, 6],
      [3, 7, 2],
    ]);
    // Shares .5 and .2 of those that were rated: (.5·7 + .2·4) / .7.
    expect(found.market?.value).toBeCloseTo(4.3 / 0.7, 9);
    expect(found.brands.find(({ brand }) => brand === 'zed')?.againstMarket?.value).toBeCloseTo(
      4 - 4.3 / 0.7,
      9,
    );
  });

  it('count by their weights, and nothing is said of a brand that one person rated', () => {
    const found = satisfaction([
      [1, 10, null, 3],
      [2, 6, null, 1],
      [3, null, 5, 1],
    ]);
    expect(found.brands.map(({ brand, value, effectiveN }) => [brand, value, effectiveN])).toEqual([
      ['rsted_movil', 9, 1.6],
    ]);
  });
});
