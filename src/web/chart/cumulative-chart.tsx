import { useCallback, useMemo } from 'react';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

export interface CumulativePoint {
  readonly label: string;
  readonly worst: number;
  readonly likely: number;
  readonly best: number;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly points: readonly CumulativePoint[];
  /** How an amount is written. */
  readonly write: (value: number) => string;
}

/** A running sum over time with its band, and the line at which the money is back. */
export function CumulativeChart({ points, write, ...frame }: Props) {
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(points, write, palette, narrow),
    [points, write],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Month' },
        { title: 'Worst', numeric: true },
        { title: 'Middle', numeric: true },
        { title: 'Best', numeric: true },
      ],
      rows: points.map(({ label, worst, likely, best }) => [label, worst, likely, best]),
      write: (value: number) => write(value),
    }),
    [points, write],
  );
  return <Chart {...frame} table={table} height={300} option={option} />;
}

function optionOf(
  points: readonly CumulativePoint[],
  write: (value: number) => string,
  palette: Palette,
  narrow: boolean,
): Option {
  const line = (name: 'worst' | 'likely' | 'best', width: number) => ({
    type: 'line' as const,
    name: name === 'likely' ? 'middle' : name,
    symbol: 'none',
    data: points.map((point) => point[name]),
    lineStyle: { color: palette.accent, width, type: width > 1 ? ('solid' as const) : ('dashed' as const) },
    endLabel: { show: !narrow, formatter: name === 'likely' ? 'middle' : name, color: palette.quiet },
    ...(name === 'likely' && {
      markLine: {
        symbol: 'none',
        silent: true,
        label: { formatter: 'money is back', position: 'insideStartTop' as const, color: palette.quiet },
        lineStyle: { color: palette.ink, type: 'solid' as const, width: 1 },
        data: [{ yAxis: 0 }],
      },
    }),
  });
  // The band is drawn as a shape of its own: stacked areas go astray where the sum crosses zero.
  const band = {
    type: 'custom' as const,
    silent: true,
    data: [0],
    renderItem: (_: unknown, api: { coord(at: [number, number]): number[] }) => {
      const upper = points.map(({ best }, at) => api.coord([at, best]));
      const lower = points.map(({ worst }, at) => api.coord([at, worst])).reverse();
      return {
        type: 'polygon' as const,
        shape: { points: [...upper, ...lower] },
        style: { fill: palette.band },
      };
    },
  };
  return {
    grid: { top: 16, right: narrow ? 12 : 60, bottom: 24, left: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (given: unknown) => {
        const [first] = given as { dataIndex: number }[];
        const point = first && points[first.dataIndex];
        return point
          ? `${point.label}<br/><b>${write(point.likely)}</b><br/>${write(point.worst)} to ${write(point.best)}`
          : '';
      },
    },
    xAxis: { type: 'category', data: points.map(({ label }) => label), boundaryGap: false },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => write(value) } },
    series: [band as never, line('worst', 1), line('best', 1), line('likely', 2)],
  };
}
