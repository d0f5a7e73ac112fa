import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel/index.ts';
import {
  entry,
  invertSymmetric,
  type Matrix,
  matrixOf,
  submatrix,
  symmetricEigen,
} from '../algebra/matrix.ts';
import { correlationOf, repairCorrelation } from './correlation.ts';
import { type CrossMoments, crossMomentsOf, type Missing } from './crossMoments.ts';
import { analyzeDrivers } from './drivers.ts';
import { johnson } from './johnson.ts';
import { lmg } from './lmg.ts';

// Correlations of mpg, cyl, disp, hp, wt in R's mtcars (Motor Trend 1974).
const CARS = matrixOf([
  [1, -0.852162, -0.847551, -0.776168, -0.867659],
  [-0.852162, 1, 0.902033, 0.832447, 0.782496],
  [-0.847551, 0.902033, 1, 0.790949, 0.88798],
  [-0.776168, 0.832447, 0.790949, 1, 0.658748],
  [-0.867659, 0.782496, 0.88798, 0.658748, 1],
]);

/** Rows of an outcome and `drivers` items that lean on one another, in random blocks. */
function blocksOf(
  rows: number,
  drivers: number,
  buckets: number,
  missing: Missing = 'complete',
): CrossMoments[] {
  const random = seededRandom(7, drivers);
  const data = Array.from({ length: rows }, () => {
    const mood = random.next();
    const items = Array.from({ length: drivers }, () => Math.floor(10 * (0.5 * mood + 0.5 * random.next())));
    const [a = 0, b = 0] = items;
    const row: (number | null)[] = [a + 0.5 * b + 4 * random.next(), ...items];
    return missing === 'pairwise' ? row.map((value) => (random.next() < 0.2 ? null : value)) : row;
  });
  return Array.from({ length: buckets }, (_, bucket) =>
    crossMomentsOf(
      data.filter((_, i) => i % buckets === bucket),
      drivers + 1,
      missing,
    ),
  );
}

/** A correlation matrix of `size` items: normalized A·Aᵗ of random A. */
function randomCorrelation(size: number, seed: number): Matrix {
  const random = seededRandom(seed, size);
  const a = Array.from({ length: size }, () => Array.from({ length: size + 1 }, () => random.next() * 2 - 1));
  const dot = (i: number, j: number): number =>
    (a[i] ?? []).reduce((sum, x, k) => sum + x * (a[j]?.[k] ?? 0), 0);
  return matrixOf(a.map((_, i) => a.map((_, j) => dot(i, j) / Math.sqrt(dot(i, i) * dot(j, j)))));
}

describe('R² of mtcars is split', () => {
  it('by LMG into .2157094, .2006984, .1700770, .2621501', () => {
    const found = lmg(CARS);
    expect(found.rSquared).toBeCloseTo(0.8486347, 5);
    [0.2157094, 0.2006984, 0.170077, 0.2621501].forEach((share, i) => {
      expect(found.shares[i]).toBeCloseTo(share, 5);
    });
  });
  it('by Johnson into .2096904, .1883043, .1799590, .2706812', () => {
    const found = johnson(CARS);
    expect(found.rSquared).toBeCloseTo(0.8486347, 5);
    [0.2096904, 0.1883043, 0.179959, 0.2706812].forEach((share, i) => {
      expect(found.shares[i]).toBeCloseTo(share, 5);
    });
  });
});

