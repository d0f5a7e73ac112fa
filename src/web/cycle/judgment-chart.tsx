import { useCallback, useMemo } from 'react';
import type { Judgment } from '../api/cycle.ts';
import { Chart } from '../chart/chart.tsx';
import type { Option } from '../chart/engine.ts';
import type { Palette } from '../chart/palette.ts';
import { axisText, unitStyle } from '../figure/unit.ts';
import { day } from '../format/date.ts';

type JudgmentChartShape = Judgment['charts'][number];

interface Props {
  readonly chart: JudgmentChartShape;
  readonly unit: Judgment['unit'];
  /** Sample and period. */
  readonly under: string;
}

/** What a judgment rests on: an event study with intervals, a course with what would have been, or arms before and after. */
export function JudgmentChart({ chart, unit, under }: Props) {
  const labels = useMemo(() => chart.lines[0]?.points.map(({ label }) => shown(label)) ?? [], [chart]);
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(chart, labels, unit, palette, narrow),
    [chart, labels, unit],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: chart.kind === 'event_study' ? 'Periods since the start' : 'When' },
        ...chart.lines.flatMap(({ name, points }) => [
          { title: name, numeric: true },
          ...(points.some(({ low }) => low !== undefined && low !== null)
            ? [
                { title: `${name}, low`, numeric: true },
                { title: `${name}, high`, numeric: true },
              ]
            : []),
        ]),
      ],
      rows: labels.map((label, at) => [
        label,
        ...chart.lines.flatMap(({ points }) => {
          const point = points[at];
          const banded = points.some(({ low }) => low !== undefined && low !== null);
          return [point?.value ?? null, ...(banded ? [point?.low ?? null, point?.high ?? null] : [])];
        }),
      ]),
      write: (value: number) => unitStyle(unit).value(value),
    }),
    [chart, labels, unit],
  );
  return <Chart title={chart.title} under={under} table={table} height={280} option={option} />;
}

/** Days are written as people read them; counts of periods as they are. */
function shown(label: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(label) ? day(label) : label;
}

function optionOf(
  chart: JudgmentChartShape,
  labels: readonly string[],
  unit: Judgment['unit'],
  palette: Palette,
  narrow: boolean,
): Option {
  const write = unitStyle(unit).value;
  const zero = chart.kind === 'event_study';
  const colors = [palette.accent, palette.categories[1] ?? palette.signal, palette.quiet];
  const banded = chart.lines.flatMap(({ points }, line) =>
    points.flatMap(({ low, high }, at) =>
      low === null || low === undefined || high === null || high === undefined
        ? []
        : [{ at, low, high, line }],
    ),
  );
  const change = chart.change === null ? -1 : labels.indexOf(shown(chart.change));
  return {
    grid: { top: 36, right: narrow ? 16 : 150, bottom: 8, left: 8, containLabel: true },
    legend: narrow ? { top: 0, left: 0, textStyle: { color: palette.ink } } : { show: false },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : 'none'),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLabel: { color: palette.quiet, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      scale: !zero,
      axisLabel: { color: palette.quiet, formatter: axisText(unit) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      ...chart.lines.map(({ name, points }, line) => ({
        type: 'line' as const,
        name,
        data: points.map(({ value }) => value),
        symbol: 'circle',
        symbolSize: 7,
        connectNulls: false,
        lineStyle: {
          color: colors[line] ?? palette.quiet,
          width: 2,
          type: line === 0 ? ('solid' as const) : ('dashed' as const),
        },
        itemStyle: { color: colors[line] ?? palette.quiet },
        endLabel: { show: !narrow, formatter: '{a}', color: palette.ink },
        ...(line === 0
          ? {
              markLine: {
                symbol: 'none',
                silent: true,
                label: { color: palette.ink, formatter: '{b}', position: 'insideEndTop' as const },
                lineStyle: { color: palette.quiet },
                data: [
                  ...(change >= 0 ? [{ name: 'Start', xAxis: change }] : []),
                  ...(zero ? [{ name: 'No effect', yAxis: 0 }] : []),
                ],
              },
            }
          : {}),
      })),
      {
        type: 'custom' as const,
        silent: true,
        tooltip: { show: false },
        // A whisker from low to high of every point that has them.
        renderItem: (_: unknown, api: { value(at: number): unknown; coord(point: number[]): number[] }) => {
          const [at, low, high, line] = [0, 1, 2, 3].map((index) => Number(api.value(index)));
          const [x = 0, bottom = 0] = api.coord([at ?? 0, low ?? 0]);
          const [, top = 0] = api.coord([at ?? 0, high ?? 0]);
          return {
            type: 'line' as const,
            shape: { x1: x, y1: bottom, x2: x, y2: top },
            style: { stroke: colors[line ?? 0] ?? palette.quiet, lineWidth: 2, opacity: 0.6 },
          };
        },
        data: banded.map(({ at, low, high, line }) => [at, low, high, line]),
        encode: { x: 0, y: [1, 2] },
      },
    ],
  } as Option;
}
