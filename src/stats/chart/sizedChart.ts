import { type ControlChart, controlSignals, relativePosition, rulesAt } from './controlRules.ts';

/** From a mean moving range to one sigma. */
const RANGE_TO_SIGMA = 1.128;

/** One period's figure (a proportion, an NPS, a mean) and how many answers it is of. */
export interface SizedPoint {
  readonly value: number;
  readonly n: number;
}

export interface SizedChartOptions {
  /**
   * `p` takes chance within periods as the only cause of spread (Shewhart's p chart); with thousands of answers it calls
   * almost everything a signal. `laney` widens or narrows it by what is seen from period to period (Laney, Improved
   * control charts for attributes, 2002: p′).
   */
  readonly method: 'p' | 'laney';
  /**
   * Variance of one answer: p̄(1 − p̄) for a proportion, 100²·(p + d − (p − d)²) of all answers for an NPS.
   * Left out, the figures are proportions from 0 to 1.
   */
  readonly unitVariance?: number;
  /** Values that the figure cannot leave, which cut the limits: [0, 1] when unitVariance is left out. */
  readonly bounds?: readonly [number, number];
  /** Compute center and limits from the first so many periods with data. */
  readonly baseline?: number;
}

/**
 * Control chart whose limits follow each period's sample: center ± 3·√(unitVariance / nᵢ), for `laney` times
 * σ_z = mR̄(z) / 1.128. Periods without data are null or have n 0.
 * @returns null without a period that has data; for `laney` with fewer than two, of which no range can be made
 */
export function sizedChart(
  periods: readonly (SizedPoint | null)[],
  options: SizedChartOptions,
): ControlChart | null {
  const { method, baseline } = options;
  const known = periods.flatMap((point, index) => (point && point.n > 0 ? [{ index, ...point }] : []));
  const base = known.slice(0, baseline ?? known.length);
  if (base.length < (method === 'laney' ? 2 : 1)) return null;
  const total = base.reduce((sum, { n }) => sum + n, 0);
  const center = base.reduce((sum, { n, value }) => sum + n * value, 0) / total;
  const unitVariance = options.unitVariance ?? center * (1 - center);
  const [least, most] =
    options.bounds ?? (options.unitVariance === undefined ? [0, 1] : [-Infinity, Infinity]);
  const sigma = (n: number): number => Math.sqrt(unitVariance / n);
  let between = 1;
  if (method === 'laney') {
    const z = base.map(({ n, value }) => (unitVariance > 0 ? (value - center) / sigma(n) : 0));
    const ranges = z.slice(1).map((at, before) => Math.abs(at - (z[before] ?? at)));
    between = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / RANGE_TO_SIGMA;
  }
  const reach = (n: number): number => 3 * sigma(n) * between;
  const signals = controlSignals(
    known.map(({ index, value, n }) => ({ index, position: relativePosition(value, center, reach(n)) })),
  );
  const rules = rulesAt(signals, periods.length);
  const meanSize = total / base.length;
  return {
    method,
    center,
    constants: method === 'laney' ? [3, RANGE_TO_SIGMA] : [3],
    rangeLimit: null,
    baseline: base.length,
    points: periods.map((point, index) => {
      const has = point !== null && point.n > 0;
      const width = reach(has ? point.n : meanSize);
      return {
        value: has ? point.value : null,
        center,
        lower: Math.max(least, center - width),
        upper: Math.min(most, center + width),
        range: null,
        rules: has ? (rules[index] ?? []) : [],
      };
    }),
    signals,
  };
}
