import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rake } from './raking.ts';

const CELLS = [
  { categories: ['young', 'north'], n: 10 },
  { categories: ['young', 'south'], n: 20 },
  { categories: ['old', 'north'], n: 30 },
  { categories: ['old', 'south'], n: 40 },
];

function targets(young: number, north: number) {
  return [
    new Map([
      ['young', young],
      ['old', 1 - young],
    ]),
    new Map([
      ['north', north],
      ['south', 1 - north],
    ]),
  ];
}

describe('raking', () => {
  it('reaches both margins and keeps the odds ratio', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, share, (young, north) => {
        const found = rake(CELLS, targets(young, north));
        const [a = 0, b = 0, c = 0, d = 0] = (found?.weights ?? []).map((w, i) => w * (CELLS[i]?.n ?? 0));
        expect(found?.converged).toBe(true);
        expect((a + b) / 100).toBeCloseTo(young, 8);
        expect((a + c) / 100).toBeCloseTo(north, 8);
        expect((a * d) / (b * c)).toBeCloseTo((10 * 40) / (20 * 30), 6);
        expect(found?.effectiveN).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
  it('by one variable is plain post-stratification with Kish n_eff', () => {
    // 30 young weigh 5/3, 70 old weigh 5/7: n_eff = 100² / (30·25/9 + 70·25/49) = 84.
    const found = rake(CELLS, [
      new Map([
        ['young', 0.5],
        ['old', 0.5],
      ]),
    ]);
    expect(found?.weights[0]).toBeCloseTo(5 / 3, 12);
    expect(found?.effectiveN).toBeCloseTo(84, 9);
  });
  it('refuses what weights cannot reach', () => {
    expect(() =>
      rake(CELLS, [
        new Map([
          ['young', 0.5],
          ['old', 0.4],
          ['none', 0.1],
        ]),
      ]),
    ).toThrow('nobody is in it');
    expect(() => rake(CELLS, [new Map([['young', 1]])])).toThrow('every category');
    expect(rake([], targets(0.5, 0.5))).toBeNull();
  });
});
