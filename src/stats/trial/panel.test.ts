import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel/index.ts';
import { type PanelGroup, panelDifferences, plannedPanelError } from './panel.ts';

const VALUES = [
  [3.1, 3.4, 2.9, 3.8, 4.1],
  [5.2, 5.0, 5.6, 4.1, 3.9],
  [2.2, 2.9, 2.4, 3.1, 3.3],
  [4.4, 4.9, 4.2, 5.3, 3.6],
];
const SINCE = [null, 3, null, 4];

const groupsOf = (values: readonly (readonly number[])[], since: readonly (number | null)[]): PanelGroup[] =>
  values.map((row, at) => ({
    since: since[at] ?? null,
    cells: row.map((value) => ({ value, weight: 1, standardError: null })),
  }));

describe('staggered roll-out over a handful of groups', () => {
  // R 4: m <- lm(y ~ g + t + d), d one level per group-period with the change; sum(w * b), sqrt(t(w) %*% vcov %*% w)
  it('with independent errors is the regression with group and period effects', () => {
    const found = panelDifferences(groupsOf(VALUES, SINCE), { rho: 0 });
    expect(found?.overall.difference).toBeCloseTo(-1.981481481, 8);
    expect(found?.overall.standardError).toBeCloseTo(0.2425918072, 8);
    expect(found?.df).toBe(9);
    expect(found?.overall.p).toBeCloseTo(1.874199511e-5, 10);
    const first = found?.byExposure.find(({ exposure }) => exposure === 0);
    expect(first?.difference).toBeCloseTo(-1.840277778, 8);
    expect(first?.standardError).toBeCloseTo(0.2493740449, 8);
    // lm(y ~ g + t + d + tr), tr periods before the start of groups that start
    expect(found?.preTrend?.difference).toBeCloseTo(0.06666666667, 8);
    expect(found?.preTrend?.standardError).toBeCloseTo(0.13637163276, 8);
    expect(found?.preTrend?.p).toBeCloseTo(0.63806014259, 8);
  });
  // R 4: X <- model.matrix(~ g + t); O from 0.4^|t - t'| within g; B <- solve(t(X) %*% solve(O) %*% X) %*% t(X) %*% solve(O) over
  // the cells without the change; v is 1/3 on treated cells, -t(B) %*% t(X_treated) %*% v on the others; sqrt(s2 * t(v) %*% O %*% v)
  it('with errors that hang together is generalized least squares of the cells without the change', () => {
    const found = panelDifferences(groupsOf(VALUES, SINCE), { rho: 0.4 });
    expect(found?.overall.difference).toBeCloseTo(-2.09, 8);
    expect(found?.overall.standardError).toBeCloseTo(0.3181380954, 8);
  });
  it('calls nothing something about as often as it says, and knows its error beforehand', () => {
    const SEEDS = 200;
    let [called, early] = [0, 0];
    let [told, planned] = [0, 0];
    for (let seed = 0; seed < SEEDS; seed++) {
      const random = seededRandom(seed, 6);
      const normal = () =>
        Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
      const values = Array.from({ length: 6 }, (_, group) => {
        let error = normal();
        return Array.from({ length: 12 }, (__, t) => {
          if (t > 0) error = 0.3 * error + Math.sqrt(1 - 0.09) * normal();
          return 10 + group + Math.sin(t) + error;
        });
      });
      const groups = groupsOf(values, [6, 6, 8, null, null, null]);
      const found = panelDifferences(groups);
      if ((found?.overall.p ?? 0) < 0.05) called++;
      if ((found?.preTrend?.p ?? 0) < 0.05) early++;
      told += found?.overall.standardError ?? 0;
      planned +=
        plannedPanelError(
          groups.map(({ cells }) => cells.slice(0, 6)),
          [1, 1, 1, 1, 1, 1],
          [0, 0, 2, null, null, null],
          6,
        ) ?? 0;
    }
    // Binomial: 5 % of 200 and three standard errors.
    expect(called / SEEDS).toBeLessThan(0.096);
    expect(early / SEEDS).toBeLessThan(0.096);
    expect(planned / told).toBeGreaterThan(0.8);
    expect(planned / told).toBeLessThan(1.25);
  });
  it('leaves out what has nothing to be compared with, and says nothing without others', () => {
    const [one, two] = groupsOf(VALUES, [0, 3]);
    if (!one || !two) throw new Error('two groups');
    expect(panelDifferences([one, two])).toBeNull();
    const found = panelDifferences(groupsOf(VALUES, [0, 3, null, null]));
    expect(found?.unusable).toBe(1);
    expect(found?.groups).toBe(3);
  });
});
