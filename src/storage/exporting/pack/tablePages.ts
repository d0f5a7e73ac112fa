/** Inches that a table may take on a slide, between its title and what stands beneath it. */
const HIGH = 5.2;
/** Inches above and below the text of a cell, and to its left and right. */
export const CELL_EDGE = { vertical: 0.04, horizontal: 0.08 };
const POINTS = 72;
/** Mean width of a letter and height of a line, by the size of the font. */
const LETTER = 0.52;
const LINE = 1.2;
/** Letters that a column is given at least, and by which it is widened at most. */
const NARROW = 7;
const BROAD = 46;

type Row = readonly (string | null)[];

export interface TablePages {
  /** Points. */
  readonly size: number;
  /** Inches of each column. */
  readonly widths: readonly number[];
  /** Rows of each slide, as [first, after the last]; at least one slide. */
  readonly pages: readonly (readonly [number, number])[];
}

/**
 * Deals the rows of a table out to slides, so that none reaches beyond its slide: columns as wide as their texts ask for,
 * rows as high as their longest cell is when it wraps.
 * @param width inches
 */
export function tablePages(titles: readonly string[], rows: readonly Row[], width: number): TablePages {
  const size =
    titles.length > 6 || rows.some((row) => row.some((cell) => (cell?.length ?? 0) > 90)) ? 10 : 12;
  const asks = titles.map((title, column) =>
    Math.min(BROAD, Math.max(NARROW, title.length, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const all = asks.reduce((sum, one) => sum + one, 0);
  const widths = asks.map((one) => (width * one) / all);
  const heightOf = (row: Row) => {
    const lines = row.map((cell, column) => {
      const room = ((widths[column] ?? 0) - 2 * CELL_EDGE.horizontal) * POINTS;
      return Math.max(1, Math.ceil(((cell?.length ?? 0) * size * LETTER) / room));
    });
    return (Math.max(...lines) * size * LINE) / POINTS + 2 * CELL_EDGE.vertical;
  };
  const pages: [number, number][] = [];
  let [first, high] = [0, heightOf(titles)];
  for (const [index, row] of rows.entries()) {
    const more = heightOf(row);
    if (high + more > HIGH && index > first) {
      pages.push([first, index]);
      [first, high] = [index, heightOf(titles)];
    }
    high += more;
  }
  return { size, widths, pages: [...pages, [first, rows.length]] };
}
