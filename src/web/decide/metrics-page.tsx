import { IconRulerMeasure } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Metric } from '../api/metric.ts';
import { useMay } from '../api/session.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { knowableText } from './sheet-words.ts';

const COLUMNS: readonly Column<Metric>[] = [
  {
    key: 'title',
    title: 'Metric',
    value: (row) => row.sheet.title,
    cell: (row) => <Go to={`/decide/metrics/${row.id}`}>{row.sheet.title}</Go>,
  },
  {
    key: 'state',
    title: 'State',
    value: (row) => (row.retired ? 'Retired' : row.missing.length),
    cell: (row) =>
      row.retired ? (
        <StateBadge tone="quiet">Retired</StateBadge>
      ) : row.missing.length === 0 ? (
        <StateBadge tone="good">In use</StateBadge>
      ) : (
        <StateBadge tone="warn">{`${row.missing.length} to fill in`}</StateBadge>
      ),
  },
  { key: 'decision', title: 'Decision that it informs', value: (row) => row.sheet.decision },
  { key: 'goal', title: 'Goal served', value: (row) => knowableText(row.sheet.goal) },
  { key: 'timing', title: 'Lead or lag', value: (row) => row.sheet.timing },
  { key: 'owner', title: 'Owner', value: (row) => row.sheet.owner },
  { key: 'maturity', title: 'Maturity', value: (row) => row.sheet.maturity },
  {
    key: 'version',
    title: 'Formula version',
    numeric: true,
    value: (row) => row.current.number,
    optional: true,
  },
];

/** The registry: every metric, and what its record sheet still needs. */
export function MetricsPage() {
  const navigate = useNavigate();
  const may = useMay('metric.change');
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const define = may && <LinkButton to="/decide/metrics/new">Define a metric</LinkButton>;
  return (
    <Page
      title="Metrics"
      lead={
        <>
          Each <Term of="metric">metric</Term> is a conscious decision: what it is for, who acts on it, and
          how it is made. It can’t be used before its <Term of="sheet">record sheet</Term> is filled in.
        </>
      }
      actions={(metrics.data?.items.length ?? 0) > 0 && define}
    >
      <Loaded query={metrics} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconRulerMeasure />} title="No metrics yet" action={define}>
              Begin with a decision that you take again and again, and ask which figure would change it. That
              is your first metric; one that changes no decision is not worth its survey.
            </EmptyState>
          ) : (
            <DataTable
              name="metrics"
              rows={items}
              columns={COLUMNS}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: `/decide/metrics/${row.id}` })}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
