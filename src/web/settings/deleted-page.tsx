import { Button, NativeSelect, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Deleted } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { failed, said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { useKept } from '../table/kept.ts';

type Kind = Deleted['kind'];

/** What each kind is called, and how one of it is brought back. */
const KINDS: Readonly<Record<Kind, { readonly name: string; readonly restore: (row: Deleted) => unknown }>> =
  {
    goal: { name: 'Goal', restore: ({ id }) => call('POST /goals/{id}/restore', { path: { id } }) },
    initiative: {
      name: 'Initiative',
      restore: ({ id }) => call('POST /initiatives/{id}/restore', { path: { id } }),
    },
    cycle: {
      name: 'Plan of a cycle',
      restore: ({ id }) => call('POST /cycles/{id}/restore', { path: { id } }),
    },
    process: { name: 'Process', restore: ({ id }) => call('POST /processes/{id}/restore', { path: { id } }) },
    standard_work: {
      name: 'Standard work',
      restore: ({ id }) => call('POST /standard-work/{id}/restore', { path: { id } }),
    },
    business_case: {
      name: 'Business case',
      restore: ({ id }) => call('POST /business-cases/{id}/restore', { path: { id } }),
    },
    impacted_group: {
      name: 'Impacted group',
      restore: ({ id }) => call('POST /impacted-groups/{id}/restore', { path: { id } }),
    },
    training: {
      name: 'Training',
      restore: ({ id }) => call('POST /trainings/{id}/restore', { path: { id } }),
    },
    change_message: {
      name: 'Message',
      restore: ({ id }) => call('POST /change-messages/{id}/restore', { path: { id } }),
    },
    champion: {
      name: 'Champion',
      restore: ({ id }) => call('POST /champions/{id}/restore', { path: { id } }),
    },
    capacity_line: {
      name: 'Capacity',
      restore: ({ id }) => call('POST /capacity-lines/{id}/restore', { path: { id } }),
    },
    stakeholder: {
      name: 'Stakeholder',
      restore: ({ id, politicsId }) =>
        call('POST /politics/{id}/stakeholders/{stakeholderId}/restore', {
          path: { id: politicsId ?? '', stakeholderId: id },
        }),
    },
  };

/** What was deleted and can be brought back: what, by whom, when, and until when. */
export function DeletedPage() {
  const deleted = useQuery({
    queryKey: ['deletions'],
    queryFn: ({ signal }) => call('GET /deletions', { signal }),
    // Whatever was deleted on the page before is there at once.
    staleTime: 0,
  });
  return (
    <Page
      title="Recently deleted"
      lead="What was deleted is kept for 90 days. It comes back as it was, with all that belongs to it. You see what you may read and bring back."
    >
      <Loaded query={deleted} waiting={<Waiting shape="table" />}>
        {({ items, more }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconTrash />} title="Nothing to bring back">
              Goals, initiatives, plans of cycles that were not locked, processes, business cases and what is
              kept of people and politics stand here for 90 days after somebody deleted them.
            </EmptyState>
          ) : (
            <>
              {more && <Notice tone="plain">Only the last {items.length} are shown.</Notice>}
              <DeletedTable rows={items} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function DeletedTable({ rows }: { readonly rows: readonly Deleted[] }) {
  const zone = useZone();
  const queries = useQueryClient();
  const [kind, setKind] = useKept('kind');
  const restore = useMutation({
    mutationFn: async (row: Deleted) => KINDS[row.kind].restore(row),
    onSuccess: async (_, row) => {
      said(`${row.name === null ? 'The stakeholder' : `“${row.name}”`} is back.`);
      await queries.invalidateQueries();
      // The button that was pressed is gone with its row.
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    },
    onError: failed,
  });
  const present = [...new Set(rows.map((row) => row.kind))].sort((a, b) =>
    KINDS[a].name.localeCompare(KINDS[b].name),
  );
  const columns: readonly Column<Deleted>[] = [
    { key: 'what', title: 'What', value: nameOf, cell: (row) => <What row={row} /> },
    { key: 'kind', title: 'Kind', value: (row) => KINDS[row.kind].name },
    {
      key: 'of',
      title: 'Initiative',
      value: (row) => row.of?.name ?? null,
      cell: (row) => row.of && <Go to={`/improve/initiatives/${row.of.id}`}>{row.of.name}</Go>,
    },
    { key: 'by', title: 'By', value: (row) => row.deletedBy },
    {
      key: 'deletedAt',
      title: 'When',
      value: (row) => row.deletedAt,
      cell: (row) => instant(row.deletedAt, zone),
    },
    {
      key: 'until',
      title: 'Until when',
      value: (row) => row.restorableUntil,
      cell: (row) => instant(row.restorableUntil, zone),
    },
    {
      key: 'restore',
      title: 'Bring back',
      value: () => null,
      cell: (row) => (
        <Button
          size="xs"
          variant="default"
          aria-label={`Bring “${nameOf(row)}” back`}
          loading={restore.isPending && restore.variables.id === row.id}
          onClick={() => restore.mutate(row)}
        >
          Bring back
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      name="deleted records"
      rows={rows.filter((row) => kind === '' || row.kind === kind)}
      rowKey={(row) => `${row.kind} ${row.id}`}
      columns={columns}
      tools={
        <NativeSelect
          size="xs"
          aria-label="Kind"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: 'All kinds' },
            ...present.map((one) => ({ value: one, label: KINDS[one].name })),
          ]}
        />
      }
    />
  );
}

function What({ row }: { readonly row: Deleted }) {
  return (
    <>
      <Text size="sm">{nameOf(row)}</Text>
      {row.withIt > 0 && (
        <Text size="xs" c="dimmed">
          and {row.withIt} that {row.withIt === 1 ? 'serves' : 'serve'} it
        </Text>
      )}
    </>
  );
}

/** Stakeholders are named in their politics alone: whoever looks over a shoulder reads this too. */
function nameOf({ name, kind }: Deleted): string {
  return name ?? (kind === 'stakeholder' ? 'Somebody in the politics' : KINDS[kind].name);
}
