/**
 * Which cells of a table of sizes must be hidden. Rows are groups and columns are periods; every cell may be had by
 * subtraction from its line's total, so that hiding the small ones alone is not enough: in each line with hidden
 * cells there must be at least two, and together they must reach the minimum; else the smallest one that is still
 * shown is hidden too, until nothing changes (complementary suppression: Willenborg & de Waal 2001).
 *
 * @param sizes rows × columns, the totals of lines not among them; 0 where there is nothing
 * @param lines sets of cells, as [row, column], that add up to a total that is shown
 * @returns rows × columns, true where hidden
 */
export function hideSmall(
  sizes: readonly (readonly number[])[],
  minimum: number,
  lines: readonly (readonly (readonly [row: number, column: number])[])[],
): boolean[][] {
  const hidden = sizes.map((row) => row.map((size) => size > 0 && size < minimum));
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of lines) {
      let count = 0;
      let together = 0;
      let next: readonly [number, number] | null = null;
      for (const [row, column] of line) {
        const size = sizes[row]?.[column] ?? 0;
        if (size <= 0) continue;
        if (hidden[row]?.[column]) {
          count++;
          together += size;
        } else if (next === null || size < (sizes[next[0]]?.[next[1]] ?? 0)) next = [row, column];
      }
      if (count === 0 || next === null || (count > 1 && together >= minimum)) continue;
      const row = hidden[next[0]];
      if (!row) continue;
      row[next[1]] = true;
      changed = true;
    }
  }
  return hidden;
}
