import { useCallback, useMemo } from 'react';
import type { Maintenance, Months } from '../api/costs.ts';
import { Chart } from '../chart/chart.tsx';
import type { Option } from '../chart/engine.ts';
import type { Palette } from '../chart/palette.ts';
import { count, percent } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { amount, major, monthsText } from './words.ts';

interface Props {
  readonly result: Maintenance;
  readonly months: Months;
}

/** Who is expensive and who pays for it: shares of cost and revenue, the dearest customers first. */
export function ConcentrationView({ result, months }: Props) {
  const { curve, tenths, all } = result;
  const option = useCallback((palette: Palette) => optionOf(curve, palette), [curve]);
  const table = useMemo(
    () => ({
      columns: [
        { title: 'Dearest customers, up to', numeric: true },
        { title: 'Share of cost', numeric: true },
        { title: 'Share of revenue', numeric: true },
      ],
      rows: curve.map((point) => [point.customers, point.cost, point.revenue]),
      write: (value: number) => percent(value),
    }),
    [curve],
  );
  const top = tenths[0];
  if (curve.length === 0 || !top) return null;
  const title =
    top.costShare === null
      ? 'Who is expensive'
      : `The dearest tenth of customers takes ${percent(top.costShare, 0)} of the cost${
          top.revenueShare === null ? '' : ` and pays ${percent(top.revenueShare, 0)} of the revenue`
        }`;
  return (
    <Section title="Who is expensive, and who pays for it">
      <Chart
        title={title}
        under={`${count(all.customers)} customers, the dearest first, ${monthsText(months)}`}
        note="On the dotted line everybody would cost the same."
        table={table}
        height={320}
        option={option}
      />
      <TenthsTable result={result} months={months} />
    </Section>
  );
}

type Tenth = Maintenance['tenths'][number];

function TenthsTable({ result, months }: Props) {
  const { currency, tenths } = result;
  const behind = (row: Tenth, shown: string) => (
    <Go to="/prove/costs/served" search={{ ...months, tenth: row.tenth }}>
      {shown}
    </Go>
  );
  const share = (key: 'costShare' | 'revenueShare', title: string): Column<Tenth> => ({
    key,
    title,
    numeric: true,
    value: (row) => row[key],
    cell: (row) => (row[key] === null ? <span className="quiet">not known</span> : percent(row[key] ?? 0)),
  });
  const columns: readonly Column<Tenth>[] = [
    {
      key: 'tenth',
      title: 'Tenth of customers',
      value: (row) => row.tenth,
      cell: (row) => (row.tenth === 1 ? '1, the dearest' : row.tenth === 10 ? '10, the cheapest' : row.tenth),
    },
    {
      key: 'customers',
      title: 'Customers',
      numeric: true,
      value: (row) => row.customers,
      cell: (row) => behind(row, count(row.customers)),
    },
    {
      key: 'contacts',
      title: 'Contacts',
      numeric: true,
      value: (row) => row.contacts,
      cell: (row) => behind(row, count(row.contacts)),
    },
    {
      key: 'minor',
      title: 'Cost',
      numeric: true,
      value: (row) => major(row.minor, currency),
      cell: (row) => behind(row, amount(row.minor, currency)),
    },
    share('costShare', 'Share of cost'),
    {
      key: 'revenue',
      title: 'They pay',
      numeric: true,
      value: (row) => major(row.revenue, currency),
      cell: (row) => amount(row.revenue, currency),
    },
    share('revenueShare', 'Share of revenue'),
  ];
  return <DataTable name="tenths" rows={tenths} columns={columns} rowKey={(row) => String(row.tenth)} />;
}

function optionOf(curve: Maintenance['curve'], palette: Palette): Option {
  const axis = {
    type: 'value' as const,
    min: 0,
    max: 1,
    interval: 0.25,
    axisLabel: { formatter: (value: number) => percent(value, 0) },
  };
  const line = (name: string, color: string, data: (number | null)[][], type: 'solid' | 'dashed') => ({
    type: 'line' as const,
    name,
    showSymbol: false,
    data,
    lineStyle: { color, width: 2, type },
    itemStyle: { color },
    endLabel: { show: true, formatter: name, color: palette.ink, distance: -70, offset: [0, -14] },
  });
  return {
    grid: { top: 24, right: 24, bottom: 32, left: 8, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => percent(Number(value)) },
    legend: { top: 0, right: 0, textStyle: { color: palette.ink } },
    xAxis: { ...axis, name: 'Customers, the dearest first', nameLocation: 'middle', nameGap: 26 },
    yAxis: axis,
    series: [
      {
        ...line(
          'Cost',
          palette.accent,
          curve.map((one) => [one.customers, one.cost]),
          'solid',
        ),
        endLabel: { show: false },
      },
      {
        ...line(
          'Revenue',
          palette.ink,
          curve.filter((one) => one.revenue !== null).map((one) => [one.customers, one.revenue]),
          'dashed',
        ),
        endLabel: { show: false },
      },
      {
        type: 'line' as const,
        name: 'Everybody alike',
        showSymbol: false,
        silent: true,
        data: [
          [0, 0],
          [1, 1],
        ],
        lineStyle: { color: palette.quiet, width: 1, type: 'dotted' as const },
        itemStyle: { color: palette.quiet },
      },
    ],
  };
}
