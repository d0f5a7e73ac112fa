import { expect, it } from 'vitest';
import { seededRandom } from '../../kernel/index.ts';
import { leastSquares } from '../algebra/leastSquares.ts';
import { crossMomentsOf } from './crossMoments.ts';
import { analyzeDrivers } from './drivers.ts';

const random = seededRandom(5);
const rows = Array.from({ length: 1200 }, () => {
  const mood = random.next();
  const items = Array.from({ length: 3 }, () => Math.floor(10 * (0.4 * mood + 0.6 * random.next())));
  const [a = 0, b = 0] = items;
  return [0.8 * a + 0.3 * b + 3 * random.next(), ...items];
});
const blocks = Array.from({ length: 80 }, (_, bucket) =>
  crossMomentsOf(
    rows.filter((_row, at) => at % 80 === bucket),
    4,
  ),
);

it('slopes of drivers are those of least squares, with intervals that hold what is true', () => {
  const found = analyzeDrivers(blocks, 'lmg', { random: seededRandom(1) });
  const fit = leastSquares(
    rows.map(([, ...items]) => [1, ...items]),
    rows.map(([outcome]) => outcome ?? 0),
  );
  found?.drivers.forEach(({ slope }, at) => {
    expect(slope?.value).toBeCloseTo(fit?.coefficients[at + 1] ?? Number.NaN, 9);
    expect(slope?.low).toBeLessThan([0.8, 0.3, 0][at] ?? 9);
    expect(slope?.high).toBeGreaterThan([0.8, 0.3, 0][at] ?? -9);
  });
});

it('drivers that are sums of each other have shares but no slopes', () => {
  const double = rows.map(([outcome = 0, a = 0]) => [outcome, a, 2 * a]);
  const found = analyzeDrivers(
    [crossMomentsOf(double.slice(0, 600), 3), crossMomentsOf(double.slice(600), 3)],
    'lmg',
    {
      random: seededRandom(1),
    },
  );
  expect(found?.drivers.map(({ slope }) => slope)).toEqual([null, null]);
  expect(found?.drivers[0]?.share.value).toBeGreaterThan(0.1);
});
