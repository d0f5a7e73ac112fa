import { useCallback, useMemo } from 'react';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import { namesAxis } from './names-axis.ts';
import type { Palette } from './palette.ts';

export interface TornadoBar {
  readonly name: string;
  /** Outcome at the low and at the high end of the input, and the input's values there in words. */
  readonly low: number;
  readonly high: number;
  readonly lowText: string;
  readonly highText: string;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly bars: readonly TornadoBar[];
  /** Outcome with everything likely: where the bars meet. */
  readonly middle: number;
  readonly write: (value: number) => string;
  readonly onChoose?: (index: number) => void;
}

/** What moves a result: a bar for each input from its low to its high end, the widest on top. */
export function TornadoChart({ bars, middle, write, onChoose, ...frame }: Props) {
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(bars, middle, write, palette, narrow),
    [bars, middle, write],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Input' },
        { title: 'Low end' },
        { title: 'Result there', numeric: true },
        { title: 'High end' },
        { title: 'And there', numeric: true },
      ],
      rows: bars.map(({ name, low, high, lowText, highText }) => [name, lowText, low, highText, high]),
      write: (value: number) => write(value),
    }),
    [bars, write],
  );
  return (
    <Chart
      {...frame}
      table={table}
      height={Math.max(120, bars.length * 34 + 56)}
      option={option}
      onChoose={onChoose}
    />
  );
}

function optionOf(
  bars: readonly TornadoBar[],
  middle: number,
  write: (value: number) => string,
  palette: Palette,
  narrow: boolean,
): Option {
  const [lowColor = '#E69F00', highColor = '#0072B2'] = [palette.categories[1], palette.categories[0]];
  const side = (name: string, color: string, read: (bar: TornadoBar) => number) => ({
    type: 'bar' as const,
    name,
    barWidth: 16,
    barGap: '-100%',
    data: bars.map((bar) => read(bar) - middle),
    itemStyle: { color },
  });
  return {
    grid: { top: 8, right: 24, bottom: 24, left: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (given: unknown) => {
        const bar = bars[(given as { dataIndex: number }).dataIndex];
        return bar
          ? `${bar.name}<br/>${bar.lowText}: <b>${write(bar.low)}</b><br/>${bar.highText}: <b>${write(bar.high)}</b>`
          : '';
      },
    },
    xAxis: {
      type: 'value',
      splitNumber: narrow ? 2 : 5,
      axisLabel: { formatter: (value: number) => write(value + middle), hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: namesAxis(
        bars.map(({ name }) => name),
        palette,
        narrow,
      ),
      axisLine: { show: false },
    },
    series: [side('low end', lowColor, ({ low }) => low), side('high end', highColor, ({ high }) => high)],
  };
}
