import { Button, Modal, SegmentedControl } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Decision, DecisionState } from '../api/decision.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionBadge, stateWord } from './words.tsx';

const VIEWS = {
  waiting: { label: 'Waiting', states: ['overdue', 'look_again'] },
  open: { label: 'In force', states: ['overdue', 'look_again', 'open', 'carried_out'] },
  settled: { label: 'Settled', states: ['settled'] },
  superseded: { label: 'Superseded', states: ['superseded'] },
  all: { label: 'All', states: undefined },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly states: readonly DecisionState[] | undefined }>
>;
type View = keyof typeof VIEWS;

const COLUMNS: readonly Column<Decision>[] = [
  {
    key: 'what',
    title: 'Decision',
    value: (row) => row.what,
    cell: (row) => <Go to={`/decide/decisions/${row.id}`}>{row.what}</Go>,
  },
  {
    key: 'state',
    title: 'State',
    value: (row) => stateWord(row.state),
    cell: (row) => <DecisionBadge state={row.state} />,
  },
  {
    key: 'owner',
    title: 'Owner',
    value: (row) => (row.owner.left ? `${row.owner.name} (has left)` : row.owner.name),
  },
  {
    key: 'due',
    title: 'Due',
    value: (row) => row.due,
    cell: (row) => (row.due ? day(row.due) : 'holds at once'),
  },
  {
    key: 'look',
    title: 'Looked at again',
    value: (row) => row.nextLook,
    cell: (row) => (row.nextLook ? day(row.nextLook) : 'nothing left to look at'),
  },
  { key: 'made', title: 'Made', value: (row) => row.madeAt, cell: (row) => day(row.madeAt) },
  { key: 'why', title: 'Why', value: (row) => row.why, optional: true },
];

/** Every decision: what waits for somebody, what holds, what came of the rest. */
export function DecisionsPage() {
  const { view = 'open' } = useSearch({ strict: false }) as { view?: View };
  const shown = VIEWS[view] ? view : 'open';
  const navigate = useNavigate();
  const may = useMay('decision.make');
  const [making, setMaking] = useState(false);
  const decisions = useInfiniteQuery({
    queryKey: ['decisions', shown],
    queryFn: ({ signal, pageParam }) =>
      call('GET /decisions', {
        query: {
          limit: 200,
          ...(VIEWS[shown].states ? { state: [...VIEWS[shown].states] } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = decisions.data?.pages.flatMap(({ items }) => items) ?? [];
  const make = may && <Button onClick={() => setMaking(true)}>Record a decision</Button>;
  return (
    <Page
      title="Decisions"
      lead="What was decided, why, on what evidence, by whom, and what came of it. A decision is never edited, only superseded."
      actions={make}
    >
      <div style={{ overflowX: 'auto' }}>
        <SegmentedControl
          aria-label="Which decisions"
          value={shown}
          onChange={(next) => void navigate({ to: '.', search: { view: next } as never, replace: true })}
          data={Object.entries(VIEWS).map(([value, { label }]) => ({ value, label }))}
        />
      </div>
      {decisions.error ? (
        <ProblemView problem={decisions.error} onRetry={() => void decisions.refetch()} />
      ) : decisions.isPending ? (
        <Waiting shape="table" />
      ) : rows.length === 0 ? (
        <Nothing view={shown} />
      ) : (
        <DataTable
          name="decisions"
          rows={rows}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: `/decide/decisions/${row.id}` })}
          more={
            decisions.hasNextPage
              ? { load: () => void decisions.fetchNextPage(), loading: decisions.isFetchingNextPage }
              : undefined
          }
        />
      )}
      <Modal opened={making} onClose={() => setMaking(false)} title="Record a decision" size="lg">
        <DecisionForm onMade={() => setMaking(false)} onCancel={() => setMaking(false)} />
      </Modal>
    </Page>
  );
}

function Nothing({ view }: { readonly view: View }) {
  if (view === 'waiting')
    return (
      <EmptyState icon={<IconGavel />} title="No decision waits">
        None is past its day, and none is to be looked at today.
      </EmptyState>
    );
  return (
    <EmptyState icon={<IconGavel />} title="No decisions here">
      Decisions are made in reviews, or recorded here: what, why, on what evidence, who answers for it, and
      when somebody looks at what came of it. They stand as marks on every chart over time.
    </EmptyState>
  );
}
