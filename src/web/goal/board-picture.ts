import type { BoardCell, Goal } from '../api/strategy.ts';
import type { Drawing, Shape } from '../chart/drawing.ts';
import type { Palette } from '../chart/palette.ts';
import { unitStyle } from '../figure/unit.ts';
import { periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { metricOf } from './board-cell.tsx';
import type { LadderIndex } from './use-ladder.ts';
import { STATUSES, unitOfTarget } from './words.ts';

const FIRST = 260;
const COLUMN = 104;
const ROW = 54;
const HEAD = 26;

interface Board {
  readonly year: number;
  readonly months: readonly string[];
  readonly rows: readonly Goal[];
  readonly cellsOf: ReadonlyMap<string, readonly BoardCell[]>;
  readonly index: LadderIndex;
}

/** The bowling chart with all its goals: target, what was measured with interval and n, and the sign of how it stood. */
export function boardDrawing({ year, months, rows, cellsOf, index }: Board, palette: Palette): Drawing {
  const width = FIRST + months.length * COLUMN;
  const text = (x: number, y: number, words: string, more: Partial<Extract<Shape, { kind: 'text' }>> = {}) =>
    ({
      kind: 'text',
      x,
      y,
      text: words,
      color: palette.ink,
      size: 12,
      width: COLUMN - 8,
      ...more,
    }) as const;
  const shapes: Shape[] = months.map((month, column) =>
    text(FIRST + column * COLUMN, 16, periodName(month, 'month'), { color: palette.quiet }),
  );
  for (const [row, goal] of rows.entries()) {
    const top = HEAD + row * ROW;
    const metric = metricOf(goal, index);
    const code = goal.target?.known ? goal.target.value.unit : (metric?.unit.code ?? '');
    const { value: write } = unitStyle(unitOfTarget(code, metric));
    shapes.push(
      { kind: 'box', x: 0, y: top, width, height: 1, fill: palette.line },
      text(0, top + 18, goal.title, { bold: true, width: FIRST - 12 }),
      text(0, top + 34, metric?.title ?? 'metric unknown', { color: palette.quiet, width: FIRST - 12 }),
    );
    for (const cell of cellsOf.get(goal.id) ?? []) {
      const x = FIRST + months.indexOf(cell.month) * COLUMN;
      const sign = cell.word ? `${STATUSES[cell.word].sign} ` : '';
      const under =
        cell.value === null
          ? ''
          : `${cell.low !== null && cell.high !== null ? `${write(cell.low)}–${write(cell.high)}` : 'no interval'}${cell.n === null ? '' : `, n ${count(cell.n)}`}`;
      shapes.push(
        text(x, top + 15, cell.target === null ? '→ none' : `→ ${write(cell.target)}`, {
          color: palette.quiet,
          size: 11,
        }),
        text(x, top + 31, `${sign}${cell.value === null ? 'to come' : write(cell.value)}`, {
          bold: cell.value !== null,
        }),
        text(x, top + 46, under, { color: palette.quiet, size: 10 }),
      );
    }
  }
  return {
    title: `Bowling chart ${year}`,
    under: `${rows.length} goals with a metric; → target, below it what was measured with its interval and n; ${Object.values(
      STATUSES,
    )
      .map(({ sign, name }) => `${sign} ${name}`)
      .join(', ')}`,
    width,
    height: HEAD + rows.length * ROW,
    shapes,
  };
}
