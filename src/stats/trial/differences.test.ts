import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../kernel/index.ts';
import { type MatchUnit, matchedDifferences } from './matchedDifferences.ts';
import { type StaggeredUnit, staggeredDifferences } from './staggered.ts';

const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** Units that begin in period 3, 5 or never; the effect grows by 1 a period, earlier groups have twice of it. */
function rollOut(random: Random, count: number, drift = 0): StaggeredUnit[] {
  return Array.from({ length: count }, (_, i) => {
    const since = [3, 5, null][i % 3] ?? null;
    const own = 10 * normal(random);
    const values = Array.from({ length: 8 }, (_, t) => {
      const exposed = since !== null && t >= since ? (t - since + 1) * (since === 3 ? 2 : 1) : 0;
      return own + 0.7 * t + exposed + (since === null ? 0 : drift * t) + normal(random);
    });
    return { since, values };
  });
}

describe('staggered roll-out', () => {
  it('two groups and two periods are plain difference in differences', () => {
    const units = [
      { since: 1, values: [1, 6] },
      { since: 1, values: [3, 8.5] },
      { since: null, values: [4, 5] },
      { since: null, values: [6, 8] },
    ];
    const found = staggeredDifferences(units);
    expect(found?.overall.difference).toBeCloseTo(5.25 - 1.5, 12);
    // Variances with n: changes 5, 5.5 and 1, 2.
    expect(found?.overall.standardError).toBeCloseTo(Math.sqrt(0.0625 / 2 + 0.25 / 2), 12);
    expect(found?.preTrend).toBeNull();
    const clustered = staggeredDifferences(units.map((unit, i) => ({ ...unit, cluster: `team ${i % 2}` })));
    expect(clustered?.clusters).toBe(2);
    // Influence of a treated unit −.5, .5 and of a control .5·…: −.25 − (−.5) each way, twice n over the group's size.
    expect(clustered?.overall.standardError).toBeCloseTo((Math.SQRT2 * 0.5) / 4, 12);
  });
  it('finds growing effects with either kind of control', () => {
    for (const control of ['never', 'notYet'] as const) {
      const found = staggeredDifferences(rollOut(seededRandom(2), 600), { control, random: seededRandom(3) });
      if (!found) throw new Error('has controls');
      const early = found.groups.find(({ since, period }) => since === 3 && period === 5);
      expect(Math.abs((early?.difference ?? 0) - 6)).toBeLessThan(4 * (early?.standardError ?? 0));
      const first = found.byExposure.find(({ exposure }) => exposure === 0);
      expect(Math.abs((first?.difference ?? 0) - 1.5)).toBeLessThan(4 * (first?.standardError ?? 0));
      // (2 + 4 + 6 + 8 + 10 + 1 + 2 + 3) / 8, groups of one size.
      expect(Math.abs(found.overall.difference - 4.5)).toBeLessThan(4 * found.overall.standardError);
      expect(found.preTrend?.p).toBeGreaterThan(0.001);
      expect(found.preTrend?.df).toBe(6);
      expect(found.criticalValue).toBeGreaterThan(1.96);
      expect(found.byExposure.map(({ exposure }) => exposure)).toEqual([-5, -4, -3, -2, 0, 1, 2, 3, 4]);
    }
  });
  it('sees a drift before, and covers the truth as often as it says', () => {
    expect(staggeredDifferences(rollOut(seededRandom(4), 300, 0.5))?.preTrend?.p).toBeLessThan(1e-6);
    let covered = 0;
    for (let seed = 0; seed < 100; seed++) {
      const overall = staggeredDifferences(rollOut(seededRandom(seed, 9), 120))?.overall;
      if (overall && overall.low < 4.5 && overall.high > 4.5) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(87);
  });
  it('without anybody to compare with there is no answer', () => {
    expect(staggeredDifferences([{ since: 1, values: [1, 2] }])).toBeNull();
    expect(staggeredDifferences([])).toBeNull();
    const found = staggeredDifferences([
      { since: 0, values: [1, 2] },
      { since: 1, values: [1, 2] },
      { since: null, values: [1, 2] },
    ]);
    expect(found?.alwaysTreated).toBe(1);
    expect(() => staggeredDifferences([{ since: 1, values: [1, Number.NaN] }])).toThrow('units[0].values');
    expect(() => staggeredDifferences([{ since: 1.5, values: [1, 2] }])).toThrow('units[0].since');
  });
  it('what moves everybody alike changes nothing', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), (common) => {
        const units = rollOut(seededRandom(6), 30);
        const moved = units.map((unit) => ({
          ...unit,
          values: unit.values.map((x, t) => x + (common[t] ?? 0)),
        }));
        expect(staggeredDifferences(moved)?.overall.difference).toBeCloseTo(
          staggeredDifferences(units)?.overall.difference ?? 0,
          8,
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('matched difference in differences', () => {
  /** Those with a high x are treated more often, and grow faster anyway: the plain comparison is wrong. */
  const units = (random: Random, effect: number): MatchUnit[] =>
    Array.from({ length: 2000 }, () => {
      const [x, y] = [normal(random), normal(random)];
      const treated = random.next() < 1 / (1 + Math.exp(1.5 - x));
      const before = 50 + 3 * x + normal(random);
      return {
        treated,
        before,
        after: before + 2 * x + (treated ? effect : 0) + normal(random),
        covariates: [x, y],
      };
    });
  it('takes off what the covariates explain', () => {
    const all = units(seededRandom(8), 1);
    const found = matchedDifferences(all);
    const plain = [true, false].map((treated) => {
      const own = all.filter((unit) => unit.treated === treated);
      return own.reduce((sum, { before, after }) => sum + after - before, 0) / own.length;
    });
    expect((plain[0] ?? 0) - (plain[1] ?? 0)).toBeGreaterThan(2);
    expect(found?.low).toBeLessThan(1.1);
    expect(found?.high).toBeGreaterThan(0.9);
    expect(Math.abs(found?.balance[0]?.before ?? 0)).toBeGreaterThan(0.5);
    expect(Math.abs(found?.balance[0]?.after ?? 1)).toBeLessThan(0.1);
    expect(found?.balanced).toBe(true);
    expect((found?.pairs ?? 0) + (found?.unmatched ?? 0)).toBe(all.filter(({ treated }) => treated).length);
  });
  it('finds the same whoever comes first, and nothing where nobody is alike', () => {
    const all = units(seededRandom(9), 0);
    expect(matchedDifferences([...all].reverse())?.difference).toBeCloseTo(
      matchedDifferences(all)?.difference ?? 1,
      9,
    );
    expect(
      matchedDifferences(
        [1, 2, 3, 4, 5, 6].map((x) => ({ treated: x > 3, before: 0, after: x, covariates: [x] })),
      ),
    ).toBeNull();
  });
});
