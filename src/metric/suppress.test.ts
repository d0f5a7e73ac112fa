import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crowd } from './people.ts';
import { hideSmall } from './suppress.ts';

/** People that are in one cell alone. */
const apart = (sizes: readonly (readonly number[])[]): Crowd[][] =>
  sizes.map((row) => row.map((people) => ({ people, marks: 0n })));

/** Rows add up down each column, columns along each row; row and column 0 are the totals. */
function linesOf(rows: number, columns: number): [number, number][][] {
  const down = Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows - 1 }, (_, row): [number, number] => [row + 1, column]),
  );
  const along = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns - 1 }, (_, column): [number, number] => [row, column + 1]),
  );
  return [...down, ...along];
}

function withTotals(cells: readonly (readonly number[])[]): number[][] {
  const rows = cells.map((row) => [row.reduce((sum, size) => sum + size, 0), ...row]);
  const width = rows[0]?.length ?? 0;
  const totals = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return [totals, ...rows];
}

describe('suppression', () => {
  it('hides the small one, and the next smallest so that it cannot be had by subtraction', () => {
    const sizes = withTotals([[3], [40], [60]]);
    const hidden = hideSmall(apart(sizes), 10, [
      [
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    ]);
    expect(hidden.map((row) => row[0])).toEqual([false, true, true, false]);
  });

  it('hides no more when the hidden ones reach the minimum together', () => {
    const sizes = withTotals([[6], [7], [40]]);
    const hidden = hideSmall(apart(sizes), 10, [
      [
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    ]);
    expect(hidden.map((row) => row[0])).toEqual([false, true, true, false]);
  });

  it('counts people who are in several hidden cells once', () => {
    const six = { people: 6, marks: 0b111111n };
    const many = { people: 60, marks: 0xffffffffffn };
    const cells = [[many], [six], [six], [{ people: 40, marks: 0xffffffffn }]];
    const hidden = hideSmall(cells, 10, [
      [
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    ]);
    expect(hidden.map((row) => row[0])).toEqual([false, true, true, true]);
  });

  it('hides what it is told to, and what would give that away', () => {
    const hidden = hideSmall(
      apart(withTotals([[30], [40], [60]])),
      10,
      [
        [
          [1, 0],
          [2, 0],
          [3, 0],
        ],
      ],
      [[], [], [], [true]],
    );
    expect(hidden.map((row) => row[0])).toEqual([false, true, false, true]);
  });

  it('leaves in every line at least two hidden cells that reach the minimum, unless nothing is left to hide', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (cells) => {
        const sizes = withTotals(cells);
        const lines = linesOf(sizes.length, sizes[0]?.length ?? 0);
        const hidden = hideSmall(apart(sizes), 10, lines);
        sizes.forEach((row, r) => {
          for (const [c, size] of row.entries()) if (size > 0 && size < 10) expect(hidden[r]?.[c]).toBe(true);
        });
        for (const line of lines) {
          const present = line.filter(([r, c]) => (sizes[r]?.[c] ?? 0) > 0);
          const gone = present.filter(([r, c]) => hidden[r]?.[c]);
          if (gone.length === 0 || gone.length === present.length) continue;
          expect(gone.length).toBeGreaterThan(1);
          expect(gone.reduce((sum, [r, c]) => sum + (sizes[r]?.[c] ?? 0), 0)).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });
});
