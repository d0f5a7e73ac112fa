import { holm, waldTest } from '../stats/index.ts';

export interface Ranked {
  readonly value: number;
  /** Null where it is not known: then nothing places the figure. */
  readonly standardError: number | null;
}

/** Places that a figure may truly have; 1 is best. */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/**
 * Which places the data let each figure have: 1 + those that are better beyond noise, up to the count less those that
 * are worse. All pairs are tested and the p values adjusted after Holm, so that all places hold together at the
 * confidence (after Mogstad, Romano, Shaikh & Wilhelm, Inference for ranks, 2024, with Holm in place of their
 * bootstrap). A league table of noise gives every figure every place.
 */
export function rankIntervals(
  figures: readonly Ranked[],
  better: 'up' | 'down',
  confidence: number,
): RankInterval[] {
  const pairs = figures.flatMap((one, i) =>
    figures.slice(i + 1).flatMap((other, next) => {
      if (one.standardError === null || other.standardError === null) return [];
      const test = waldTest(one.value - other.value, Math.hypot(one.standardError, other.standardError));
      return test ? [{ i, j: i + 1 + next, difference: one.value - other.value, p: test.p }] : [];
    }),
  );
  const adjusted = holm(pairs.map(({ p }) => p));
  const ranks = figures.map(() => ({ low: 1, high: figures.length, of: figures.length }));
  pairs.forEach(({ i, j, difference }, at) => {
    if ((adjusted[at] ?? 1) >= 1 - confidence) return;
    const [first, second] = difference > 0 === (better === 'up') ? [i, j] : [j, i];
    const [above, below] = [ranks[first], ranks[second]];
    if (above) above.high--;
    if (below) below.low++;
  });
  return ranks;
}
