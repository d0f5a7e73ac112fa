import { Text } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { call } from '../api/client.ts';
import type { ExploreQuestion, Period, RecordsQuestion, TracedRecord } from '../api/insight.ts';
import { useZone } from '../api/session.ts';
import { duration, instant, periodText } from '../format/date.ts';
import { number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { CellValue, Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

interface Search {
  readonly question?: ExploreQuestion;
  readonly group?: RecordsQuestion['group'];
  readonly bucket?: Period;
  readonly label?: string;
}

/** The very rows that a figure was made from. */
export function RecordsPage() {
  const search = useSearch({ strict: false }) as Search;
  if (!search.question) {
    return (
      <Page title="Records behind a figure">
        <EmptyState
          icon={<IconListSearch />}
          title="No figure was chosen"
          action={<LinkButton to="/understand/explore">Go to Explore</LinkButton>}
        >
          Choose a figure first; from it, “See the records” leads here.
        </EmptyState>
      </Page>
    );
  }
  return <Records {...search} question={search.question} />;
}

function Records({ question, group, bucket, label }: Search & { readonly question: ExploreQuestion }) {
  const zone = useZone();
  const { query, items, more } = usePages<TracedRecord>(
    ['records', question, group, bucket],
    (cursor, signal) =>
      call('POST /explore/records', {
        body: {
          ...question,
          limit: 100,
          part: 0,
          group: group ?? [],
          ...(bucket ? { bucket } : {}),
          ...(cursor ? { cursor } : {}),
        },
        signal,
      }),
  );
  const columns = useMemo(() => columnsOf(items?.[0]?.type ?? 'answer', zone), [items, zone]);
  const period = bucket ?? question;
  return (
    <Page
      title="Records behind a figure"
      lead={
        <>
          {periodText(period.from, period.to)}
          {label ? `, ${label}` : ''}. These rows, and no others, are what its n counts.
        </>
      }
      back={{ to: '/understand/explore', name: 'Explore' }}
      actions={
        <LinkButton variant="default" to="/understand/explore" search={searchOf(question)}>
          Back to this figure
        </LinkButton>
      }
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 ? (
            <Text>No record was counted here.</Text>
          ) : (
            <DataTable name="records" rows={items ?? []} columns={columns} rowKey={keyOf} more={more} />
          )
        }
      </Loaded>
    </Page>
  );
}

function searchOf(question: ExploreQuestion) {
  const { metricId, ...rest } = question;
  return { metric: metricId, ...rest };
}

function keyOf(row: TracedRecord): string {
  return [
    row.type,
    row.responseId,
    row['question'],
    row['item'],
    row['choice'],
    row['source'],
    row['id'],
  ].join(' ');
}

function columnsOf(type: TracedRecord['type'], zone: string | undefined): readonly Column<TracedRecord>[] {
  const plain = (key: string, title: string, optional = false): Column<TracedRecord> => ({
    key,
    title,
    value: (row) => (row[key] ?? null) as CellValue,
    optional,
  });
  const at: Column<TracedRecord> = {
    key: 'at',
    title: 'When',
    value: (row) => row.at,
    cell: (row) => {
      if (!row.at) return null;
      const text = instant(row.at, zone);
      return row.responseId ? <Go to={`/listen/responses/${row.responseId}`}>{text}</Go> : text;
    },
  };
  const customer: Column<TracedRecord> = {
    key: 'customer',
    title: 'Customer',
    value: (row) => (row['externalId'] ?? row['customerRef'] ?? row.customerId) as CellValue,
    cell: (row) => {
      const id = row.type === 'customer' ? String(row['id']) : row.customerId;
      const name = String(row['externalId'] ?? row['customerRef'] ?? 'Open');
      return id ? <Go to={`/listen/customers/${id}`}>{name}</Go> : <span className="quiet">not known</span>;
    },
  };
  const cuts = [plain('segment', 'Segment'), plain('region', 'Region'), plain('plan', 'Plan')];
  if (type === 'customer') {
    return [customer, plain('startedOn', 'Since'), plain('endedOn', 'Left'), ...cuts];
  }
  if (type === 'signal') {
    return [
      at,
      plain('kind', 'Kind'),
      plain('source', 'Source', true),
      {
        ...plain('value', 'Value'),
        numeric: true,
        cell: (row) =>
          typeof row['value'] === 'number' ? `${number(row['value'], 2)} ${String(row['unit'] ?? '')}` : null,
      },
      {
        ...plain('durationSeconds', 'Duration'),
        numeric: true,
        cell: (row) => (typeof row['durationSeconds'] === 'number' ? duration(row['durationSeconds']) : null),
      },
      plain('channel', 'Channel', true),
      plain('outcome', 'Outcome', true),
      customer,
      ...cuts,
    ];
  }
  return [
    at,
    plain('question', 'Question'),
    plain('item', 'Row', true),
    { ...plain('score', 'Score'), numeric: true },
    plain('choice', 'Choice', true),
    { ...plain('weight', 'Weight', true), numeric: true },
    plain('channel', 'Channel'),
    plain('touchpoint', 'Touchpoint', true),
    customer,
    ...cuts,
  ];
}
