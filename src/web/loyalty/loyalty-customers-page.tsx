import { Text } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { LoyaltyPerson, LoyaltyQuestion, PeopleOf } from '../api/loyalty.ts';
import { day, periodText } from '../format/date.ts';
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
  readonly question?: LoyaltyQuestion;
  readonly of?: PeopleOf;
  readonly label?: string;
}

/** The very customers behind a figure of loyalty. */
export function LoyaltyCustomersPage() {
  const { question, of, label } = useSearch({ strict: false }) as Search;
  if (!question || !of) {
    return (
      <Page title="Customers behind a figure">
        <EmptyState
          icon={<IconListSearch />}
          title="No figure was chosen"
          action={<LinkButton to="/understand/loyalty">Go to Loyalty</LinkButton>}
        >
          Choose a group of customers first; from it, “See the customers” leads here.
        </EmptyState>
      </Page>
    );
  }
  return <People {...{ question, of, label }} />;
}

interface PeopleProps {
  readonly question: LoyaltyQuestion;
  readonly of: PeopleOf;
  readonly label: string | undefined;
}

function People({ question, of, label }: PeopleProps) {
  const { query, items, more } = usePages<LoyaltyPerson>(
    ['loyalty', 'people', question, of],
    (cursor, signal) =>
      call('POST /loyalty/customers', {
        body: { ...question, of, limit: 100, ...(cursor ? { cursor } : {}) },
        signal,
      }),
  );
  return (
    <Page
      title="Customers behind a figure"
      lead={
        <>
          {label ? `${label}, ` : ''}
          {periodText(question.from, question.to)}. These customers, and no others, are counted.
        </>
      }
      back={{ to: '/understand/loyalty', name: 'Loyalty' }}
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 ? (
            <Text>No customer was counted here.</Text>
          ) : (
            <DataTable
              name="customers"
              rows={items ?? []}
              columns={'group' in of ? [...COLUMNS, ...DONE] : COLUMNS}
              rowKey={({ id }) => id}
              more={more}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

const COLUMNS: readonly Column<LoyaltyPerson>[] = [
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

const DONE: readonly Column<LoyaltyPerson>[] = [
  { key: 'score', title: 'Would recommend', numeric: true, value: ({ score }) => score },
  { key: 'referrals', title: 'Referrals', numeric: true, value: ({ referrals }) => referrals },
];
