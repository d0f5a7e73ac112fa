import { Stack, Text } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { BusinessCase, CaseRealized, Nature } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { AgainstChart } from '../chart/against-chart.tsx';
import { major, monthText } from '../costs/words.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import { readable } from '../format/prose.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
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
              {readable(note)}
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
  const labels = useMemo(() => data.months.map(({ month }) => monthText(month)), [data]);
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
  const rows = data.months
    .filter(({ past }) => past || !narrowed)
    .flatMap(({ month, parts }) => parts.map((part) => ({ month, part })))
    .filter(({ part }) => !narrowed || (part.amount.nature === nature && part.side === side));
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
      <DataTable
        name="amounts by month"
        rows={rows}
        columns={columnsOf(data.currency, caseId)}
        rowKey={({ month, part }) =>
          `${month} ${part.side} ${part.line ?? part.name} ${part.amount.nature} ${part.why}`
        }
      />
    </Section>
  );
}

interface AmountRow {
  readonly month: string;
  readonly part: CaseRealized['months'][number]['parts'][number];
}

function columnsOf(currency: string, caseId: string): readonly Column<AmountRow>[] {
  return [
    {
      key: 'month',
      title: 'Month',
      value: (row) => row.month.slice(0, 7),
      cell: (row) => monthText(row.month),
    },
    {
      key: 'what',
      title: 'What',
      value: ({ part }) => part.name,
      cell: ({ part }) =>
        part.line === null ? (
          part.name
        ) : (
          <TraceLink caseId={caseId} of={`line:${part.line}`}>
            {part.name}
          </TraceLink>
        ),
    },
    { key: 'side', title: 'Side', value: ({ part }) => part.side },
    {
      key: 'nature',
      title: 'Stands on',
      value: ({ part }) => NATURE_WORDS[part.amount.nature].name,
      cell: ({ part }) => <NatureMark nature={part.amount.nature} />,
    },
    {
      key: 'amount',
      title: `Amount in ${currency}`,
      numeric: true,
      value: ({ part }) => major(part.amount.minor, currency),
      cell: ({ part }) => (
        <>
          {money(part.amount.minor, currency, true)}
          {part.low !== null && part.high !== null && (
            <Text size="xs" c="dimmed">
              {money(part.low, currency)} to {money(part.high, currency)}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'why',
      title: 'Why',
      value: ({ part }) => readable(part.why),
      cell: ({ part }) => (
        <>
          {readable(part.why)}
          {part.evidence && (
            <>
              {' · '}
              <EvidenceLink evidence={part.evidence} />
            </>
          )}
        </>
      ),
    },
  ];
}
