import { IconCalendarMonth } from '@tabler/icons-react';
import type { BusinessCase } from '../api/businessCase.ts';
import { major } from '../costs/words.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { TraceLink } from './trace-link.tsx';
import { money, monthAt } from './words.ts';

/** Every line by month; each amount leads to how it is made. */
export function MonthsView({ found }: { readonly found: BusinessCase }) {
  const { flows, currency, start, horizonMonths } = found;
  if (flows.length === 0)
    return (
      <EmptyState icon={<IconCalendarMonth />} title="No months yet">
        As soon as the case has a benefit or a cost, its months stand here.
      </EmptyState>
    );
  const months = Array.from({ length: horizonMonths + 1 }, (_, index) => index);
  const net = (index: number) =>
    flows.reduce(
      (sum, { side, months: amounts }) => sum + (side === 'benefit' ? 1 : -1) * (amounts[index] ?? 0),
      0,
    );
  let running = 0;
  const sums = months.map((index) => {
    running += net(index);
    return running;
  });
  const column = (
    key: string,
    title: string,
    of: (index: number) => number | null,
    trace: (index: number) => string,
  ): Column<number> => ({
    ...{ key, title, numeric: true },
    value: (index) => {
      const minor = of(index);
      return minor === null ? null : major(minor, currency);
    },
    cell: (index) => {
      const minor = of(index);
      return minor === null ? (
        'not known'
      ) : (
        <TraceLink caseId={found.id} of={trace(index)} view="months">
          {money(minor, currency, true)}
        </TraceLink>
      );
    },
  });
  const columns: readonly Column<number>[] = [
    {
      ...{ key: 'month', title: 'Month', heads: true },
      value: (index) => `${index}: ${monthAt(start, index)}`,
      order: (index) => index,
      cell: (index) => `${index}: ${monthAt(start, index)}`,
    },
    ...flows.map(({ key, side, amount, months: amounts }) =>
      column(
        key,
        `${found.lines.find((line) => line.key === key)?.name ?? key} (${side})`,
        (index) => (amount === null ? null : (amounts[index] ?? 0)),
        (index) => `line:${key}:${index}`,
      ),
    ),
    column('net', 'Net', net, (index) => `month:${index}`),
    column(
      'sum',
      'Running sum',
      (index) => sums[index] ?? 0,
      (index) => `sum:${index}`,
    ),
  ];
  return (
    <Section
      title="Month by month"
      lead="After risk, every input likely, not discounted. Month 0 is the beginning; later months are discounted for the net present value."
    >
      <DataTable name="months of the case" rows={months} columns={columns} rowKey={String} height={640} />
    </Section>
  );
}
