import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../api/client.ts';
import type { Customer } from '../api/customer.ts';
import { type Field, useFields } from '../form/fields.ts';
import { day } from '../format/date.ts';
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

const FIRST: readonly Column<Customer>[] = [
  {
    key: 'externalId',
    title: 'Number',
    value: (row) => row.externalId,
    cell: (row) => <Go to={`/listen/customers/${row.id}`}>{row.externalId}</Go>,
  },
  { key: 'name', title: 'Name', value: (row) => row.name },
];

const LAST: readonly Column<Customer>[] = [
  {
    key: 'startedOn',
    title: 'Since',
    value: (row) => row.startedOn,
    cell: (row) => (row.startedOn ? day(row.startedOn) : <span className="quiet">not known</span>),
  },
  {
    key: 'endedOn',
    title: 'Left',
    value: (row) => row.endedOn,
    cell: (row) => (row.endedOn ? day(row.endedOn) : <span className="quiet">still a customer</span>),
    optional: true,
  },
  { key: 'email', title: 'E-mail', value: (row) => row.email, optional: true },
  { key: 'phone', title: 'Phone', value: (row) => row.phone, optional: true },
];

/** Every customer, found by words or by segment. */
export function CustomersPage() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { search?: string; segment?: string };
  const [words, setWords] = useState(String(search.search ?? ''));
  const [settled] = useDebouncedValue(words.trim(), 250);
  const segment = search.segment ?? '';
  const fields = useFields(false);
  const columns = useMemo(() => columnsOf(fields), [fields]);
  const segments = useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => call('GET /segments', { query: { limit: 200 }, signal }),
  });
  const { query, items, more } = usePages(['customers', settled, segment], (cursor, signal) =>
    call('GET /customers', {
      query: {
        limit: 100,
        ...(settled ? { search: settled } : {}),
        ...(segment ? { segment } : {}),
        ...(cursor ? { cursor } : {}),
      },
      signal,
    }),
  );
  useEffect(() => {
    void navigate({
      to: '.',
      search: { ...(settled ? { search: settled } : {}), ...(segment ? { segment } : {}) },
      replace: true,
    });
  }, [settled, segment, navigate]);

  return (
    <Page
      title="Customers"
      lead="Everybody whom you listen to: who they are, and what they said and did."
      actions={(items?.length ?? 0) > 0 && <ExportButton what="customers" />}
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 && !settled && !segment ? (
            <EmptyState
              icon={<IconUsers />}
              title="No customers yet"
              action={<LinkButton to="/listen/imports/new">Import customers</LinkButton>}
            >
              Customers with their attributes let you cut every figure by plan, region or anything else that
              you know, and show one person’s whole story. A file with one row a customer is enough.
            </EmptyState>
          ) : (
            <DataTable
              name="customers"
              rows={items ?? []}
              columns={columns}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: `/listen/customers/${row.id}` })}
              more={more}
              tools={
                <>
                  <TextInput
                    size="xs"
                    w={220}
                    aria-label="Search all customers"
                    placeholder="Search all: name, number, e-mail"
                    value={words}
                    onChange={(event) => setWords(event.currentTarget.value)}
                  />
                  <Select
                    size="xs"
                    w={180}
                    aria-label="Segment"
                    placeholder="Any segment"
                    clearable
                    data={(segments.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
                    value={segment || null}
                    onChange={(value) => void navigate({ to: '.', search: value ? { segment: value } : {} })}
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

const SHOWN_ATTRIBUTES = 4;
const COMMON = ['segment', 'region', 'plan'];

/** Attributes as columns: the common ones and the first few others shown, the rest to be chosen. */
function columnsOf(fields: readonly Field[]): readonly Column<Customer>[] {
  const key = (field: Field) => field.key.replace('attribute.', '');
  const rank = (field: Field) => (COMMON.includes(key(field)) ? COMMON.indexOf(key(field)) : COMMON.length);
  const ordered = [...fields].sort((left, right) => rank(left) - rank(right));
  return [
    ...FIRST,
    ...ordered.map((field, index) => ({
      key: field.key,
      title: field.label,
      value: (row: Customer) => text(row.attributes[key(field)]),
      numeric: field.type === 'number',
      optional: index >= SHOWN_ATTRIBUTES,
    })),
    ...LAST,
  ];
}

function text(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? value : String(value);
}
