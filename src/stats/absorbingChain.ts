import { InvalidInput } from '../kernel/index.ts';

/** A way from one place to another. */
export interface Transition {
  readonly from: number;
  readonly to: number;
  /** Share of the visits of `from` that go on to `to`, 0 to 1; the rest of the shares of a place leaves the chain. */
  readonly share: number;
}

/** Below this a system of visits has no solution that rounding did not make up. */
const TOLERANCE = 1e-10;

/**
 * How often each place of an absorbing Markov chain is visited, on average, by one case that begins at `start`: the row
 * of the fundamental matrix N = (I − Q)⁻¹ (Kemeny & Snell, Finite Markov Chains, 1960, theorem 3.2.4). Found by solving
 * (I − Qᵀ)·v = e with partial pivoting.
 *
 * Shares of a place may add up to more than 1 where a case splits into several that run side by side; what is found is
 * then the mean of a branching process, for which the same equations hold.
 * @param places how many there are; those that the chain ends in have no way on
 * @throws InvalidInput where cases go round for ever
 */
export function expectedVisits(places: number, transitions: readonly Transition[], start: number): number[] {
  const width = places + 1;
  const rows: Float64Array[] = Array.from({ length: places }, (_, at) => {
    const row = new Float64Array(width);
    row[at] = 1;
    return row;
  });
  for (const { from, to, share } of transitions) {
    if (!(share >= 0 && share <= 1)) throw InvalidInput.at('share', 'must lie between 0 and 1', share);
    const row = rows[to];
    if (!row || !rows[from])
      throw InvalidInput.at('transition', 'must lead from a place to a place', [from, to]);
    row[from] = (row[from] ?? 0) - share;
  }
  const first = rows[start];
  if (!first) throw InvalidInput.at('start', 'must be one of the places', start);
  first[places] = 1;
  for (let k = 0; k < places; k++) {
    let best = k;
    for (let i = k + 1; i < places; i++)
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i;
    const pivot = rows[best] as Float64Array;
    if (Math.abs(pivot[k] ?? 0) < TOLERANCE) throw endless();
    rows[best] = rows[k] as Float64Array;
    rows[k] = pivot;
    for (let i = 0; i < places; i++) {
      const row = rows[i] as Float64Array;
      if (i === k || row[k] === 0) continue;
      const factor = (row[k] as number) / (pivot[k] as number);
      for (let j = k; j < width; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
  const visits = rows.map((row, at) => (row[places] as number) / (row[at] as number));
  if (!visits.every((one) => one > -TOLERANCE && Number.isFinite(one))) throw endless();
  return visits.map((one) => Math.max(0, one));
}

function endless(): InvalidInput {
  return InvalidInput.at('transitions', 'must let every case come to an end: some go round for ever');
}
