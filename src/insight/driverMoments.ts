import type { FigureRow } from '../metric/index.ts';
import { type CrossMoments, pairIndex, readCrossMoments } from '../stats/index.ts';

/** Moments of some of the items. */
export function subset({ size, missing, values }: CrossMoments, kept: readonly number[]): CrossMoments {
  if (kept.length === size) return { size, missing, values };
  const at = (place: number): number => values[place] ?? 0;
  const found: number[] = [];
  if (missing === 'complete') found.push(at(0), at(1), at(2), ...kept.map((i) => at(3 + i)));
  for (const [place, i] of kept.entries()) {
    for (const j of kept.slice(place)) {
      const pair = pairIndex(size, i, j);
      if (missing === 'complete') found.push(at(3 + size + pair));
      else for (let k = 0; k < 7; k++) found.push(at(7 * pair + k));
    }
  }
  return readCrossMoments(kept.length, missing, found);
}

/** Sums of one bucket, as the store returned them. */
export function vectorOf(row: FigureRow, length: number): Float64Array {
  const vector = new Float64Array(length);
  for (let index = 0; index < length; index++) vector[index] = Number(row[`c${index}`] ?? 0);
  return vector;
}
