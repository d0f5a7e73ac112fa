import { describe, expect, it } from 'vitest';
import { cuped, type PairedMoments } from './cuped.ts';
import { type RatioArm, ratioTrial } from './ratioTrial.ts';

type Customer = readonly [y: number, z: number, x: number, w: number];

function armOf(customers: readonly Customer[]): RatioArm {
  const sum = (of: (one: Customer) => number): number => customers.reduce((total, one) => total + of(one), 0);
  const products = [];
  for (let i = 0; i < 4; i++)
    for (let j = i; j < 4; j++) products.push(sum((one) => (one[i] ?? 0) * (one[j] ?? 0)));
  return {
    n: customers.length,
    sums: [sum(([y]) => y), sum(([, z]) => z), sum(([, , x]) => x), sum((one) => one[3])],
    products,
  };
}

const FIRST: Customer[] = [
  [3, 2, 2, 2],
  [0, 1, 1, 1],
  [5, 3, 4, 2],
  [2, 2, 1, 1],
  [1, 1, 1, 1],
  [4, 2, 3, 2],
];
const SECOND: Customer[] = [
  [1, 1, 2, 1],
  [2, 2, 3, 2],
  [0, 1, 1, 1],
  [3, 3, 2, 2],
  [1, 1, 2, 2],
];

describe('a trial of ratios', () => {
  // R 4: u <- (Y - R * Z) / mean(Z), v <- (X - R0 * W) / mean(W); theta from their covariances over n; Welch's df
  it('evens out the history by the delta method', () => {
    const found = ratioTrial(armOf(FIRST), armOf(SECOND));
    expect(found?.difference).toBeCloseTo(0.4494441461, 9);
    expect(found?.standardError).toBeCloseTo(0.2341995211, 9);
    expect(found?.df).toBeCloseTo(8.933540218, 8);
    expect(found?.p).toBeCloseTo(0.08742861843, 9);
    expect(found?.theta).toBeCloseTo(0.4703066108, 9);
    expect(found?.varianceRatio).toBeCloseTo(0.7888842757, 9);
  });
  it('is CUPED where everybody is counted once and arms are of one size', () => {
    const plain = (customers: readonly Customer[]): Customer[] =>
      customers.slice(0, 5).map(([y, , x]) => [y, 1, x, 1]);
    const paired = (customers: readonly Customer[]): PairedMoments => {
      const { n, sums, products } = armOf(plain(customers));
      return {
        n,
        sumY: sums[0],
        sumX: sums[2],
        squaresY: products[0] ?? 0,
        products: products[2] ?? 0,
        squaresX: products[7] ?? 0,
      };
    };
    const found = ratioTrial(armOf(plain(FIRST)), armOf(plain(SECOND)));
    const known = cuped(paired(FIRST), paired(SECOND));
    expect(found?.difference).toBeCloseTo(known?.comparison.difference ?? 0, 12);
    expect(found?.theta).toBeCloseTo(known?.theta ?? 0, 12);
    expect(found?.p).toBeCloseTo(known?.comparison.p ?? 0, 12);
    expect(found?.varianceRatio).toBeCloseTo(known?.varianceRatio ?? 0, 12);
    expect(found?.arms.map(({ value }) => value)).toEqual(
      known?.arms.map(({ value }) => expect.closeTo(value, 12)),
    );
  });
  it('does without a before, and without an arm says nothing', () => {
    const bare = (customers: readonly Customer[]): Customer[] => customers.map(([y, z]) => [y, z, 0, 0]);
    const found = ratioTrial(armOf(bare(FIRST)), armOf(bare(SECOND)));
    expect(found?.theta).toBe(0);
    expect(found?.varianceRatio).toBe(1);
    expect(found?.difference).toBe(found?.unadjusted.difference);
    expect(ratioTrial(armOf(FIRST), armOf([]))).toBeNull();
  });
});
