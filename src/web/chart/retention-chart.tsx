import { useCallback, useMemo } from 'react';
import { count, percent } from '../format/number.ts';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Shares of those who began, 0 to 1, by renewal periods since. */
export interface RetentionPeriod {
  readonly period: number;
  readonly model: Bounded | null;
  readonly seen: Bounded | null;
  readonly atRisk: number;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly points: readonly RetentionPeriod[];
  /** What a period is, in plural: “months”. */
  readonly periods: string;
}

/** The curve of a model with its interval, beside what was seen. */
export function RetentionChart({ points, periods, ...frame }: Props) {
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(points, periods, palette, narrow),
    [points, periods],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: `After ${periods}`, numeric: true },
        { title: 'Model', numeric: true },
        { title: 'Low', numeric: true },
        { title: 'High', numeric: true },
        { title: 'Seen', numeric: true },
        { title: 'At risk', numeric: true },
      ],
      rows: points.map(({ period, model, seen, atRisk }) => [
        period,
        model?.value ?? null,
        model?.low ?? null,
        model?.high ?? null,
        seen?.value ?? null,
        atRisk,
      ]),
      write: (value: number, column: number) =>
        column === 0 || column === 5 ? count(value) : percent(value),
    }),
    [points, periods],
  );
  return <Chart {...frame} table={table} height={300} option={option} />;
}

function optionOf(
  points: readonly RetentionPeriod[],
  periods: string,
  palette: Palette,
  narrow: boolean,
): Option {
  const [first = palette.accent, second = palette.ink] = palette.categories;
  const modelled = points.flatMap(({ period, model }) => (model ? [{ period, ...model }] : []));
  const seen = points.flatMap(({ period, seen: one, atRisk }) => (one ? [{ period, atRisk, ...one }] : []));
  const label = (name: string) => ({
    show: !narrow,
    formatter: name,
    color: palette.ink,
  });
  return {
    aria: { enabled: false },
    grid: { top: 16, right: narrow ? 16 : 72, bottom: 36, left: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (given: unknown) => {
        const [item] = given as { value: [number, number] }[];
        const point = points.find(({ period }) => period === item?.value[0]);
        if (!point) return '';
        const line = (name: string, one: Bounded | null): string =>
          one
            ? `<br/>${name} <b>${percent(one.value)}</b> (${percent(one.low)} to ${percent(one.high)})`
            : '';
        return `After ${point.period} ${periods}${line('Model', point.model)}${line('Seen', point.seen)}<br/>${count(point.atRisk)} at risk`;
      },
    },
    xAxis: {
      type: 'value',
      name: `${periods} since the beginning`,
      nameLocation: 'middle',
      nameGap: 26,
      min: 0,
      max: points.at(-1)?.period ?? 1,
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (value: number) => percent(value, 0) } },
    series: [
      {
        type: 'line',
        name: 'low',
        stack: 'band',
        data: modelled.map(({ period, low }) => [period, low]),
        symbol: 'none',
        silent: true,
        lineStyle: { opacity: 0 },
      },
      {
        type: 'line',
        name: 'band',
        stack: 'band',
        data: modelled.map(({ period, low, high }) => [period, high - low]),
        symbol: 'none',
        silent: true,
        lineStyle: { opacity: 0 },
        areaStyle: { color: first, opacity: 0.16 },
      },
      {
        type: 'line',
        name: 'Model',
        data: modelled.map(({ period, value }) => [period, value]),
        symbol: 'none',
        lineStyle: { color: first, width: 2 },
        itemStyle: { color: first },
        endLabel: label('Model'),
        labelLayout: { moveOverlap: 'shiftY' },
      },
      {
        type: 'line',
        name: 'Seen',
        data: seen.map(({ period, value }) => [period, value]),
        symbolSize: 5,
        lineStyle: { color: second, width: 1.5, type: 'dashed' },
        itemStyle: { color: second },
        endLabel: label('Seen'),
        labelLayout: { moveOverlap: 'shiftY' },
      },
    ],
  };
}
