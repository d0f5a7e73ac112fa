import { entry, type Matrix } from '../algebra/matrix.ts';
import { criticalZ } from '../distribution/index.ts';
import { CONFIDENCE, type Interval } from './interval.ts';

/** Parameters above 0 that were estimated together, with the covariance of their logarithms. */
export interface PositiveEstimates {
  readonly values: readonly number[];
  readonly logCovariance: Matrix;
  readonly n: number;
}

/** Intervals of the parameters, from the normal distribution of their logarithms: never below 0. */
export function parameterIntervals(
  { values, logCovariance, n }: PositiveEstimates,
  confidence: number = CONFIDENCE,
): Interval[] {
  const z = criticalZ(confidence);
  return values.map((value, i) => {
    const reach = Math.exp(z * Math.sqrt(Math.max(0, entry(logCovariance, i, i))));
    return { value, low: value / reach, high: value * reach, n };
  });
}

/**
 * Interval of a figure that is computed from estimated parameters, by the delta method (Oehlert 1992): its slopes,
 * taken numerically in the parameters' logarithms, times their covariance. It says how well the parameters are known;
 * what chance does to the customers themselves comes on top.
 *
 * @param figure of the parameters, in their order
 * @param scale `log` keeps the interval above 0, `logit` between 0 and 1
 */
export function deltaInterval(
  estimates: PositiveEstimates,
  figure: (values: readonly number[]) => number,
  { scale, confidence = CONFIDENCE }: { scale: 'log' | 'logit'; confidence?: number },
): Interval {
  const { values, logCovariance, n } = estimates;
  const value = figure(values);
  const [into, back] = scale === 'log' ? [Math.log, Math.exp] : [logit, logistic];
  const at = into(value);
  if (!Number.isFinite(at)) return { value, low: value, high: value, n };
  const h = 1e-4;
  const moved = (i: number, by: number): number =>
    into(figure(values.map((x, k) => (k === i ? x * Math.exp(by) : x))));
  const slopes = values.map((_, i) => (moved(i, h) - moved(i, -h)) / (2 * h));
  const variance = slopes.reduce(
    (sum, a, i) => sum + slopes.reduce((inner, b, j) => inner + a * b * entry(logCovariance, i, j), 0),
    0,
  );
  const reach = criticalZ(confidence) * Math.sqrt(Math.max(0, variance));
  return { value, low: back(at - reach), high: back(at + reach), n };
}

function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
