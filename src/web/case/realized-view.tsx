import { Stack, Table, Text } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { BusinessCase, CaseRealized, Nature } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { AgainstChart } from '../chart/against-chart.tsx';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { NatureMark, NatureTable } from './nature.tsx';
import { TraceLink } from './trace-link.tsx';
import { money, NATURE_WORDS, NATURES } from './words.ts';

/** Colors of the three natures among the categories of charts: the same as their marks. */
const COLORS = { measured: 2, modelled: 0, hoped: 1 } as const;

/** Forecast against what came, month by month. */
export function RealizedView({ found }: { readonly found: BusinessCase }) {
  const realized = useQuery({
    queryKey: ['business case', found.id, 'realized', found.version],
    queryFn: ({ signal }) => call('GET /business-cases/{id}/realized', { path: { id: found.id }, signal }),
  });
  const { nature } = useSearch({ strict: false }) as { nature?: Nature };
  const narrowed = nature !== undefined;
  if (found.lines.length === 0)
    return (
      <EmptyState icon={<IconReportMoney />} title="Nothing to hold it against yet">
        Say first what the case brings and costs. Then the ledger and the judged cycles of its initiative tell
        what came.
      </EmptyState>
    );
  return (
    <Loaded query={realized}>
      {(data) => (
        <Stack gap="lg">
          {found.initiativeId === null && (
            <Notice tone="plain" title="This case stands alone">
              What came is read from the ledger and the judged cycles of an initiative; without one nothing
              can be measured.
            </Notice>
          )}
          {data.notes.map((note) => (
            <Notice key={note} tone="warn">
              {note}
            </Notice>
          ))}
          <Section
            title="So far"
            lead="Months that are over. What is measured, modelled and hoped stands side by side and is never one sum."
          >
            <NatureTable
              totals={{ ...data.soFar, currency: data.currency }}
              caption="Costs and benefits so far by what stands behind them"
              caseId={found.id}
            />
          </Section>
          {narrowed && <MonthTable data={data} caseId={found.id} />}
          {(['benefits', 'costs'] as const).map((side) => (
            <Section key={side}>
              <SideChart data={data} side={side} />
            </Section>
          ))}
          {!narrowed && <MonthTable data={data} caseId={found.id} />}
        </Stack>
      )}
    </Loaded>
  );
}

function SideChart({ data, side }: { readonly data: CaseRealized; readonly side: 'benefits' | 'costs' }) {
  const write = useMemo(() => (value: number) => money(value, data.currency), [data.currency]);
  const labels = useMemo(() => data.months.map(({ month }) => month.slice(0, 7)), [data]);
  const series = useMemo(
    () =>
      NATURES.map((nature) => ({
        name: NATURE_WORDS[nature].name,
        color: COLORS[nature],
        values: data.months.map((month) => month[side][nature].minor),
      })),
    [data, side],
  );
  const line = useMemo(
    () => ({ name: 'Forecast', values: data.months.map(({ forecast }) => forecast[side]) }),
    [data, side],
  );
  const over = data.months.filter(({ past }) => past).length;
  return (
    <AgainstChart
      title={
        side === 'benefits'
          ? 'What it brings: forecast against what came'
          : 'What it costs: forecast against what was booked'
      }
      under={`${data.currency} a month, from left to right measured (green), modelled (blue), hoped (orange); dashed line: forecast. ${over} of ${data.months.length} months are over.`}
      labels={labels}
      series={series}
      line={line}
      write={write}
    />
  );
}

function MonthTable({ data, caseId }: { readonly data: CaseRealized; readonly caseId: string }) {
  const { nature, side } = useSearch({ strict: false }) as { nature?: Nature; side?: 'cost' | 'benefit' };
  // A total of what is over leads here with its nature and side.
  const narrowed = nature !== undefined && NATURES.includes(nature);
  const shown = data.months
    .filter(({ past }) => past || !narrowed)
    .map((month) => ({
      ...month,
      parts: narrowed
        ? month.parts.filter((part) => part.amount.nature === nature && part.side === side)
        : month.parts,
    }))
    .filter(({ parts }) => parts.length > 0);
  return (
    <Section
      title="Where each amount comes from"
      lead={
        narrowed
          ? `${side === 'cost' ? 'Costs' : 'Benefits'} that are ${nature}, of the months that are over`
          : undefined
      }
      actions={
        narrowed && (
          <Go to={`/prove/cases/${caseId}`} search={{ view: 'realized' }}>
            Show all amounts
          </Go>
        )
      }
    >
      <ScrollBox label="Amounts by month" height={640}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Month</Table.Th>
              <Table.Th scope="col">What</Table.Th>
              <Table.Th scope="col">Stands on</Table.Th>
              <Table.Th scope="col" className="number">
                Amount
              </Table.Th>
              <Table.Th scope="col">Why</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.flatMap((month) =>
              month.parts.map((part) => (
                <Table.Tr
                  key={`${month.month} ${part.side} ${part.line ?? part.name} ${part.amount.nature} ${part.why}`}
                >
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{month.month.slice(0, 7)}</Table.Td>
                  <Table.Td>
                    {part.line === null ? (
                      part.name
                    ) : (
                      <TraceLink caseId={caseId} of={`line:${part.line}`}>
                        {part.name}
                      </TraceLink>
                    )}
                    <Text size="xs" c="dimmed">
                      {part.side}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <NatureMark nature={part.amount.nature} />
                  </Table.Td>
                  <Table.Td className="number">
                    {money(part.amount.minor, data.currency, true)}
                    {part.low !== null && part.high !== null && (
                      <Text size="xs" c="dimmed">
                        {money(part.low, data.currency)} to {money(part.high, data.currency)}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td style={{ minWidth: 220 }}>
                    {part.why}
                    {part.evidence && (
                      <>
                        {' · '}
                        <EvidenceLink evidence={part.evidence} />
                      </>
                    )}
                  </Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Section>
  );
}
