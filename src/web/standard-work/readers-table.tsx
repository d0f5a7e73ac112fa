import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/client.ts';
import type { StandardWork, StandardWorkReader } from '../api/process.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { failed, said } from '../state/toast.ts';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { ReaderBadge } from './work-table.tsx';

/** Every reader with the version that is asked of them, and when they read it. */
export function ReadersTable({ work }: { readonly work: StandardWork }) {
  const may = useMay('process.change');
  const zone = useZone();
  const queries = useQueryClient();
  const note = useMutation({
    mutationFn: (reader: string) =>
      call('POST /standard-work/{id}/acknowledgments', {
        path: { id: work.id },
        body: { number: work.asked ?? 0, reader },
      }),
    onSuccess: async (now) => {
      queries.setQueryData(['standard work one', work.id], now);
      await queries.invalidateQueries({ queryKey: ['standard work'] });
      said('Noted.');
    },
    onError: failed,
  });
  const columns = useMemo(
    (): readonly Column<StandardWorkReader>[] => [
      { key: 'name', title: 'Reader', value: (row) => row.reader.name },
      {
        key: 'login',
        title: 'How they are asked',
        value: (row) => (row.reader.personId ? 'here' : 'told in person'),
      },
      {
        key: 'state',
        title: `Version ${work.asked ?? ''}`,
        value: (row) => row.state,
        cell: (row) => <ReaderBadge state={row.state} />,
      },
      {
        key: 'at',
        title: 'Read',
        value: (row) => row.readAt,
        cell: (row) => (row.readAt ? instant(row.readAt, zone) : <span className="quiet">not yet</span>),
      },
      {
        key: 'before',
        title: 'Read before',
        value: (row) => row.readBefore,
        cell: (row) =>
          row.readBefore === null ? <span className="quiet">none</span> : `version ${row.readBefore}`,
      },
    ],
    [work.asked, zone],
  );
  return (
    <DataTable
      name="readers"
      rows={work.standing}
      columns={columns}
      rowKey={(row) => `${row.reader.personId} ${row.reader.name}`}
      {...(may
        ? {
            actions: (row: StandardWorkReader) =>
              row.reader.personId === null && row.state !== 'read'
                ? [{ name: 'Was told, and knows it', run: () => note.mutate(row.reader.name) }]
                : [],
          }
        : {})}
    />
  );
}
