import { useCallback, useMemo } from 'react';
import { count } from '../format/number.ts';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

/** What was forecast of a group, beside what came. */
export interface ForecastGroup {
  readonly key: string;
  readonly customers: number;
  readonly expected: number;
  readonly actual: number;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly groups: readonly ForecastGroup[];
  /** What the groups are: “Renewal”. */
  readonly of: string;
}

/** Pairs of bars from zero: forecast, and what came. */
export function ForecastBars({ groups, of, ...frame }: Props) {
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(groups, of, palette, narrow),
    [groups, of],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: of },
        { title: 'Customers', numeric: true },
        { title: 'Forecast', numeric: true },
        { title: 'Came', numeric: true },
      ],
      rows: groups.map(({ key, customers, expected, actual }) => [key, customers, expected, actual]),
      write: (value: number) => count(value),
    }),
    [groups, of],
  );
  return <Chart {...frame} table={table} height={240} option={option} />;
}

function optionOf(groups: readonly ForecastGroup[], of: string, palette: Palette, narrow: boolean): Option {
  const [first = palette.accent, second = palette.ink] = palette.categories;
  return {
    aria: { enabled: false },
    // Beside a bar a name needs room that a phone has not.
    ...(narrow ? { legend: { top: 0, left: 0, textStyle: { color: palette.ink } } } : {}),
    grid: { top: narrow ? 36 : 28, right: 16, bottom: 36, left: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (given: unknown) => {
        const [item] = given as { dataIndex: number }[];
        const group = groups[item?.dataIndex ?? -1];
        if (!group) return '';
        return `${of} ${group.key}, ${count(group.customers)} customers<br/>Forecast <b>${count(group.expected)}</b><br/>Came <b>${count(group.actual)}</b>`;
      },
    },
    xAxis: {
      type: 'category',
      name: of,
      nameLocation: 'middle',
      nameGap: 26,
      data: groups.map(({ key }) => key),
      axisLabel: { color: palette.ink },
    },
    yAxis: { type: 'value', min: 0 },
    series: [
      {
        type: 'bar',
        name: 'Forecast',
        data: named(
          narrow ? '' : 'Forecast',
          'right',
          groups.map(({ expected }) => expected),
          palette,
        ),
        itemStyle: { color: first, borderRadius: 2 },
        barMaxWidth: 22,
      },
      {
        type: 'bar',
        name: 'Came',
        data: named(
          narrow ? '' : 'Came',
          'left',
          groups.map(({ actual }) => actual),
          palette,
        ),
        itemStyle: { color: second, borderRadius: 2 },
        barMaxWidth: 22,
      },
    ],
  };
}

/** Values of bars of which the tallest says what they all are, away from the bar beside it. */
function named(name: string, align: 'left' | 'right', values: readonly number[], palette: Palette) {
  const tallest = values.indexOf(Math.max(...values));
  return values.map((value, at) => ({
    value,
    label:
      at === tallest
        ? { show: true, position: 'top' as const, align, formatter: name, color: palette.ink }
        : { show: false },
  }));
}
