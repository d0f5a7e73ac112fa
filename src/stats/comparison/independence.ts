import { InvalidInput } from '../../kernel/index.ts';
import { chiSquareSurvival } from '../distribution/index.ts';
import type { Test } from '../estimate/interval.ts';

export interface Independence extends Test {
  readonly df: number;
  readonly n: number;
  /** Cramér's V, 0 (none) to 1 (one decides the other). */
  readonly cramersV: number;
  /** Share of cells that expect fewer than 5: above .2 the chi-square distribution is a poor guide (Cochran 1954). */
  readonly sparse: number;
}

/**
 * Pearson's chi-square test of independence of rows and columns, without a continuity correction, and Cramér's V.
 * Empty rows and columns are left out. Null when fewer than two of either remain.
 * [[10, 20], [30, 40]] → χ² .7936508, df 1, V .0890871.
 */
export function independence(table: readonly (readonly number[])[]): Independence | null {
  const width = Math.max(0, ...table.map((row) => row.length));
  const columns = Array.from({ length: width }, () => 0);
  const rows = table.map((row) => {
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const count = row[j] ?? 0;
      if (!(count >= 0)) throw InvalidInput.at('table', 'must hold counts of 0 or more', count);
      sum += count;
      columns[j] = (columns[j] ?? 0) + count;
    }
    return sum;
  });
  const n = rows.reduce((sum, row) => sum + row, 0);
  const height = rows.filter((sum) => sum > 0).length;
  const breadth = columns.filter((sum) => sum > 0).length;
  if (height < 2 || breadth < 2) return null;
  let statistic = 0;
  let sparse = 0;
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const expected = (row * column) / n;
      if (expected === 0) return;
      statistic += ((table[i]?.[j] ?? 0) - expected) ** 2 / expected;
      if (expected < 5) sparse++;
    });
  });
  const df = (height - 1) * (breadth - 1);
  return {
    statistic,
    distribution: 'chiSquare',
    df,
    p: chiSquareSurvival(statistic, df),
    n,
    cramersV: Math.sqrt(statistic / (n * (Math.min(height, breadth) - 1))),
    sparse: sparse / (height * breadth),
  };
}
