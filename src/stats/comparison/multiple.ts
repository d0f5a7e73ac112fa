/**
 * p values adjusted for looking at many at once, in the order given: call those at or under α significant.
 *
 * Benjamini–Hochberg (1995) keeps the share of false ones among those called at α: for screens of many segments.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const count = pValues.length;
  const adjusted = new Array<number>(count);
  let least = 1;
  for (const [rank, at] of ordered(pValues).reverse()) {
    least = Math.min(least, ((pValues[at] ?? 1) * count) / rank);
    adjusted[at] = least;
  }
  return adjusted;
}

/** Holm (1979) keeps the chance of even one false one at α: for a few comparisons that decisions hang on. */
export function holm(pValues: readonly number[]): number[] {
  const count = pValues.length;
  const adjusted = new Array<number>(count);
  let greatest = 0;
  for (const [rank, at] of ordered(pValues)) {
    greatest = Math.max(greatest, Math.min(1, (pValues[at] ?? 1) * (count - rank + 1)));
    adjusted[at] = greatest;
  }
  return adjusted;
}

/** Rank from 1 and index, smallest p first. */
function ordered(pValues: readonly number[]): [rank: number, at: number][] {
  return pValues
    .map((p, at) => ({ p, at }))
    .sort((a, b) => a.p - b.p)
    .map(({ at }, rank) => [rank + 1, at]);
}
