import { IconScaleOutline } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addDays } from '../../kernel/index.ts';
import type { BenchmarkSource } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { countUnknown, SOURCE_KINDS } from './words.ts';

const COLUMNS: readonly Column<BenchmarkSource>[] = [
  {
    key: 'name',
    title: 'Source',
    value: (row) => row.name,
    cell: (row) => <Go to={`/decide/benchmarks/sources/${row.id}`}>{row.name}</Go>,
  },
  {
    key: 'kind',
    title: 'Of whom',
    value: (row) => SOURCE_KINDS.find(({ value }) => value === row.kind)?.short,
  },
  { key: 'publisher', title: 'Published by', value: (row) => row.publisher, optional: true },
  { key: 'observations', title: 'Figures', numeric: true, value: (row) => row.observations },
  {
    key: 'newest',
    title: 'Newest figure until',
    value: (row) => row.newest,
    cell: (row) =>
      row.newest ? day(addDays(row.newest, -1)) : <span className="quiet">no figures yet</span>,
  },
  {
    key: 'known',
    title: 'Comparability',
    value: (row) => countUnknown(row.key),
    cell: (row) => {
      const open = countUnknown(row.key);
      return open === 0 ? (
        <StateBadge tone="good">All known</StateBadge>
      ) : (
        <StateBadge tone="warn">{`${open} not known`}</StateBadge>
      );
    },
  },
  { key: 'finder', title: 'Who finds out', value: (row) => row.finder, optional: true },
  { key: 'note', title: 'Note', value: (row) => row.note },
];

/** All sources and how much is known of their comparability. */
export function SourcesTable() {
  const navigate = useNavigate();
  const may = useMay('benchmark.change');
  const sources = useSources();
  return (
    <Loaded query={sources} waiting={<Waiting shape="table" />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon={<IconScaleOutline />}
            title="No sources yet"
            action={may && <LinkButton to="/decide/benchmarks/sources/new">Add a source</LinkButton>}
          >
            A source is an index, a study or a survey whose figures you may stand beside: who made it, how, of
            whom, and when. First measure yourself; then look at others.
          </EmptyState>
        ) : (
          <DataTable
            name="benchmark sources"
            rows={items}
            columns={COLUMNS}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: `/decide/benchmarks/sources/${row.id}` })}
          />
        )
      }
    </Loaded>
  );
}

export function useSources() {
  return useQuery({
    queryKey: ['benchmark sources'],
    queryFn: ({ signal }) => call('GET /benchmarks/sources', { signal }),
  });
}
