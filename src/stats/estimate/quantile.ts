import { InvalidInput } from '../../kernel/index.ts';
import { quantileRanks } from '../distribution/index.ts';
import { CONFIDENCE, type Interval } from './interval.ts';

/** Relative error that a sketch's values may have, where none is given: 1%. */
export const SKETCH_ACCURACY = 0.01;

/**
 * Counts of values ≥ 0 in bins that grow by a constant factor, so that every value is known to within `accuracy` of
 * itself, and sketches of disjoint parts are added (after DDSketch: Masson, Rim & Lee 2019). A store counts the bins as
 * `floor(ln(x) / ln(base))` for x > 0, with `sketchBase(accuracy)`.
 */
export interface Sketch {
  readonly accuracy: number;
  /** Values equal to 0, which have no logarithm. */
  readonly zeros: number;
  readonly bins: ReadonlyMap<number, number>;
}

/** Factor between the edges of a bin: (1 + a) / (1 − a). 1% → 1.020202. */
export function sketchBase(accuracy: number = SKETCH_ACCURACY): number {
  if (!(accuracy > 0 && accuracy < 1))
    throw InvalidInput.at('accuracy', 'must lie between 0 and 1, such as 0.01', accuracy);
  return (1 + accuracy) / (1 - accuracy);
}

/** Bin of a value above 0: baseⁱ ≤ value < baseⁱ⁺¹. */
export function binOf(value: number, accuracy: number = SKETCH_ACCURACY): number {
  return Math.floor(Math.log(value) / Math.log(sketchBase(accuracy)));
}

/** The value that stands for a bin: the one with the same relative distance, `accuracy`, to both edges. */
export function binValue(bin: number, accuracy: number = SKETCH_ACCURACY): number {
  const base = sketchBase(accuracy);
  return (2 * base ** (bin + 1)) / (base + 1);
}

/** Sketch of values counted here rather than in a store. */
export function sketchOf(values: Iterable<number>, accuracy: number = SKETCH_ACCURACY): Sketch {
  const bins = new Map<number, number>();
  let zeros = 0;
  for (const value of values) {
    if (!(value >= 0)) throw InvalidInput.at('value', 'must be 0 or more', value);
    if (value === 0) zeros++;
    else bins.set(binOf(value, accuracy), (bins.get(binOf(value, accuracy)) ?? 0) + 1);
  }
  return { accuracy, zeros, bins };
}

/** Both sketches together; they must have one accuracy. */
export function addSketches(left: Sketch, right: Sketch): Sketch {
  return combine(left, right, 1);
}

/** What remains of `whole` without `part`: a group's rest. */
export function subtractSketch(whole: Sketch, part: Sketch): Sketch {
  return combine(whole, part, -1);
}

/**
 * The smallest value with at least the share `p` of all at or below it (rank ⌈pn⌉), with the distribution-free interval
 * of order statistics; each of the three is within the sketch's accuracy. Too few values to set a bound leave it at 0
 * or Infinity. Null without values. Compare two with `compareIntervals`.
 */
export function quantile(sketch: Sketch, p: number, confidence: number = CONFIDENCE): Interval | null {
  if (!(p > 0 && p < 1)) throw InvalidInput.at('p', 'must lie between 0 and 1, such as 0.5', p);
  const ordered = [...sketch.bins].sort(([a], [b]) => a - b);
  const n = ordered.reduce((sum, [, count]) => sum + count, sketch.zeros);
  if (n <= 0) return null;
  const atRank = (rank: number): number => {
    let seen = sketch.zeros;
    if (rank <= seen) return 0;
    if (rank > n) return Infinity;
    for (const [bin, count] of ordered) {
      seen += count;
      if (rank <= seen) return binValue(bin, sketch.accuracy);
    }
    return Infinity;
  };
  const ranks = quantileRanks(n, p, confidence);
  return {
    value: atRank(Math.max(1, Math.ceil(p * n))),
    low: atRank(ranks.low),
    high: atRank(ranks.high),
    n,
  };
}

function combine(left: Sketch, right: Sketch, sign: 1 | -1): Sketch {
  if (left.accuracy !== right.accuracy)
    throw InvalidInput.at('accuracy', `must be ${left.accuracy} in both sketches`, right.accuracy);
  const bins = new Map(left.bins);
  for (const [bin, count] of right.bins) {
    const sum = (bins.get(bin) ?? 0) + sign * count;
    if (sum === 0) bins.delete(bin);
    else bins.set(bin, sum);
  }
  return { accuracy: left.accuracy, zeros: left.zeros + sign * right.zeros, bins };
}
