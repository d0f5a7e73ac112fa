import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { LedgerEntry, LedgerVocabulary } from '../api/costs.ts';
import { useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { plural } from '../format/number.ts';
import { Confirm } from '../state/confirm.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { failed, said } from '../state/toast.ts';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryTrace } from './entry-trace.tsx';
import { amount, major, monthText } from './words.ts';

interface TableProps {
  readonly items: readonly LedgerEntry[];
  readonly words: LedgerVocabulary;
  readonly more: { readonly load: () => void; readonly loading: boolean } | undefined;
}

/** Entries with what can be done with each. */
export function EntriesTable({ items, words, more }: TableProps) {
  const queries = useQueryClient();
  const { permissions } = useSession();
  const may = permissions.includes('cost.change');
  const [editing, setEditing] = useState<LedgerEntry | null>(null);
  const [traced, setTraced] = useState<LedgerEntry | null>(null);
  const [why, setWhy] = useState('');
  const [leaving, setLeaving] = useState<LedgerEntry | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['ledger'] });
  const withdraw = useMutation({
    mutationFn: ({ id, version }: LedgerEntry) =>
      call('DELETE /ledger/entries/{id}', { path: { id }, query: { why }, version }),
    onSuccess: async () => {
      said('The entry is withdrawn; it counts no more.');
      setLeaving(null);
      setWhy('');
      await refresh();
    },
  });
  const restore = useMutation({
    mutationFn: ({ id, version }: LedgerEntry) =>
      call('POST /ledger/entries/{id}/restore', { path: { id }, version }),
    onSuccess: async () => {
      said('The entry counts again.');
      await refresh();
    },
    onError: failed,
  });
  const tag = (
    key: 'campaign' | 'segment' | 'channel' | 'tool',
    title: string,
    optional = false,
  ): Column<LedgerEntry> => ({
    key,
    title,
    optional,
    value: (row) => row[key],
    cell: (row) => row[key] ?? <span className="quiet">none</span>,
  });
  const label = (key: string) => words.categories.find((one) => one.key === key)?.label ?? key;
  const columns: readonly Column<LedgerEntry>[] = [
    { key: 'month', title: 'Month', value: (row) => row.month, cell: (row) => monthText(row.month) },
    { key: 'category', title: 'Category', value: (row) => label(row.category) },
    {
      key: 'own',
      title: `Amount in ${words.currency}`,
      numeric: true,
      value: (row) => (row.own.known ? major(row.own.value.minor, row.own.value.currency) : null),
      cell: (row) =>
        row.own.known ? (
          amount(row.own.value.minor, row.own.value.currency)
        ) : (
          <StateBadge tone="warn">No exchange rate</StateBadge>
        ),
    },
    {
      key: 'amount',
      title: 'As booked',
      numeric: true,
      value: (row) => major(row.amount.minor, row.amount.currency),
      cell: (row) =>
        row.amount.currency === words.currency ? (
          <span className="quiet">the same</span>
        ) : (
          amount(row.amount.minor, row.amount.currency)
        ),
    },
    tag('campaign', 'Campaign'),
    tag('segment', 'Segment', true),
    tag('channel', 'Channel'),
    tag('tool', 'Tool', true),
    {
      key: 'unit',
      title: 'Unit',
      optional: true,
      value: (row) => words.units.find(({ id }) => id === row.unitId)?.name ?? null,
    },
    {
      key: 'initiative',
      title: 'Initiative',
      optional: true,
      value: (row) => words.initiatives.find(({ id }) => id === row.initiativeId)?.name ?? null,
    },
    { key: 'note', title: 'Note', value: (row) => row.note, cell: (row) => row.note ?? '' },
    { key: 'source', title: 'Book', value: (row) => row.source },
    { key: 'rowKey', title: 'Entry number', optional: true, value: (row) => row.rowKey },
    {
      key: 'state',
      title: 'State',
      value: (row) => stateOf(row)[1],
      cell: (row) => {
        const [tone, word] = stateOf(row);
        return <StateBadge tone={tone}>{word}</StateBadge>;
      },
    },
  ];
  return (
    <>
      {editing && <EntryForm entry={editing} words={words} onClose={() => setEditing(null)} />}
      {traced && <EntryTrace entry={traced} words={words} onClose={() => setTraced(null)} />}
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title="Withdraw this entry?"
        verb="Withdraw entry"
        pending={withdraw.isPending}
        problem={withdraw.error}
        onConfirm={() => leaving && withdraw.mutate(leaving)}
      >
        It counts no more. It stays with its trace, and can be restored.
        <TextInput
          mt="md"
          label="Why"
          description="Stands in its trace and in the audit log"
          value={why}
          error={faultsOf(withdraw.error)('why')}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Confirm>
      <DataTable
        name="ledger entries"
        rows={items}
        columns={columns}
        rowKey={(row) => row.id}
        more={more}
        onOpen={setTraced}
        tools={
          <Text size="sm" c="dimmed">
            {plural(items.length, 'entry', 'entries')} shown
          </Text>
        }
        actions={(row) => [
          { name: 'See the trace', run: () => setTraced(row) },
          ...(may && !row.closed && row.state === 'active'
            ? [
                { name: 'Change', run: () => setEditing(row) },
                { name: 'Withdraw', run: () => setLeaving(row) },
              ]
            : []),
          ...(may && !row.closed && row.state === 'withdrawn'
            ? [{ name: 'Restore', run: () => restore.mutate(row) }]
            : []),
        ]}
      />
    </>
  );
}

function stateOf(row: LedgerEntry) {
  if (row.state === 'withdrawn') return ['quiet', 'Withdrawn'] as const;
  return row.closed ? (['good', 'Month closed'] as const) : (['busy', 'Open'] as const);
}
