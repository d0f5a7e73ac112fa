import type { Measurement } from './workload.ts';

/** Under this many rows what a start costs once weighs too much to tell of more rows. */
const TELLING = 1_000_000;

/**
 * What a measured value would be at more rows, if it went on growing as it did: a power law through the measured sizes
 * (a straight line through their logarithms). It never gets better than at the largest measured size. It is marked as
 * extrapolated, and says from what. Under two sizes that tell nothing is said.
 */
export function extrapolate(
  measured: readonly Measurement[],
  name: string,
  rows: number,
  better: 'more' | 'less',
): Measurement | null {
  const points = measured.filter((one) => one.name === name && one.value > 0 && one.rows >= TELLING);
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  const xs = points.map((one) => Math.log10(one.rows));
  const ys = points.map((one) => Math.log10(one.value));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, at) => sum + (x - meanX) * ((ys[at] ?? 0) - meanY), 0);
  const measuredGrowth = covariance / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  const growth = better === 'more' ? Math.min(0, measuredGrowth) : Math.max(0, measuredGrowth);
  const sizes = points.map((one) => one.rows.toLocaleString('en')).join(' and ');
  const told = (power: number) => `× ${(10 ** power).toFixed(2)}`;
  return {
    name,
    rows,
    value: last.value * (rows / last.rows) ** growth,
    unit: last.unit,
    limit: null,
    extrapolated: `from ${sizes} rows: measured ${told(measuredGrowth)} for ten times the rows, taken as ${told(growth)}`,
  };
}
