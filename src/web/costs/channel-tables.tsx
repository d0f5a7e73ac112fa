import { Text } from '@mantine/core';
import type { Maintenance, Months } from '../api/costs.ts';
import { day, duration } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { amount, major, moved, NONE, NOT_RECORDED } from './words.ts';

interface Props {
  readonly result: Maintenance;
  readonly months: Months;
}

type Channel = Maintenance['channels'][number];

/** What a contact costs by channel: the cost leads to the entries, the contacts to the signals. */
export function ChannelTable({ result, months, kinds }: Props & { readonly kinds: readonly string[] }) {
  const { currency, channels } = result;
  const columns: readonly Column<Channel>[] = [
    { key: 'channel', title: 'Channel', value: (row) => row.channel ?? NOT_RECORDED },
    {
      key: 'contacts',
      title: 'Contacts',
      numeric: true,
      value: (row) => row.contacts,
      cell: (row) =>
        row.contactsStated ? (
          <>
            {count(row.contacts)}
            <Text size="xs" c="dimmed">
              stated
            </Text>
          </>
        ) : (
          <Go
            to="/listen/signals"
            search={{
              kind: kinds[0],
              ...(row.channel === null ? {} : { channel: row.channel }),
              from: `${months.from}-01`,
              to: `${moved(months.to, 1)}-01`,
            }}
          >
            {count(row.contacts)}
          </Go>
        ),
    },
    {
      key: 'seconds',
      title: 'Handling time',
      numeric: true,
      value: (row) => row.seconds,
      cell: (row) =>
        row.seconds === null ? <span className="quiet">not on record</span> : duration(row.seconds),
    },
    {
      key: 'minor',
      title: 'Cost',
      numeric: true,
      value: (row) => major(row.minor, currency),
      cell: (row) => (
        <>
          <Go
            to="/prove/ledger"
            search={{ ...months, category: 'contact_handling,tool', channel: row.channel ?? NONE }}
          >
            {amount(row.minor, currency)}
          </Go>
          {row.shared !== '0' && (
            <Text size="xs" c="dimmed">
              of it shared out {amount(row.shared, currency)}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'each',
      title: 'A contact',
      numeric: true,
      value: (row) => (row.perContact === null ? null : major(row.perContact, currency)),
      cell: (row) =>
        row.perContact === null ? (
          <span className="quiet">not known</span>
        ) : (
          <>
            <b>{amount(row.perContact, currency)}</b>
            {row.stated && (
              <Text size="xs" c="dimmed">
                stated: {row.stated.source}, {day(row.stated.day)}
              </Text>
            )}
          </>
        ),
    },
    {
      key: 'rework',
      title: 'Rework',
      numeric: true,
      value: (row) => row.reworkShare,
      cell: (row) =>
        row.reworkShare === null ? (
          <span className="quiet">not known</span>
        ) : (
          <>
            {percent(row.reworkShare)}
            <Text size="xs" c="dimmed">
              {row.reworkMinor === null
                ? `of ${count(row.reworkOf)}`
                : `${amount(row.reworkMinor, currency)}, n ${count(row.reworkOf)}`}
            </Text>
          </>
        ),
    },
  ];
  return (
    <DataTable name="channels" rows={channels} columns={columns} rowKey={(row) => row.channel ?? NONE} />
  );
}

type Tool = Maintenance['tools'][number];

export function ToolTable({ result, months }: Props) {
  const { currency, tools } = result;
  const columns: readonly Column<Tool>[] = [
    { key: 'tool', title: 'Tool', value: (row) => row.tool },
    {
      key: 'contacts',
      title: 'Contacts',
      numeric: true,
      value: (row) => row.contacts,
      cell: (row) =>
        row.contacts === 0 ? <span className="quiet">not on record</span> : count(row.contacts),
    },
    {
      key: 'seconds',
      title: 'Handling time',
      numeric: true,
      value: (row) => row.seconds,
      cell: (row) =>
        row.seconds === null ? <span className="quiet">not on record</span> : duration(row.seconds),
    },
    {
      key: 'minor',
      title: 'Cost',
      numeric: true,
      value: (row) => major(row.minor, currency),
      cell: (row) =>
        row.entries === 0 ? (
          <span className="quiet">nothing booked</span>
        ) : (
          <Go
            to="/prove/ledger"
            search={{ ...months, category: 'contact_handling,service_overhead,tool', tool: row.tool }}
          >
            {amount(row.minor, currency)}
          </Go>
        ),
    },
    {
      key: 'each',
      title: 'A contact',
      numeric: true,
      value: (row) => (row.perContact === null ? null : major(row.perContact, currency)),
      cell: (row) =>
        row.perContact === null ? (
          <span className="quiet">not known</span>
        ) : (
          <b>{amount(row.perContact, currency)}</b>
        ),
    },
  ];
  return <DataTable name="tools" rows={tools} columns={columns} rowKey={(row) => row.tool} />;
}
