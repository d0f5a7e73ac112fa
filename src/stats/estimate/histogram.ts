import { InvalidInput } from '../../kernel/index.ts';
import { effectiveSize, type Moments } from './moments.ts';

/** Answers with one score: how many, the sum of their weights and of the weights' squares. */
export interface Cell {
  readonly n: number;
  readonly weight: number;
  readonly weightSquares: number;
}

/** Score → answers that gave it: sufficient statistics of every measure on a closed scale. */
export type Histogram = ReadonlyMap<number, Cell>;

/** Part of all answers, with the sample that it rests on. */
export interface Share {
  readonly share: number;
  readonly n: number;
  readonly effectiveN: number;
}

/** Histogram of unweighted answers from their counts, by score. */
export function histogramOf(counts: Iterable<readonly [score: number, count: number]>): Histogram {
  const histogram = new Map<number, Cell>();
  for (const [score, n] of counts) histogram.set(score, { n, weight: n, weightSquares: n });
  return histogram;
}

/** All answers of a histogram as one cell. */
export function totalOf(histogram: Histogram): Cell {
  let [n, weight, weightSquares] = [0, 0, 0];
  for (const cell of histogram.values()) {
    n += cell.n;
    weight += cell.weight;
    weightSquares += cell.weightSquares;
  }
  return { n, weight, weightSquares };
}

/** Weighted share of answers whose score `holds`; null without answers. */
export function shareWhere(histogram: Histogram, holds: (score: number) => boolean): Share | null {
  const total = totalOf(histogram);
  const effectiveN = effectiveSize(total.weight, total.weightSquares);
  if (total.n <= 0 || effectiveN <= 0) return null;
  let weight = 0;
  for (const [score, cell] of histogram) if (holds(score)) weight += cell.weight;
  return { share: weight / total.weight, n: total.n, effectiveN };
}

/** Moments of the scores in a histogram. */
export function histogramMoments(histogram: Histogram): Moments & Cell {
  let [sum, sumSquares] = [0, 0];
  for (const [score, cell] of histogram) {
    sum += cell.weight * score;
    sumSquares += cell.weight * score * score;
  }
  return { ...totalOf(histogram), sum, sumSquares };
}

/** Both histograms together. */
export function addHistograms(left: Histogram, right: Histogram): Histogram {
  return combine(left, right, 1);
}

/** What remains of `whole` without `part`: a group's rest. */
export function subtractHistogram(whole: Histogram, part: Histogram): Histogram {
  return combine(whole, part, -1);
}

/** Refuses scores that are not whole numbers from `low` to `high`: scales never mix. */
export function checkScale(histogram: Histogram, low: number, high: number): void {
  for (const score of histogram.keys()) {
    if (!Number.isInteger(score) || score < low || score > high)
      throw InvalidInput.at('score', `must be a whole number from ${low} to ${high}`, score);
  }
}

function combine(left: Histogram, right: Histogram, sign: 1 | -1): Histogram {
  const sum = new Map(left);
  for (const [score, cell] of right) {
    const there = sum.get(score) ?? { n: 0, weight: 0, weightSquares: 0 };
    const n = there.n + sign * cell.n;
    if (n === 0) sum.delete(score);
    else
      sum.set(score, {
        n,
        weight: there.weight + sign * cell.weight,
        weightSquares: there.weightSquares + sign * cell.weightSquares,
      });
  }
  return sum;
}
