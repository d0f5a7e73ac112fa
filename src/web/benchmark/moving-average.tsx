import { useCallback, useMemo } from 'react';
import type { Comparison } from '../api/benchmark.ts';
import { Chart } from '../chart/chart.tsx';
import type { Option } from '../chart/engine.ts';
import type { Palette } from '../chart/palette.ts';
import { axisText, unitStyle, withUnit } from '../figure/unit.ts';
import { periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { benchmarkUnit } from './words.ts';

/** Our course with its trailing moving average, as an industry index is published. */
export function MovingAverage({ comparison }: { readonly comparison: Comparison }) {
  const { course, window, metric } = comparison;
  const unit = useMemo(() => benchmarkUnit(comparison.unit), [comparison.unit]);
  const grain = grainOf(course.map(({ start }) => start));
  const option = useCallback(
    (palette: Palette, narrow: boolean): Option => {
      const names = course.map(({ start }) => periodName(start, grain));
      const text = axisText(unit);
      return {
        aria: { enabled: false },
        grid: { top: 12, right: narrow ? 12 : 120, bottom: 8, left: 8, containLabel: true },
        tooltip: {
          trigger: 'axis',
          valueFormatter: (value) => (typeof value === 'number' ? withUnit(value, unit) : ''),
        },
        xAxis: { type: 'category', data: names, axisLabel: { hideOverlap: true } },
        yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value: number) => text(value) } },
        series: [
          {
            name: 'Each period',
            type: 'line',
            data: course.map(({ value }) => value),
            symbolSize: 5,
            lineStyle: { width: 1, type: 'dashed', color: palette.quiet },
            itemStyle: { color: palette.quiet },
          },
          {
            name: `Average of ${window}`,
            type: 'line',
            data: course.map(({ average }) => average.value),
            symbol: 'none',
            lineStyle: { width: 2.5, color: palette.accent },
            ...(narrow
              ? {}
              : { endLabel: { show: true, formatter: `average of ${window}`, color: palette.accent } }),
          },
          ...band(course, palette),
        ],
      };
    },
    [course, unit, window, grain],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Period' },
        { title: 'Value', numeric: true },
        { title: 'n', numeric: true },
        { title: 'Average', numeric: true },
        { title: 'Low', numeric: true },
        { title: 'High', numeric: true },
        { title: 'Remark' },
      ],
      rows: course.map(({ start, value, n, absent, average }) => [
        periodName(start, grain),
        value,
        n,
        average.value,
        average.low,
        average.high,
        absent ??
          average.absent ??
          (average.weighting === 'alike' ? 'periods count alike: n is not known' : ''),
      ]),
      write: (value: number, column: number) => (column === 2 ? count(value) : unitStyle(unit).value(value)),
    }),
    [course, unit, grain],
  );
  return (
    <Section>
      <Chart
        title={`${metric.title}, each period and the average of the last ${window}`}
        under="Each period counts by its n, as in an industry index; the band is the average’s interval"
        height={280}
        table={table}
        option={option}
        note="Dashed: each period. Solid: the average; a window with a period missing has none."
      />
    </Section>
  );
}

function band(
  course: Comparison['course'],
  palette: Palette,
): NonNullable<Extract<Option['series'], readonly unknown[]>> {
  const common = {
    type: 'line' as const,
    symbol: 'none',
    stack: 'band',
    silent: true,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  };
  const spread = course.map(({ average: { low, high } }) =>
    low === null || high === null ? null : high - low,
  );
  return [
    { ...common, data: course.map(({ average }) => average.low) },
    { ...common, data: spread, areaStyle: { color: palette.band } },
  ];
}

function grainOf(starts: readonly string[]): string {
  const [first, second] = [starts.at(-2), starts.at(-1)];
  if (!first || !second) return 'quarter';
  const days = (Date.parse(second) - Date.parse(first)) / 86_400_000;
  return days > 200 ? 'year' : days > 60 ? 'quarter' : days > 20 ? 'month' : 'week';
}