describe('shares', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 2, max: 7 }), fc.nat())
    .map(([size, seed]) => randomCorrelation(size, seed));
  it('sum to R², are not below 0, and do not depend on order', () => {
    fc.assert(
      fc.property(matrix, fc.nat(), (r, turn) => {
        const p = r.size - 1;
        const order = [0, ...Array.from({ length: p }, (_, i) => 1 + ((i + turn) % p))];
        for (const method of [lmg, johnson]) {
          const plain = method(r);
          const turned = method(submatrix(r, order));
          expect(plain.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(plain.rSquared, 9);
          plain.shares.forEach((share, i) => {
            expect(share).toBeGreaterThanOrEqual(-1e-9);
            expect(turned.shares[order.indexOf(i + 1) - 1]).toBeCloseTo(share, 7);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
  it('equal what averaging over all orders gives', () => {
    fc.assert(
      fc.property(
        fc.nat().map((seed) => randomCorrelation(5, seed)),
        (r) => {
          const orders = permutations([1, 2, 3, 4]);
          const sums = [0, 0, 0, 0];
          for (const order of orders)
            order.forEach((driver, at) => {
              const gain = rSquaredOf(r, order.slice(0, at + 1)) - rSquaredOf(r, order.slice(0, at));
              sums[driver - 1] = (sums[driver - 1] ?? 0) + gain / orders.length;
            });
          const { shares } = lmg(r);
          sums.forEach((sum, i) => {
            expect(shares[i]).toBeCloseTo(sum, 7);
          });
        },
      ),
      { numRuns: 20 },
    );
  });
  it('of a driver that is there twice are halved, not lost', () => {
    const r = matrixOf([
      [1, 0.6, 0.6],
      [0.6, 1, 1],
      [0.6, 1, 1],
    ]);
    expect(lmg(r).shares[0]).toBeCloseTo(0.18, 12);
    expect(lmg(r).rSquared).toBeCloseTo(0.36, 12);
    expect(johnson(r).shares[1]).toBeCloseTo(0.18, 9);
  });
  it('refuses more than 20 drivers', () => {
    expect(() => lmg(randomCorrelation(22, 1))).toThrow('drivers: must be 1 to 20');
  });
});

describe('driver analysis', () => {
  it('finds what the outcome was made of, with intervals that hold it', () => {
    for (const missing of ['complete', 'pairwise'] as const) {
      const found = analyzeDrivers(blocksOf(3000, 4, 100, missing), 'lmg', { random: seededRandom(1) });
      const shares = found?.drivers.map(({ share }) => share.value) ?? [];
      expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
      expect(shares[1]).toBeGreaterThan(shares[2] ?? 1);
      expect(found?.replicates).toBe(500);
      for (const { share } of found?.drivers ?? []) {
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.low).toBeLessThan(share.value);
        expect(share.high).toBeGreaterThan(share.value);
      }
      expect(found?.n).toBeLessThanOrEqual(missing === 'complete' ? 3000 : 2100);
    }
  });
  it('is nothing without rows or with a constant outcome; a constant item explains nothing', () => {
    const options = { random: seededRandom(1), replicates: 20 };
    expect(analyzeDrivers([], 'lmg', options)).toBeNull();
    expect(analyzeDrivers([crossMomentsOf([], 3)], 'lmg', options)).toBeNull();
    const flat = [
      crossMomentsOf(
        [
          [5, 1],
          [5, 2],
          [5, 4],
        ],
        2,
      ),
    ];
    expect(analyzeDrivers(flat, 'lmg', options)).toBeNull();
    const item = analyzeDrivers(
      [
        crossMomentsOf(
          [
            [1, 5, 2],
            [2, 5, 4],
            [4, 5, 7],
          ],
          3,
        ),
      ],
      'johnson',
      options,
    );
    expect(item?.drivers[0]).toMatchObject({ constant: true });
    expect(item?.drivers[0]?.share.value).toBeCloseTo(0, 12);
  });
});

describe('matrices', () => {
  it('an inverse times its matrix is the identity, and eigenvectors rebuild it', () => {
    const r = randomCorrelation(6, 3);
    const inverse = invertSymmetric(r);
    const { values, vectors } = symmetricEigen(r);
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 6; j++) {
        let [product, rebuilt] = [0, 0];
        for (let k = 0; k < 6; k++) {
          product += (inverse ? entry(inverse, i, k) : 0) * entry(r, k, j);
          rebuilt += entry(vectors, i, k) * (values[k] ?? 0) * entry(vectors, j, k);
        }
        expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
        expect(rebuilt).toBeCloseTo(entry(r, i, j), 12);
      }
    expect(
      invertSymmetric(
        matrixOf([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toBeNull();
  });
  it('correlations that cannot be are moved to the nearest that can', () => {
    const impossible = matrixOf([
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ]);
    const { matrix, repaired } = repairCorrelation(impossible);
    expect(repaired).toBe(true);
    expect(Math.min(...symmetricEigen(matrix).values)).toBeGreaterThan(0);
    expect(entry(matrix, 1, 1)).toBe(1);
    expect(repairCorrelation(CARS).repaired).toBe(false);
  });
  it('pairwise and complete agree where nothing is missing', () => {
    const rows = [
      [1, 2, 7],
      [3, 1, 4],
      [2, 5, 5],
      [9, 6, 1],
    ];
    const [a, b] = [
      correlationOf(crossMomentsOf(rows, 3)),
      correlationOf(crossMomentsOf(rows, 3, 'pairwise')),
    ];
    a?.values.forEach((value, i) => {
      expect(b?.values[i]).toBeCloseTo(value, 12);
    });
    expect(b?.n).toBe(4);
  });
});

function rSquaredOf(r: Matrix, drivers: readonly number[]): number {
  if (drivers.length === 0) return 0;
  const inverse = invertSymmetric(submatrix(r, drivers));
  let sum = 0;
  drivers.forEach((a, i) => {
    drivers.forEach((b, j) => {
      sum += entry(r, 0, a) * (inverse ? entry(inverse, i, j) : 0) * entry(r, 0, b);
    });
  });
  return sum;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((one) => one !== item)).map((rest) => [item, ...rest]),
  );
}
