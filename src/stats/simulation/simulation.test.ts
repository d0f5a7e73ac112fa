import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel/index.ts';
import { matrixOf } from '../algebra/matrix.ts';
import { betaQuantile } from '../distribution/index.ts';
import { type Range, rangeMean, rangeQuantiles } from './range.ts';
import { shareAbove, simulate, simulatedQuantile } from './simulate.ts';
import { tornado } from './tornado.ts';

const sum = (values: Float64Array) => values.reduce((total, one) => total + one, 0);

describe('ranges', () => {
  it('quantiles agree with the beta distribution and the triangle', () => {
    const at = Float64Array.of(0.001, 0.05, 0.1, 0.5, 0.9, 0.999);
    for (const likely of [0, 0.1, 0.3, 0.5, 1]) {
      const found = rangeQuantiles({ worst: 0, likely, best: 1 }, at);
      found.forEach((value, i) => {
        expect(value).toBeCloseTo(betaQuantile(at[i] ?? 0, 1 + 4 * likely, 5 - 4 * likely), 4);
      });
    }
    // Triangle 0, 2, 10: below 2 lies a fifth.
    const triangle = rangeQuantiles(
      { worst: 10, likely: 2, best: 0, shape: 'triangular' },
      Float64Array.of(0.2, 0.5),
    );
    expect(triangle[0]).toBeCloseTo(2, 12);
    expect(triangle[1]).toBeCloseTo(10 - Math.sqrt(0.5 * 80), 12);
  });
  it('refuses a likely value outside', () => {
    const run = (range: Range) => () => simulate([range], sum, { random: seededRandom(1), runs: 100 });
    expect(run({ worst: 1, likely: 5, best: 3 })).toThrow('lines[0]');
    expect(run({ worst: 1, likely: Number.NaN, best: 3 })).toThrow('lines[0]');
    expect(() => simulate([], sum, { random: seededRandom(1), runs: 5 })).toThrow('runs');
    expect(() =>
      simulate([{ worst: 0, likely: 1, best: 2 }], () => Number.NaN, { random: seededRandom(1) }),
    ).toThrow('outcome');
  });
});

describe('simulation', () => {
  const lines: Range[] = [
    { worst: 0, likely: 10, best: 20 },
    { worst: 40, likely: 10, best: 5 },
    { worst: 1, likely: 2, best: 3, shape: 'triangular' },
    { worst: 7, likely: 7, best: 7 },
  ];
  it('means and spread of a sum are those of the lines, and a seed gives the same again', () => {
    const run = (seed: number) => simulate(lines, sum, { random: seededRandom(seed), runs: 20_000 });
    const found = run(3);
    expect(found.mean).toBeCloseTo(
      lines.reduce((total, line) => total + rangeMean(line), 0),
      3,
    );
    // PERT variance (μ − low)(high − μ) / 7; triangle (a² + b² + c² − ab − ac − bc) / 18.
    const variance = (10 * 10) / 7 + ((14.1666667 - 5) * (40 - 14.1666667)) / 7 + 1 / 6;
    expect(found.standardDeviation ** 2 / variance).toBeCloseTo(1, 1);
    expect(run(3).sorted).toEqual(found.sorted);
    expect(run(4).sorted).not.toEqual(found.sorted);
    expect(found.rankCorrelations[3]).toBe(0);
    expect(found.contributions.reduce((total, one) => total + one, 0)).toBeCloseTo(1, 12);
    expect(found.contributions[1]).toBeGreaterThan(found.contributions[0] ?? 1);
    expect(simulatedQuantile(found, 0.1)).toBeLessThan(simulatedQuantile(found, 0.5));
    expect(shareAbove(found, simulatedQuantile(found, 0.5))).toBeCloseTo(0.5, 3);
    expect(shareAbove(found, Infinity)).toBe(0);
    expect(shareAbove(found, -Infinity)).toBe(1);
  });
  it('asked correlations come out, and leave each line’s distribution as it was', () => {
    const pair: Range[] = [
      { worst: 0, likely: 3, best: 10 },
      { worst: 0, likely: 3, best: 10 },
    ];
    const correlation = matrixOf([
      [1, 0.8],
      [0.8, 1],
    ]);
    const seen = simulate(pair, ([x = 0]) => x, { random: seededRandom(5), runs: 20_000, correlation });
    expect(seen.rankCorrelations[0]).toBeCloseTo(1, 9);
    expect(seen.rankCorrelations[1]).toBeCloseTo(0.8, 2);
    const [alone, both] = [undefined, correlation].map((correlation) =>
      simulate(pair, sum, { random: seededRandom(5), runs: 20_000, ...(correlation && { correlation }) }),
    );
    expect(both?.mean).toBeCloseTo(alone?.mean ?? 0, 6);
    expect((both?.standardDeviation ?? 0) / (alone?.standardDeviation ?? 1)).toBeCloseTo(Math.sqrt(1.8), 1);
    expect(() =>
      simulate(pair, sum, {
        random: seededRandom(1),
        correlation: matrixOf([
          [1, 2],
          [2, 1],
        ]),
      }),
    ).toThrow('correlation');
  });
  it('outcomes stay within those of the ends, for any ranges', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, value, fc.constantFrom('pert', 'triangular'), (a, b, c, shape) => {
        const [low = 0, likely = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
        const { sorted } = simulate([{ worst: high, likely, best: low, shape }], sum, {
          random: seededRandom(1),
          runs: 200,
        });
        expect(sorted[0]).toBeGreaterThanOrEqual(low - 1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(high + 1e-9);
      }),
      { numRuns: 50 },
    );
  });
  it('100,000 runs over 60 lines', () => {
    const many = Array.from({ length: 60 }, (_, i): Range => ({ worst: i, likely: i + 2, best: i + 9 }));
    const before = process.cpuUsage();
    const found = simulate(many, sum, { random: seededRandom(9) });
    const used = process.cpuUsage(before);
    expect(found.sorted.length).toBe(100_000);
    // A second where nothing else runs; tests share their machine.
    expect((used.user + used.system) / 1e6).toBeLessThan(3);
  });
});

describe('tornado', () => {
  it('largest swing first, worst and best on their sides', () => {
    const lines: Range[] = [
      { worst: 1, likely: 2, best: 3 },
      { worst: 50, likely: 10, best: 5 },
    ];
    const net = ([gain = 0, cost = 0]: Float64Array) => 10 * gain - cost;
    const found = tornado(lines, net, 0);
    expect(found.likely).toBe(10);
    expect(found.swings.map(({ line, size }) => [line, size])).toEqual([
      [1, 45],
      [0, 20],
    ]);
    expect(found.swings[0]?.worst).toEqual({ value: 50, outcome: -30 });
    expect(tornado(lines, net).swings[1]?.size).toBeLessThan(20);
    expect(() => tornado(lines, net, 0.6)).toThrow('tail');
    expect(() => rangeQuantiles({ worst: 0, likely: 1, best: 2 }, Float64Array.of(0.5, 0.4))).toThrow(
      'probabilities[1]',
    );
  });
});
