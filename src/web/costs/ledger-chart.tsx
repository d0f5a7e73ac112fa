import { useCallback, useMemo } from 'react';
import type { LedgerSummary, LedgerVocabulary } from '../api/costs.ts';
import { Chart } from '../chart/chart.tsx';
import type { Option } from '../chart/engine.ts';
import type { Palette } from '../chart/palette.ts';
import { count, plural } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { amount, major, monthText } from './words.ts';

interface Props {
  readonly summary: LedgerSummary;
  readonly words: LedgerVocabulary;
}

/** What was spent by month, in the groups of categories; benefits apart, since they are no cost. */
export function LedgerChart({ summary, words }: Props) {
  const { currency, sums } = summary;
  const { months, groups, values, total, benefit, entries } = useMemo(() => {
    const groupOf = new Map(words.categories.map(({ key, group }) => [key, group]));
    const labels = new Map(words.categories.map(({ group, groupLabel }) => [group, groupLabel]));
    const list = [...new Set(sums.map(({ month }) => month))].sort();
    const used = [...labels.keys()].filter((group) =>
      sums.some((one) => groupOf.get(one.category) === group),
    );
    const add = (holds: (one: (typeof sums)[number]) => boolean) =>
      sums.filter(holds).reduce((sum, one) => sum + Number(one.minor), 0);
    return {
      months: list,
      groups: used.map((group) => labels.get(group) ?? group),
      values: used.map((group) =>
        list.map((month) => add((one) => one.month === month && groupOf.get(one.category) === group)),
      ),
      total: add((one) => groupOf.get(one.category) !== 'benefit'),
      benefit: add((one) => groupOf.get(one.category) === 'benefit'),
      entries: sums.reduce((sum, one) => sum + one.entries, 0),
    };
  }, [sums, words]);
  const option = useCallback(
    (palette: Palette) => optionOf(months, groups, values, currency, palette),
    [months, groups, values, currency],
  );
  const table = useMemo(
    () => ({
      columns: [{ title: 'Month' }, ...groups.map((title) => ({ title, numeric: true }))],
      rows: months.map((month, at) => [
        monthText(month),
        ...values.map((list) => major(list[at] ?? 0, currency)),
      ]),
      write: (value: number) => count(value),
    }),
    [months, groups, values, currency],
  );
  if (months.length === 0) return null;
  return (
    <Section>
      <Chart
        title={`${amount(total, currency)} spent${benefit === 0 ? '' : `, ${amount(benefit, currency)} booked as brought in`}`}
        under={`${plural(entries, 'entry', 'entries')}, ${monthText(months[0] ?? '')} – ${monthText(months.at(-1) ?? '')}, in ${currency}`}
        table={table}
        height={280}
        option={option}
      />
    </Section>
  );
}

function optionOf(
  months: readonly string[],
  groups: readonly string[],
  values: readonly (readonly number[])[],
  currency: string,
  palette: Palette,
): Option {
  return {
    grid: { top: 56, right: 8, bottom: 8, left: 8, containLabel: true },
    legend: { top: 0, left: 0, type: 'plain', textStyle: { color: palette.ink } },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value: unknown) => amount(Math.round(Number(value)), currency),
    },
    xAxis: { type: 'category', data: months.map(monthText), axisLabel: { hideOverlap: true } },
    yAxis: {
      type: 'value',
      axisLabel: { formatter: (value: number) => count(major(value, currency)), hideOverlap: true },
    },
    series: groups.map((name, at) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      data: [...(values[at] ?? [])],
      itemStyle: { color: palette.categories[at] ?? palette.accent },
    })),
  };
}
