import { Text } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import type { usePages } from '../table/pages.ts';

/** A customer behind a figure, as on record today. */
interface Person {
  readonly id: string;
  readonly externalId: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly plan: string | null;
}

interface Place {
  readonly to: string;
  readonly name: string;
  readonly search?: Readonly<Record<string, unknown>>;
}

interface Props<T extends Person> {
  readonly title: string;
  readonly lead: ReactNode;
  readonly back: Place;
  /** What the table is called, in a file that is made of it too. */
  readonly name: string;
  readonly pages: ReturnType<typeof usePages<T>>;
  /** Columns after those that every customer has. */
  readonly more?: readonly Column<T>[];
}

/** The very customers behind a figure, page by page, each leading to its own timeline. */
export function CustomersBehind<T extends Person>({ title, lead, back, name, pages, more = [] }: Props<T>) {
  const { query, items } = pages;
  return (
    <Page title={title} lead={lead} back={back}>
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 ? (
            <Text>No customer was counted here.</Text>
          ) : (
            <DataTable
              name={name}
              rows={items ?? []}
              columns={[...COLUMNS, ...more]}
              rowKey={({ id }) => id}
              more={pages.more}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Where nobody said whose customers are meant. */
export function NoFigureChosen({
  title,
  back,
  children,
}: {
  readonly title: string;
  readonly back: Place;
  readonly children: ReactNode;
}) {
  return (
    <Page title={title}>
      <EmptyState
        icon={<IconListSearch />}
        title="No figure was chosen"
        action={<LinkButton to={back.to}>Go to {back.name}</LinkButton>}
      >
        {children}
      </EmptyState>
    </Page>
  );
}

const COLUMNS: readonly Column<Person>[] = [
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
