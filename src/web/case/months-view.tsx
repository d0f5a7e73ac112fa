import { Table } from '@mantine/core';
import { IconCalendarMonth } from '@tabler/icons-react';
import type { BusinessCase } from '../api/businessCase.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
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
  return (
    <Section
      title="Month by month"
      lead="After risk, every input likely, not discounted. Month 0 is the beginning; later months are discounted for the net present value."
    >
      <ScrollBox label="Months of the case" height={640}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Month</Table.Th>
              {flows.map(({ key, side }) => (
                <Table.Th key={key} scope="col" className="number">
                  {found.lines.find((line) => line.key === key)?.name ?? key}
                  <span className="quiet"> ({side})</span>
                </Table.Th>
              ))}
              <Table.Th scope="col" className="number">
                Net
              </Table.Th>
              <Table.Th scope="col" className="number">
                Running sum
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.map((index) => (
              <Table.Tr key={index}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {index}: {monthAt(start, index)}
                </Table.Td>
                {flows.map(({ key, amount, months: amounts }) => (
                  <Table.Td key={key} className="number">
                    {amount === null ? (
                      'not known'
                    ) : (
                      <TraceLink caseId={found.id} of={`line:${key}:${index}`} view="months">
                        {money(amounts[index] ?? 0, currency, true)}
                      </TraceLink>
                    )}
                  </Table.Td>
                ))}
                <Table.Td className="number">
                  <TraceLink caseId={found.id} of={`month:${index}`} view="months">
                    {money(net(index), currency, true)}
                  </TraceLink>
                </Table.Td>
                <Table.Td className="number">
                  <TraceLink caseId={found.id} of={`sum:${index}`} view="months">
                    {money(sums[index] ?? 0, currency, true)}
                  </TraceLink>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Section>
  );
}
