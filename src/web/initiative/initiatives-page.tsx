import { SegmentedControl } from '@mantine/core';
import { IconRefreshDot } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Initiative, InitiativeState } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { OriginText } from './origin-field.tsx';
import { goalText, InitiativeBadge, reachText, stateWord } from './words.tsx';

const VIEWS = {
  all: { label: 'All', states: undefined },
  running: { label: 'Running', states: ['running', 'paused'] },
  proposed: { label: 'Proposed', states: ['proposed'] },
  stopped: { label: 'Stopped', states: ['stopped'] },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly states: readonly InitiativeState[] | undefined }>
>;
type View = keyof typeof VIEWS;

const COLUMNS: readonly Column<Initiative>[] = [
  {
    key: 'name',
    title: 'Initiative',
    value: (row) => row.name,
    cell: (row) => <Go to={`/improve/initiatives/${row.id}`}>{row.name}</Go>,
  },
  {
    key: 'state',
    title: 'State',
    value: (row) => stateWord(row.state),
    cell: (row) => <InitiativeBadge state={row.state} />,
  },
  {
    key: 'goal',
    title: 'Serves',
    value: goalText,
    cell: (row) =>
      row.goal.known && row.goalTitle ? (
        <Go to={`/decide/goals/${row.goal.value}`}>{row.goalTitle}</Go>
      ) : (
        goalText(row)
      ),
  },
  {
    key: 'owner',
    title: 'Owner',
    value: (row) => (row.owner ? `${row.owner.name}${row.owner.left ? ' (has left)' : ''}` : 'nobody yet'),
  },
  {
    key: 'origin',
    title: 'Comes from',
    value: (row) => row.origin.title,
    cell: (row) => <OriginText origin={row.origin} />,
  },
  {
    key: 'started',
    title: 'Started',
    value: (row) => row.startedOn,
    cell: (row) => (row.startedOn ? day(row.startedOn) : 'not yet'),
  },
  {
    key: 'reach',
    title: 'Reaches',
    numeric: true,
    optional: true,
    value: (row) => (row.reach?.known ? row.reach.value.likely : null),
    cell: (row) => reachText(row.reach) ?? 'not known',
  },
  {
    key: 'made',
    title: 'Proposed',
    value: (row) => row.createdAt,
    cell: (row) => day(row.createdAt),
    optional: true,
  },
  { key: 'purpose', title: 'What for', value: (row) => row.purpose, optional: true },
];

/** Every initiative: what runs, what was proposed, what was stopped, and which goal each serves. */
export function InitiativesPage() {
  const { view = 'all' } = useSearch({ strict: false }) as { view?: View };
  const shown = VIEWS[view] ? view : 'all';
  const navigate = useNavigate();
  const may = useMay('initiative.change');
  const initiatives = useInfiniteQuery({
    queryKey: ['initiatives', 'list', shown],
    queryFn: ({ signal, pageParam }) =>
      call('GET /initiatives', {
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
  const rows = initiatives.data?.pages.flatMap(({ items }) => items) ?? [];
  const start = may && <LinkButton to="/improve/initiatives/new">New initiative</LinkButton>;
  return (
    <Page
      title="Initiatives"
      lead="What is improved for customers, where the wish came from, and which goal it serves. Each runs in cycles without end."
      actions={start}
    >
      <div style={{ overflowX: 'auto' }}>
        <SegmentedControl
          aria-label="Which initiatives"
          value={shown}
          onChange={(next) => void navigate({ to: '.', search: { view: next } as never, replace: true })}
          data={Object.entries(VIEWS).map(([value, { label }]) => ({ value, label }))}
        />
      </div>
      {initiatives.error ? (
        <ProblemView problem={initiatives.error} onRetry={() => void initiatives.refetch()} />
      ) : initiatives.isPending ? (
        <Waiting shape="table" />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={<IconRefreshDot />}
          title={shown === 'all' ? 'No initiatives yet' : `None is ${VIEWS[shown].label.toLowerCase()}`}
          action={shown === 'all' && start}
        >
          An initiative changes something for customers on purpose. It comes from one of your top three, a
          driver, a metric that moved or an idea, and starts once somebody sponsors it and its baseline is
          measured.
        </EmptyState>
      ) : (
        <DataTable
          name="initiatives"
          rows={rows}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: `/improve/initiatives/${row.id}` })}
          more={
            initiatives.hasNextPage
              ? { load: () => void initiatives.fetchNextPage(), loading: initiatives.isFetchingNextPage }
              : undefined
          }
        />
      )}
    </Page>
  );
}
