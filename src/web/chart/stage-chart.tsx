import { useCallback, useMemo } from 'react';
import { day } from '../format/date.ts';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

/** One row of the chart: where it stood on each day, oldest first; null where nobody knew. */
export interface StageRow {
  readonly name: string;
  readonly stages: readonly { readonly on: string; readonly stage: number | null }[];
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly rows: readonly StageRow[];
  /** Names of the stages, the first one first. */
  readonly stages: readonly string[];
}

/** How far each row has come on a scale of stages: pale for earlier days, a full dot for the last one. */
export function StageChart({ rows, stages, ...frame }: Props) {
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(rows, stages, palette, narrow),
    [rows, stages],
  );
  const table = useMemo(() => {
    const days = rows[0]?.stages.map(({ on }) => on) ?? [];
    return {
      columns: [{ title: 'Competency' }, ...days.map((on, index) => ({ title: `${index + 1}: ${day(on)}` }))],
      rows: rows.map((row) => [
        row.name,
        ...row.stages.map(({ stage }) =>
          stage === null ? 'not known' : `${stage} ${stages[stage - 1] ?? ''}`,
        ),
      ]),
    };
  }, [rows, stages]);
  return <Chart {...frame} table={table} height={rows.length * 40 + 48} option={option} />;
}

function optionOf(
  rows: readonly StageRow[],
  stages: readonly string[],
  palette: Palette,
  narrow: boolean,
): Option {
  const points = rows.flatMap((row, index) => {
    const known = row.stages.flatMap(({ on, stage }) => (stage === null ? [] : [{ on, stage }]));
    return known.map(({ on, stage }, at) => ({
      row: index,
      name: row.name,
      on,
      stage,
      last: at === known.length - 1,
    }));
  });
  return {
    grid: { top: 28, right: 24, bottom: 8, left: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (given: unknown) => {
        const point = points[(given as { dataIndex: number }).dataIndex];
        return point
          ? `${point.name}<br/><b>${point.stage} ${stages[point.stage - 1]}</b>, ${day(point.on)}`
          : '';
      },
    },
    xAxis: {
      type: 'value',
      position: 'top',
      min: 0.5,
      max: stages.length + 0.5,
      interval: 0.5,
      axisLabel: {
        // Whole stages alone have a name; the halves between only keep the ends free.
        formatter: (value: number) =>
          Number.isInteger(value) ? (narrow ? String(value) : `${value} ${stages[value - 1] ?? ''}`) : '',
      },
      axisLine: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: { color: palette.ink },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: palette.line } },
    },
    series: [
      {
        type: 'scatter',
        z: 4,
        data: points.map((point) => ({
          value: [point.stage, point.row],
          symbolSize: point.last ? 16 : 10,
          itemStyle: { color: palette.accent, opacity: point.last ? 1 : 0.35 },
        })),
      },
    ],
  };
}
