import { useCallback, useMemo } from 'react';
import { number } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import classes from './importance-chart.module.css';
import type { Palette } from './palette.ts';

export interface ImportanceItem {
  readonly label: string;
  /** Part of R² that it accounts for. */
  readonly share: number;
  readonly performance: number;
  readonly quadrant: string;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly items: readonly ImportanceItem[];
  /** Where the cross stands. */
  readonly crosshair: { readonly share: number; readonly performance: number };
}

/** Importance against performance: what to concentrate on, what to keep up. */
export function ImportanceChart(props: Props) {
  const { items, crosshair } = props;
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(items, crosshair, palette, narrow),
    [items, crosshair],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Item' },
        { title: 'Share', numeric: true },
        { title: 'Performance', numeric: true },
        { title: 'Quadrant' },
      ],
      rows: items.map((item) => [item.label, item.share, item.performance, item.quadrant]),
      write: (value: number, column: number) => number(value, column === 1 ? 3 : 1),
    }),
    [items],
  );
  return (
    <Chart
      title={props.title}
      under={props.under}
      table={table}
      height={400}
      option={option}
      note={
        <>
          <Term of="importance">Importance against performance</Term>. {props.note}
          <ol className={classes['names'] ?? ''}>
            {items.map((item) => (
              <li key={item.label}>{item.label}</li>
            ))}
          </ol>
        </>
      }
    />
  );
}

function optionOf(
  items: readonly ImportanceItem[],
  crosshair: Props['crosshair'],
  palette: Palette,
  narrow: boolean,
): Option {
  const corner = (text: string, x: 'left' | 'right', y: 'top' | 'bottom') => ({
    text,
    textStyle: { fontSize: 12, fontWeight: 'normal' as const, color: palette.quiet },
    ...(x === 'left' ? { left: 72 } : { right: 24 }),
    ...(y === 'top' ? { top: 8 } : { bottom: 56 }),
  });
  const line = {
    lineStyle: { color: palette.quiet, width: 1, type: 'dashed' as const },
    label: { show: false },
  };
  return {
    aria: { enabled: false },
    title: [
      corner('Concentrate here', 'left', 'top'),
      corner('Keep up', 'right', 'top'),
      corner('Low priority', 'left', 'bottom'),
      corner('Possible overkill', 'right', 'bottom'),
    ],
    grid: { top: 32, right: 24, bottom: 48, left: 64 },
    xAxis: {
      type: 'value',
      scale: true,
      name: 'Performance',
      nameLocation: 'middle',
      nameGap: 28,
      axisLabel: { formatter: (value: number) => number(value, 2) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      name: 'Importance (share of R²)',
      nameLocation: 'middle',
      nameGap: 46,
      axisLabel: { formatter: (value: number) => number(value, 2) },
      splitLine: { show: false },
    },
    series: [
      // The number of each item in its dot, so that none is nameless where names find no room.
      {
        type: 'scatter',
        symbolSize: 20,
        itemStyle: { color: palette.accent, borderColor: palette.sheet, borderWidth: 1 },
        data: items.map((item) => ({ value: [item.performance, item.share], name: item.label })),
        label: {
          show: true,
          formatter: (given) => String(given.dataIndex + 1),
          color: palette.sheet,
          fontSize: 11,
          fontWeight: 'bold',
        },
        markLine: {
          symbol: 'none',
          silent: true,
          data: [
            { ...line, xAxis: crosshair.performance },
            { ...line, yAxis: crosshair.share },
          ],
        },
      },
      ...(narrow
        ? []
        : [
            {
              type: 'scatter' as const,
              silent: true,
              symbolSize: 22,
              itemStyle: { color: 'transparent' },
              data: items.map((item) => ({
                value: [item.performance, item.share],
                name: item.label,
                // Labels grow towards the middle, so that none is cut off at the edge.
                label: {
                  position: item.performance > crosshair.performance ? ('left' as const) : ('right' as const),
                },
              })),
              label: {
                show: true,
                formatter: (given: { readonly name?: string }) => shorten(String(given.name), 48),
                color: palette.ink,
                fontSize: 12,
              },
              labelLayout: { hideOverlap: true },
            },
          ]),
    ],
  };
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
