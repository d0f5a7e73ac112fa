import { useCallback, useMemo } from 'react';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

export interface Bubble {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Its area; null where nobody knows it, then it is small and hollow. */
  readonly size: number | null;
  /** Groups differ in color and in shape. */
  readonly group: string;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly bubbles: readonly Bubble[];
  /** In the order of their colors. */
  readonly groups: readonly string[];
  readonly names: { readonly of: string; readonly x: string; readonly y: string; readonly size: string };
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
  readonly writeSize: (value: number) => string;
}

const SMALLEST = 12;
const LARGEST = 52;
const SHAPES = ['circle', 'diamond', 'triangle', 'rect'] as const;
/** The same shapes in a line of text. */
const SIGNS = ['●', '◆', '▲', '■'] as const;

/** Things by two measures, a third as their area: what is worth most stands at the top right. */
export function BubbleChart(props: Props) {
  const { bubbles, groups, names, writeX, writeY, writeSize } = props;
  const option = useCallback(
    (palette: Palette, narrow: boolean) =>
      optionOf(bubbles, groups, { names, writeX, writeY }, palette, narrow),
    [bubbles, groups, names, writeX, writeY],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: names.of },
        { title: 'State' },
        { title: names.x, numeric: true },
        { title: names.y, numeric: true },
        { title: names.size, numeric: true },
      ],
      rows: bubbles.map(({ label, group, x, y, size }) => [label, group, x, y, size]),
      write: (value: number, column: number) =>
        [writeX, writeY, writeSize][column - 2]?.(value) ?? String(value),
    }),
    [bubbles, names, writeX, writeY, writeSize],
  );
  return (
    <Chart
      title={props.title}
      under={props.under}
      note={
        <>
          {groups.map((group, at) => `${SIGNS[at % SIGNS.length]} ${group.toLowerCase()}`).join(', ')}.{' '}
          {props.note}
        </>
      }
      table={table}
      height={420}
      option={option}
    />
  );
}

function optionOf(
  bubbles: readonly Bubble[],
  groups: readonly string[],
  { names, writeX, writeY }: Pick<Props, 'names' | 'writeX' | 'writeY'>,
  palette: Palette,
  narrow: boolean,
): Option {
  const most = Math.max(1, ...bubbles.map(({ size }) => size ?? 0));
  return {
    aria: { enabled: false },
    grid: { top: 40, right: 36, bottom: 56, left: narrow ? 72 : 88 },
    xAxis: {
      type: 'value',
      name: names.x,
      nameLocation: 'middle',
      nameGap: 28,
      min: 0,
      max: 1,
      axisLabel: { formatter: (value: number) => writeX(value) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      name: names.y,
      nameLocation: 'end',
      nameTextStyle: { align: 'left', padding: [0, 0, 0, narrow ? -56 : -72] },
      axisLabel: { formatter: (value: number) => writeY(value) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: groups.map((group, at) => ({
      type: 'scatter' as const,
      name: group,
      clip: false,
      symbol: SHAPES[at % SHAPES.length] ?? 'circle',
      itemStyle: { color: palette.categories[at] ?? palette.accent, opacity: 0.8 },
      data: bubbles
        .filter((one) => one.group === group)
        .map((one) => ({
          value: [one.x, one.y],
          name: one.label,
          symbolSize:
            one.size === null ? SMALLEST : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(one.size / most),
          ...(one.size === null && {
            itemStyle: {
              color: 'transparent',
              borderColor: palette.categories[at] ?? palette.accent,
              borderWidth: 2,
            },
          }),
          label: { position: one.x > 0.5 ? ('left' as const) : ('right' as const) },
        })),
      label: {
        show: true,
        formatter: (given: { readonly name?: string }) => shorten(String(given.name), narrow ? 16 : 40),
        color: palette.ink,
        fontSize: 12,
      },
      labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' as const },
    })),
  };
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
