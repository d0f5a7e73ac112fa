import { useCallback, useMemo } from 'react';
import { count, number, percent } from '../format/number.ts';
import { Chart, type ChartFrame } from './chart.tsx';
import type { Option } from './engine.ts';
import type { Palette } from './palette.ts';

export interface Bin {
  readonly score: number;
  readonly count: number;
  /** For the recommendation question: which of the three the score belongs to. */
  readonly group?: 'detractor' | 'passive' | 'promoter' | undefined;
}

interface Props extends Omit<ChartFrame, 'table'> {
  readonly bins: readonly Bin[];
  /** Of which the shares are; more than the bins where some are withheld. */
  readonly total: number;
}

/** How often each score was given; detractors, passives and promoters in their fixed colors. */
export function Histogram(props: Props) {
  const { bins, total } = props;
  const option = useCallback(
    (palette: Palette, narrow: boolean) => optionOf(bins, total, palette, narrow),
    [bins, total],
  );
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Score', numeric: true },
        { title: 'Answers', numeric: true },
        { title: 'Share', numeric: true },
        { title: 'Group' },
      ],
      rows: bins.map((bin) => [bin.score, bin.count, total ? bin.count / total : 0, bin.group ?? '']),
      write: (value: number, column: number) =>
        column === 0 ? number(value, 2) : column === 1 ? count(value) : percent(value),
    }),
    [bins, total],
  );
  return (
    <Chart
      title={props.title}
      under={props.under}
      note={props.note}
      table={table}
      height={220}
      option={option}
    />
  );
}

function optionOf(bins: readonly Bin[], total: number, palette: Palette, narrow: boolean): Option {
  return {
    aria: { enabled: false },
    grid: { top: 24, right: 8, bottom: 8, left: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (given: unknown) => {
        const bin = bins[(given as { dataIndex: number }).dataIndex];
        return bin
          ? `${number(bin.score, 2)}: <b>${count(bin.count)}</b> (${percent(total ? bin.count / total : 0)})`
          : '';
      },
    },
    xAxis: { type: 'category', data: bins.map((bin) => number(bin.score, 2)) },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => count(value) } },
    series: [
      {
        type: 'bar',
        barMaxWidth: 48,
        data: bins.map((bin) => ({
          value: bin.count,
          itemStyle: { color: bin.group ? palette[bin.group] : palette.accent, borderRadius: 2 },
        })),
        label: {
          show: !narrow && bins.length <= 12,
          position: 'top',
          color: palette.quiet,
          formatter: (given) => percent(total ? Number(given.value) / total : 0, 0),
        },
      },
    ],
  };
}
