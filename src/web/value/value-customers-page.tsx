import { Text } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { ValuePerson } from '../api/value.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

interface Search {
  readonly analysis?: string;
  readonly segment?: string | null;
  readonly label?: string;
}

/** The very customers that an analysis of value was made from. */
export function ValueCustomersPage() {
  const search = useSearch({ strict: false }) as Search;
  if (!search.analysis)
    return (
      <Page title="Customers behind a value">
        <EmptyState
          icon={<IconListSearch />}
          title="No figure was chosen"
          action={<LinkButton to="/prove/value">Go to Value</LinkButton>}
        >
          Choose customers first: their number in a table of values leads here.
        </EmptyState>
      </Page>
    );
  return <People {...search} analysis={search.analysis} />;
}

function People({ analysis, segment, label }: Search & { readonly analysis: string }) {
  const { query, items, more } = usePages<ValuePerson>(
    ['value', 'people', analysis, segment],
    (cursor, signal) =>
      call('POST /value/customers', {
        body: {
          analysisId: analysis,
          limit: 100,
          ...(segment === undefined ? {} : { segment }),
          ...(cursor ? { cursor } : {}),
        },
        signal,
      }),
  );
  return (
    <Page
      title="Customers behind a value"
      lead={`${label ? `${label}. ` : ''}Customers who were watched in the days of the analysis, as they are on record today.`}
      back={{ to: '/prove/value', name: 'Value' }}
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 ? (
            <Text>No customer was counted here.</Text>
          ) : (
            <DataTable
              name="customers behind values"
              rows={items ?? []}
              columns={COLUMNS}
              rowKey={({ id }) => id}
              more={more}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

const COLUMNS: readonly Column<ValuePerson>[] = [
  {
    key: 'customer',
    title: 'Customer',
    value: ({ externalId, id }) => externalId ?? id,
    cell: ({ externalId, id }) => <Go to={`/listen/customers/${id}`}>{externalId ?? id}</Go>,
  },
  {
    key: 'startedOn',
    title: 'Since',
    value: ({ startedOn }) => startedOn,
    cell: ({ startedOn }) => startedOn && day(startedOn),
  },
  {
    key: 'endedOn',
    title: 'Left',
    value: ({ endedOn }) => endedOn,
    cell: ({ endedOn }) => endedOn && day(endedOn),
  },
  { key: 'segment', title: 'Segment', value: ({ segment }) => segment },
  { key: 'region', title: 'Region', value: ({ region }) => region },
  { key: 'plan', title: 'Plan', value: ({ plan }) => plan },
];
