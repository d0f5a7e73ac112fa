import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBolt } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Signal } from '../api/feedback.ts';
import { useZone } from '../api/session.ts';
import { duration, instant } from '../format/date.ts';
import { number } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ExportButton } from '../state/export-button.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

/** What a link from a figure asks for. Days YYYY-MM-DD, the last one not included. */
interface SignalsSearch {
  readonly kind?: string;
  readonly source?: string;
  readonly channel?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What happened to customers, as other systems recorded it. */
export function SignalsPage() {
  const zone = useZone();
  const asked = useSearch({ strict: false }) as SignalsSearch;
  const [kind, setKind] = useState(asked.kind ?? '');
  const [source, setSource] = useState(asked.source ?? '');
  const [channel, setChannel] = useState(asked.channel ?? '');
  const { from, to } = asked;
  const [filter] = useDebouncedValue(
    { kind: kind.trim(), source: source.trim(), channel: channel.trim() },
    300,
  );
  const filtered = Object.values(filter).some((value) => value !== '') || from !== undefined;
  const { query, items, more } = usePages(['signals', filter, from, to], (cursor, signal) =>
    call('GET /signals', {
      query: {
        limit: 100,
        ...(filter.kind ? { kind: filter.kind } : {}),
        ...(filter.source ? { source: filter.source } : {}),
        ...(filter.channel ? { channel: filter.channel } : {}),
        ...(from ? { from: `${from}T00:00:00Z` } : {}),
        ...(to ? { to: `${to}T00:00:00Z` } : {}),
        ...(cursor ? { cursor } : {}),
      },
      signal,
    }),
  );
  const columns: readonly Column<Signal>[] = [
    {
      key: 'occurredAt',
      title: 'When',
      value: (row) => row.occurredAt,
      cell: (row) => instant(row.occurredAt, zone),
    },
    { key: 'kind', title: 'Kind', value: (row) => row.kind },
    { key: 'source', title: 'Source', value: (row) => row.source },
    {
      key: 'value',
      title: 'Value',
      numeric: true,
      value: (row) => row.value,
      cell: (row) =>
        row.value == null ? <span className="quiet">none</span> : `${number(row.value, 2)} ${row.unit ?? ''}`,
    },
    {
      key: 'duration',
      title: 'Duration',
      numeric: true,
      value: (row) => row.durationSeconds,
      cell: (row) =>
        row.durationSeconds == null ? <span className="quiet">none</span> : duration(row.durationSeconds),
    },
    { key: 'channel', title: 'Channel', value: (row) => row.channel },
    { key: 'touchpoint', title: 'Touchpoint', value: (row) => row.touchpoint, optional: true },
    { key: 'journey', title: 'Journey', value: (row) => row.journey, optional: true },
    { key: 'outcome', title: 'Outcome', value: (row) => row.outcome, optional: true },
    {
      key: 'customer',
      title: 'Customer',
      value: (row) => row.customerRef ?? row.customerId,
      cell: (row) =>
        row.customerId ? (
          <Go to={`/listen/customers/${row.customerId}`}>{row.customerRef ?? 'Open'}</Go>
        ) : (
          <span className="quiet">
            {row.customerRef ? `${row.customerRef}, not known here` : 'not known'}
          </span>
        ),
    },
  ];
  return (
    <Page
      title="Signals"
      lead={
        <>
          <Term of="signal">What happened</Term> to customers, as other systems recorded it: calls, tickets,
          orders, bills, outages.
        </>
      }
      actions={
        (items?.length ?? 0) > 0 && (
          <>
            <ExportButton what="signals" />
            <LinkButton to="/listen/imports/new">Import signals</LinkButton>
          </>
        )
      }
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 && !filtered ? (
            <EmptyState
              icon={<IconBolt />}
              title="No signals yet"
              action={<LinkButton to="/listen/imports/new">Import signals</LinkButton>}
            >
              Most customers never answer a survey, but all of them call, pay, order and wait. Bring those
              events in from a file, or let your systems send them with an{' '}
              <Go to="/settings/api-keys">API key</Go>.
            </EmptyState>
          ) : (
            <DataTable
              name="signals"
              rows={items ?? []}
              columns={columns}
              rowKey={(row) => `${row.source} ${row.id}`}
              more={more}
              tools={
                <>
                  <TextInput
                    size="xs"
                    w={150}
                    aria-label="Kind, in all signals"
                    placeholder="Kind, in all"
                    value={kind}
                    onChange={(event) => setKind(event.currentTarget.value)}
                  />
                  <TextInput
                    size="xs"
                    w={150}
                    aria-label="Source, in all signals"
                    placeholder="Source, in all"
                    value={source}
                    onChange={(event) => setSource(event.currentTarget.value)}
                  />
                  <TextInput
                    aria-label="Only this channel"
                    placeholder="Channel"
                    size="xs"
                    value={channel}
                    onChange={(event) => setChannel(event.currentTarget.value)}
                  />
                </>
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}
