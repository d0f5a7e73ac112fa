import { useCallback, useMemo } from 'react';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

export interface AgainstSeries {
  readonly name: string;
  /** Index into the palette's categories. */
  readonly color: number;
  readonly values: readonly number[];
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly labels: readonly string[];
  readonly series: readonly AgainstSeries[];
  /** A line to hold the bars against. */
  readonly line: { readonly name: string; readonly values: readonly number[] };
  readonly write: (value: number) => string;
}

/** Bars side by side for each period, one a series, against a line: amounts that are never one sum are not stacked. */
export function AgainstChart({ labels, series, line, write, ...frame }: Props) {
  const option = useCallback(
    (palette: Palette) => optionOf(labels, series, line, write, palette),
    [labels, series, line, write],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Month' },
        ...series.map(({ name }) => ({ title: name, numeric: true })),
        { title: line.name, numeric: true },
      ],
      rows: labels.map((label, at) => [
        label,
        ...series.map(({ values }) => values[at] ?? 0),
        line.values[at] ?? 0,
      ]),
      write: (value: number) => write(value),
    }),
    [labels, series, line, write],
  );
  return <Chart {...frame} table={table} height={300} option={option} />;
}

function optionOf(
  labels: readonly string[],
  series: readonly AgainstSeries[],
  line: Props['line'],
  write: (value: number) => string,
  palette: Palette,
): Option {
  return {
    grid: { top: 16, right: 16, bottom: 24, left: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (given: unknown) => {
        const [first] = given as { dataIndex: number }[];
        if (!first) return '';
        const at = first.dataIndex;
        return [
          labels[at],
          ...series.map(({ name, values }) => `${name}: <b>${write(values[at] ?? 0)}</b>`),
          `${line.name}: ${write(line.values[at] ?? 0)}`,
        ].join('<br/>');
      },
    },
    xAxis: { type: 'category', data: [...labels] },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => write(value) } },
    series: [
      ...series.map(({ name, color, values }) => ({
        type: 'bar' as const,
        name,
        data: [...values],
        barMaxWidth: 14,
        itemStyle: { color: palette.categories[color] ?? palette.accent },
      })),
      {
        type: 'line' as const,
        name: line.name,
        data: [...line.values],
        symbol: 'none',
        step: 'middle' as const,
        lineStyle: { color: palette.ink, width: 1.5, type: 'dashed' as const },
      },
    ],
  };
}
