import { useCallback, useMemo } from 'react';
import { axisText, unitStyle, type WrittenUnit } from '../figure/unit.ts';
import { count } from '../format/number.ts';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import { hasLongNames, namesAxis } from './names-axis.ts';
import type { Palette } from './palette.ts';

export interface IntervalBar {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** Whether the bar stands out: from the rest, or from zero. */
  readonly strong?: boolean;
  readonly remark?: string;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly unit: WrittenUnit;
  readonly bars: readonly IntervalBar[];
  /** What a bar is: “Region”, “Item”. */
  readonly of: string;
  readonly valueName?: string;
  readonly onChoose?: (index: number) => void;
}

/** A breakdown as bars from zero, each with its interval; bars within noise are pale. */
export function IntervalBars(props: Props) {
  const { unit, bars, of, valueName = 'Value' } = props;
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(unit, bars, palette, narrow),
    [unit, bars],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: of },
        { title: valueName, numeric: true },
        { title: 'Low', numeric: true },
        { title: 'High', numeric: true },
        { title: 'n', numeric: true },
        { title: 'Remark' },
      ],
      rows: bars.map((bar) => [bar.name, bar.value, bar.low, bar.high, bar.n, bar.remark ?? '']),
      write: (value: number, column: number) => (column === 4 ? count(value) : unitStyle(unit).value(value)),
    }),
    [bars, of, unit, valueName],
  );
  return (
    <Chart
      title={props.title}
      under={props.under}
      note={props.note}
      table={table}
      height={Math.max(120, bars.length * (hasLongNames(bars.map(({ name }) => name)) ? 42 : 34) + 48)}
      option={option}
      onChoose={props.onChoose}
    />
  );
}

function optionOf(
  unit: WrittenUnit,
  bars: readonly IntervalBar[],
  palette: Palette,
  narrow: boolean,
): Option {
  const text = axisText(unit);
  return {
    aria: { enabled: false },
    grid: { top: 8, right: 24, bottom: 8, left: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (given: unknown) => {
        const bar = bars[(given as { dataIndex: number }).dataIndex];
        if (!bar || bar.value === null) return '';
        const text = unitStyle({ ...unit, n: bar.n }).value;
        const range =
          bar.low === null || bar.high === null ? '' : `<br/>${text(bar.low)} to ${text(bar.high)}`;
        return `${harmless(bar.name)}<br/><b>${text(bar.value)}</b>${range}${bar.n === null ? '' : `<br/>n ${count(bar.n)}`}`;
      },
    },
    xAxis: {
      type: 'value',
      axisLabel: { formatter: (value: number) => text(value), hideOverlap: true },
      axisLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisLabel: namesAxis(
        bars.map(({ name }) => name),
        palette,
        narrow,
      ),
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        data: bars.map((bar) => ({
          value: bar.value ?? 0,
          itemStyle: { color: palette.accent, opacity: bar.strong === false ? 0.45 : 0.9, borderRadius: 2 },
        })),
      },
      {
        type: 'custom',
        silent: true,
        z: 5,
        encode: { x: [1, 2], y: 0 },
        data: bars.flatMap((bar, index) =>
          bar.low === null || bar.high === null ? [] : [[index, bar.low, bar.high]],
        ),
        renderItem: (_params, api) => {
          const row = api.value(0);
          const [left = 0, y = 0] = api.coord([api.value(1), row]);
          const [right = 0] = api.coord([api.value(2), row]);
          const stroke = { stroke: palette.ink, lineWidth: 1.5 };
          const bar = (x1: number, y1: number, x2: number, y2: number) => ({
            type: 'line' as const,
            shape: { x1, y1, x2, y2 },
            style: stroke,
          });
          return {
            type: 'group',
            children: [
              bar(left, y, right, y),
              bar(left, y - 4, left, y + 4),
              bar(right, y - 4, right, y + 4),
            ],
          };
        },
      },
    ],
  };
}

function harmless(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
