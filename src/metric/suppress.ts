import { type Crowd, together } from './people.ts';

/**
 * Which cells of a table must be hidden. Rows are groups and columns are periods; every cell may be had by
 * subtraction from its line's total, so that hiding the small ones alone is not enough: in each line with hidden
 * cells there must be at least two, and the people in them together must reach the minimum; else the smallest one that
 * is still shown is hidden too, until nothing changes (complementary suppression: Willenborg & de Waal 2001).
 *
 * @param crowds rows × columns, the totals of lines not among them; nobody where there is nothing
 * @param lines sets of cells, as [row, column], that add up to a total that is shown
 * @param told rows × columns: cells that must be hidden whatever their size
 * @returns rows × columns, true where hidden
 */
export function hideSmall(
  crowds: readonly (readonly Crowd[])[],
  minimum: number,
  lines: readonly (readonly (readonly [row: number, column: number])[])[],
  told: readonly (readonly boolean[])[] = [],
): boolean[][] {
  const hidden = crowds.map((row, at) =>
    row.map(({ people }, column) => people > 0 && (people < minimum || (told[at]?.[column] ?? false))),
  );
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of lines) {
      const gone: Crowd[] = [];
      let next: readonly [number, number] | null = null;
      let least = Number.POSITIVE_INFINITY;
      for (const [row, column] of line) {
        const crowd = crowds[row]?.[column];
        if (!crowd || crowd.people <= 0) continue;
        if (hidden[row]?.[column]) gone.push(crowd);
        else if (crowd.people < least) {
          next = [row, column];
          least = crowd.people;
        }
      }
      if (gone.length === 0 || next === null || (gone.length > 1 && together(gone) >= minimum)) continue;
      const row = hidden[next[0]];
      if (!row) continue;
      row[next[1]] = true;
      changed = true;
    }
  }
  return hidden;
}
