import type { Period } from '../../kernel/index.ts';
import type { Drawing, Shape } from '../chart/drawing.ts';
import type { Palette } from '../chart/palette.ts';
import { day, periodName } from '../format/date.ts';
import type { OutlineRow } from './outline.ts';
import { HORIZON_NAMES, STATUSES } from './words.ts';

const WIDTH = 1400;
const ROW = 30;
const AXIS = 28;

interface Plan {
  readonly window: Period;
  readonly grain: 'week' | 'month' | 'quarter';
  readonly ticks: readonly string[];
  readonly rows: readonly OutlineRow[];
  readonly today: string;
  readonly marks: readonly { readonly day: string; readonly title: string }[];
}

/** Where a day lies in a window, from 0 to 1. */
export function share({ from, to }: Period, one: string): number {
  const part = (Date.parse(one) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
  return Math.min(1, Math.max(0, part));
}

/** The plan with all its goals, not only those that are scrolled to. */
export function planDrawing({ window, grain, ticks, rows, today, marks }: Plan, palette: Palette): Drawing {
  const at = (one: string) => Math.round(share(window, one) * WIDTH);
  const listed = marks.map(({ day: on, title }) => `${day(on)}: ${title}`);
  const height = AXIS + rows.length * ROW + (listed.length > 0 ? 24 + listed.length * 18 : 0);
  const below = AXIS + rows.length * ROW;
  const shapes: Shape[] = [
    ...ticks.flatMap((start): Shape[] => [
      { kind: 'box', x: at(start), y: 0, width: 1, height: below, fill: palette.line },
      {
        kind: 'text',
        x: at(start) + 4,
        y: 16,
        text: periodName(start, grain),
        color: palette.quiet,
        size: 11,
        width: WIDTH / ticks.length,
      },
    ]),
    ...rows.flatMap(({ goal }, index): Shape[] => {
      const { sign } = STATUSES[goal.status.word];
      const [x, y] = [at(goal.period.from), AXIS + index * ROW];
      const text = `${sign} ${goal.title} (${HORIZON_NAMES[goal.horizon]})`;
      return [
        {
          kind: 'box',
          x,
          y,
          width: Math.max(6, at(goal.period.to) - x),
          height: ROW - 6,
          fill: palette.band,
        },
        {
          kind: 'text',
          // A bar near the right edge has its words before it ends.
          x: Math.min(x + 6, WIDTH - 240),
          y: y + 16,
          text,
          color: palette.ink,
          size: 12,
          width: WIDTH - Math.min(x, WIDTH - 240),
        },
      ];
    }),
    ...marks.map(
      (mark): Shape => ({
        kind: 'box',
        x: at(mark.day),
        y: 0,
        width: 2,
        height: below,
        fill: palette.categories[1] ?? palette.ink,
      }),
    ),
    ...(today >= window.from && today < window.to
      ? [{ kind: 'box', x: at(today), y: 0, width: 2, height: below, fill: palette.signal } as const]
      : []),
    ...listed.map(
      (text, index): Shape => ({
        kind: 'text',
        x: 0,
        y: below + 24 + index * 18,
        text,
        color: palette.quiet,
        size: 12,
        width: WIDTH,
      }),
    ),
  ];
  return {
    title: `Plan from ${day(window.from)}`,
    under: `${rows.length} goals; ${Object.values(STATUSES)
      .map(({ sign, name }) => `${sign} ${name}`)
      .join(', ')}; today as a line`,
    width: WIDTH,
    height,
    shapes,
  };
}
