import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizedChart } from './sizedChart.ts';
import { xmr } from './xmr.ts';

describe('XmR', () => {
  it('limits are the mean ± 2.66 mean ranges, the range limit 3.27', () => {
    const found = xmr([10, 12, 9, 13]);
    expect(found?.center).toBe(11);
    expect(found?.points[0]?.upper).toBeCloseTo(11 + 2.66 * 3, 12);
    expect(found?.points[0]?.lower).toBeCloseTo(11 - 2.66 * 3, 12);
    expect(found?.rangeLimit).toBeCloseTo(9.81, 12);
    expect(found?.signals).toEqual([]);
  });
  it('says which rule fired at which point', () => {
    const calm = [10, 11, 10, 9, 10, 11, 9, 10];
    const outside = xmr([...calm, 30], { baseline: 8 });
    expect(outside?.signals).toContainEqual({ rule: 'outside', from: 8, to: 8, side: 'above' });
    expect(outside?.signals).toContainEqual({ rule: 'range', from: 8, to: 8, side: 'above' });
    expect(outside?.points[8]?.rules).toEqual(['outside', 'range']);
    const low = Array.from({ length: 9 }, (_, i) => 9.5 - (i % 2) * 0.1);
    const run = xmr([...calm, ...low], { baseline: 8 });
    expect(run?.signals.filter(({ rule }) => rule === 'run_of_eight')).toEqual([
      { rule: 'run_of_eight', from: 8, to: 16, side: 'below' },
    ]);
    const near = xmr([...calm, 12.5, 10, 12.5, 12.5], { baseline: 8 });
    expect(near?.signals).toEqual([{ rule: 'three_of_four', from: 8, to: 11, side: 'above' }]);
  });
  it('leaves out periods without data, and needs two with', () => {
    const found = xmr([10, null, 12, 9, null, 13]);
    expect(found?.center).toBe(11);
    expect(found?.points[1]).toMatchObject({ value: null, range: null, rules: [] });
    expect(found?.points[2]?.range).toBe(2);
    expect(xmr([5])).toBeNull();
    expect(xmr([])).toBeNull();
    expect(xmr([4, 4, 4])?.signals).toEqual([]);
  });
});

describe('charts with limits per period', () => {
  it('p chart: .2 of 100 is .2 ± .12, of 400 ± .06', () => {
    const found = sizedChart([{ value: 0.2, n: 100 }, null, { value: 0.2, n: 400 }], { method: 'p' });
    expect(found?.points[0]?.upper).toBeCloseTo(0.32, 12);
    expect(found?.points[2]?.lower).toBeCloseTo(0.14, 12);
    expect(found?.points[1]?.value).toBeNull();
  });
  it('Laney with equal samples is the XmR chart', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 2 }), (values) => {
        const laney = sizedChart(
          values.map((value) => ({ value, n: 500 })),
          { method: 'laney', unitVariance: 0.2 },
        );
        const plain = xmr(values);
        const [a, b] = [laney?.points[0], plain?.points[0]];
        // 3 / 1.128 = 2.6596 against the 2.66 that is printed.
        expect((a?.upper ?? 0) - (a?.center ?? 0)).toBeCloseTo(
          ((b?.upper ?? 0) - (b?.center ?? 0)) * (3 / 1.128 / 2.66),
          9,
        );
      }),
    );
  });
  it('needs data', () => {
    expect(sizedChart([null, { value: 0, n: 0 }], { method: 'p' })).toBeNull();
    expect(sizedChart([{ value: 0.5, n: 9 }], { method: 'laney' })).toBeNull();
  });
});
