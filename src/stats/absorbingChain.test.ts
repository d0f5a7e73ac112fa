import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectedVisits, type Transition } from './absorbingChain.ts';

const walk = (from: number, to: number, share: number): Transition => ({ from, to, share });

it('is the fundamental matrix of the drunkard’s walk between two walls', () => {
  // Grinstead & Snell, Introduction to Probability, example 11.13–11.15: four blocks, corners 1, 2, 3 are transient.
  const ways = [walk(0, 1, 0.5), walk(1, 0, 0.5), walk(1, 2, 0.5), walk(2, 1, 0.5)];
  const rows = [0, 1, 2].map((start) => expectedVisits(3, ways, start));
  const known = [
    [1.5, 1, 0.5],
    [1, 2, 1],
    [0.5, 1, 1.5],
  ];
  rows.forEach((row, at) => {
    row.forEach((value, to) => {
      expect(value).toBeCloseTo(known[at]?.[to] ?? Number.NaN, 12);
    });
  });
  expect(rows.map((row) => row.reduce((sum, one) => sum + one, 0))).toEqual([
    expect.closeTo(3, 12),
    expect.closeTo(4, 12),
    expect.closeTo(3, 12),
  ]);
});

it('counts rework as a geometric series', () => {
  // A task that fails its check in 20 % is done 1 / (1 − 0.2) times.
  const visits = expectedVisits(3, [walk(0, 1, 1), walk(1, 0, 0.2), walk(1, 2, 0.8)], 0);
  expect(visits[0]).toBeCloseTo(1.25, 12);
  expect(visits[2]).toBeCloseTo(1, 12);
});

it('refuses a loop without a way out', () => {
  expect(() => expectedVisits(2, [walk(0, 1, 1), walk(1, 0, 1)], 0)).toThrow(/for ever/);
  // Split in two that both come back: twice as many each time round.
  expect(() => expectedVisits(2, [walk(0, 1, 1), walk(0, 1, 1), walk(1, 0, 0.9)], 0)).toThrow(/for ever/);
  expect(() => expectedVisits(1, [walk(0, 0, 1.5)], 0)).toThrow(/between 0 and 1/);
});

it('what comes in goes out: all that is visited ends exactly once', () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 12 }), (shares) => {
      // Place i goes on with its share and back to the start with the rest; the last one ends.
      const end = shares.length;
      const ways = shares.flatMap((on, at) => [
        walk(at, at + 1, on),
        walk(at, 0, (1 - on) / 2),
        walk(at, end, (1 - on) / 2),
      ]);
      expect(expectedVisits(end + 1, ways, 0)[end]).toBeCloseTo(1, 6);
    }),
  );
});
