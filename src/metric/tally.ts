/**
 * Additive sufficient statistics of one bucket and group, by name. Tallies of parts add up to the tally of the
 * whole, so a total, a rest (“all but this group”) or a longer period needs no second question.
 * Bins of a histogram are entries named `bin:INDEX`; units seen are entries named `unit:NAME`. Entries that begin with
 * `once:` are facts of the whole question that every tally carries: they are kept, not added.
 */
export type Tally = Readonly<Record<string, number>>;

/** Begins the name of an entry that is a fact of the whole question. */
export const ONCE = 'once:';

/** Entry of a tally; 0 when it was never counted. */
export function countIn(tally: Tally, name: string): number {
  return tally[name] ?? 0;
}

/** `whole` without `part`. Entries that come to nothing stay, as 0. */
export function tallyWithout(whole: Tally, part: Tally): Tally {
  const result: Record<string, number> = { ...whole };
  for (const name in part) {
    if (isOnce(name)) result[name] ??= part[name] ?? 0;
    else result[name] = (result[name] ?? 0) - (part[name] ?? 0);
  }
  return result;
}

/** Adds `tally` to `total` in place; for folding many rows. */
export function addInto(total: Record<string, number>, tally: Tally): void {
  for (const name in tally) total[name] = (isOnce(name) ? 0 : (total[name] ?? 0)) + (tally[name] ?? 0);
}

/** All entries whose name begins with `prefix`, the prefix cut off. */
export function entries(tally: Tally, prefix: string): [string, number][] {
  const found: [string, number][] = [];
  for (const name in tally) {
    if (name.startsWith(prefix)) found.push([name.slice(prefix.length), tally[name] ?? 0]);
  }
  return found;
}

function isOnce(name: string): boolean {
  return name.startsWith(ONCE);
}
