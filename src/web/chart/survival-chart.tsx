import { useCallback, useMemo } from 'react';
import { count, percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

/** Who is still there so many days later, in percent, with the interval and how many were at risk. */
export interface SurvivalStep {
  readonly days: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly atRisk: number;
}

export interface SurvivalLine {
  readonly name: string;
  readonly n: number | null;
  readonly steps: readonly SurvivalStep[];
}

interface Props extends Omit<ChartFrame, 'table'> {
  /** At most four, the one that matters most first. */
  readonly lines: readonly SurvivalLine[];
}

const MONTH_DAYS = 30.4375;

/** Kaplan–Meier curves as steps, each with its interval as a band. */
export function SurvivalChart(props: Props) {
  const { lines } = props;
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(lines, palette, narrow),
    [lines],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Group' },
        { title: 'Days', numeric: true },
        { title: 'Still there', numeric: true },
        { title: 'Low', numeric: true },
        { title: 'High', numeric: true },
        { title: 'At risk', numeric: true },
      ],
      rows: lines.flatMap(({ name, steps }) =>
        steps.map((step) => [name, step.days, step.value, step.low, step.high, step.atRisk]),
      ),
      write: (value: number, column: number) =>
        column === 1 || column === 5 ? count(value) : percent(value / 100),
    }),
    [lines],
  );
  return (
    <Chart
      title={props.title}
      under={props.under}
      table={table}
      height={280}
      option={option}
      note={
        <>
          Steps are <Term of="kaplanMeier">Kaplan–Meier</Term> curves, bands their{' '}
          <Term of="interval">intervals</Term>. A curve ends where too few are left to be shown. {props.note}
        </>
      }
    />
  );
}

function optionOf(lines: readonly SurvivalLine[], palette: Palette, narrow: boolean): Option {
  const months = (days: number): number => days / MONTH_DAYS;
  const text = (value: number): string => percent(value / 100);
  const lowest = Math.min(100, ...lines.flatMap(({ steps }) => steps.map(({ low }) => low)));
  const longest = Math.max(1, ...lines.flatMap(({ steps }) => steps.map(({ days }) => months(days))));
  return {
    aria: { enabled: false },
    grid: { top: 16, right: narrow ? 16 : 150, bottom: 32, left: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (given: unknown) => {
        const { seriesIndex, dataIndex } = given as { seriesIndex: number; dataIndex: number };
        const line = lines[Math.floor(seriesIndex / 2)];
        const step = line?.steps[dataIndex - 1];
        if (!line || !step) return '';
        return `${line.name}<br/>after ${count(step.days)} days: <b>${text(step.value)}</b><br/>${text(step.low)} to ${text(step.high)}<br/>${count(step.atRisk)} at risk`;
      },
    },
    xAxis: {
      type: 'value',
      name: 'months',
      nameLocation: 'middle',
      nameGap: 24,
      min: 0,
      max: Math.ceil(longest),
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: Math.max(0, Math.floor(lowest / 10) * 10),
      max: 100,
      axisLabel: { formatter: text },
    },
    series: lines.flatMap(({ name, steps }, index) => {
      const color = palette.categories[index] ?? palette.accent;
      const points = [[0, 100], ...steps.map(({ days, value }) => [months(days), value])];
      return [
        {
          type: 'line' as const,
          name,
          data: points,
          step: 'end' as const,
          symbolSize: 5,
          showSymbol: false,
          lineStyle: { color, width: 2, type: index === 0 ? ('solid' as const) : ('dashed' as const) },
          itemStyle: { color },
          endLabel: {
            show: !narrow,
            formatter: name,
            color: palette.ink,
            width: 140,
            overflow: 'truncate' as const,
          },
          labelLayout: { moveOverlap: 'shiftY' as const },
        },
        {
          type: 'custom' as const,
          silent: true,
          z: 1,
          encode: { x: [0, 1], y: [2, 3] },
          data: steps.map(({ days, low, high }, at) => [
            months(days),
            months(steps[at + 1]?.days ?? days + 1),
            low,
            high,
          ]),
          renderItem: (
            _params: unknown,
            api: { value(at: number): unknown; coord(at: number[]): number[] },
          ) => {
            const [left, right, low, high] = [0, 1, 2, 3].map((at) => Number(api.value(at)));
            const [x1 = 0, top = 0] = api.coord([left ?? 0, high ?? 0]);
            const [x2 = 0, bottom = 0] = api.coord([right ?? 0, low ?? 0]);
            return {
              type: 'rect' as const,
              shape: { x: x1, y: top, width: x2 - x1, height: bottom - top },
              style: { fill: color, opacity: 0.14 },
            };
          },
        },
      ];
    }) as NonNullable<Option['series']>,
  };
}
