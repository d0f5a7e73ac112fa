import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Import } from '../api/intake.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { bytes, count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { failed } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';
import { ImportState } from './import-state.tsx';

/** Every import, and the mappings kept for the next file of the same sort. */
export function ImportsPage() {
  const zone = useZone();
  const may = useMay('import.run');
  const navigate = useNavigate();
  const { query, items, more } = usePages(['imports'], (cursor, signal) =>
    call('GET /imports', { query: cursor ? { cursor } : {}, signal }),
  );
  const columns: readonly Column<Import>[] = [
    {
      key: 'file',
      title: 'File',
      value: (row) => row.file.name,
      cell: (row) => <Go to={`/listen/imports/${row.id}`}>{row.file.name}</Go>,
    },
    { key: 'target', title: 'As', value: (row) => row.target },
    {
      key: 'state',
      title: 'State',
      value: (row) => row.state,
      cell: (row) => <ImportState state={row.state} />,
    },
    ...countColumns(),
    {
      key: 'size',
      title: 'Size',
      numeric: true,
      value: (row) => row.file.size,
      cell: (row) => bytes(row.file.size),
      optional: true,
    },
    {
      key: 'createdAt',
      title: 'Started',
      value: (row) => row.createdAt,
      cell: (row) => instant(row.createdAt, zone),
    },
    { key: 'startedBy', title: 'By', value: (row) => row.startedBy, optional: true },
  ];
  const action = may && <LinkButton to="/listen/imports/new">Import a file</LinkButton>;
  return (
    <Page
      title="Imports"
      lead="Files that were brought in, row for row accounted for."
      actions={(items?.length ?? 0) > 0 && action}
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 ? (
            <EmptyState icon={<IconFileImport />} title="No imports yet" action={action}>
              Customers, survey answers and events come in as CSV, Excel, JSON lines or Parquet. You see how
              each column was understood before anything is stored, and the same file twice changes nothing.
            </EmptyState>
          ) : (
            <DataTable
              name="imports"
              rows={items ?? []}
              columns={columns}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: `/listen/imports/${row.id}` })}
              more={more}
            />
          )
        }
      </Loaded>
      <SavedMappings />
    </Page>
  );
}

function countColumns(): readonly Column<Import>[] {
  const titles = [
    ['read', 'Read'],
    ['new', 'New'],
    ['changed', 'Changed'],
    ['same', 'Same'],
    ['rejected', 'Rejected'],
  ] as const;
  return titles.map(([key, title]) => ({
    key,
    title,
    numeric: true,
    value: (row) => row.counts[key],
    cell: (row) => count(row.counts[key]),
  }));
}

function SavedMappings() {
  const queries = useQueryClient();
  const mappings = useQuery({
    queryKey: ['import mappings'],
    queryFn: ({ signal }) => call('GET /import-mappings', { signal }),
  });
  const remove = useMutation({
    mutationFn: (id: string) => call('DELETE /import-mappings/{id}', { path: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import mappings'] }),
    onError: failed,
  });
  if (!mappings.data || mappings.data.items.length === 0) return null;
  return (
    <Section title="Saved mappings" lead="Offered when the next file has the same columns.">
      <DataTable
        name="saved mappings"
        rows={mappings.data.items}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', title: 'Name', value: (row) => row.name },
          { key: 'target', title: 'As', value: (row) => row.mapping.target },
          { key: 'columns', title: 'Columns', numeric: true, value: (row) => row.mapping.columns.length },
        ]}
        actions={(row) => [{ name: 'Delete', danger: true, run: () => remove.mutate(row.id) }]}
      />
    </Section>
  );
}
