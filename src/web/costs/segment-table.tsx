import { Text } from '@mantine/core';
import type { Maintenance, Months } from '../api/costs.ts';
import { count, percent } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { smallText } from './small-segments.tsx';
import { amount, major, NOT_RECORDED } from './words.ts';

type Segment = Maintenance['segments'][number];

type Row = Segment & { readonly segments?: number };

interface Props {
  readonly result: Maintenance;
  readonly months: Months;
}

/** What serving a segment costs; each figure leads to its parts and to the very customers. */
export function SegmentTable({ result, months }: Props) {
  const { currency, segments, small } = result;
  const behind = (row: Row, shown: string) =>
    row.segments === undefined ? (
      <Go to="/prove/costs/served" search={{ ...months, segment: row.segment ?? '' }}>
        {shown}
      </Go>
    ) : (
      shown
    );
  const money = (
    key: string,
    title: string,
    of: (row: Row) => string | number | null,
    traced = true,
  ): Column<Row> => ({
    key,
    title,
    numeric: true,
    value: (row) => {
      const minor = of(row);
      return minor === null ? null : major(minor, currency);
    },
    cell: (row) => {
      const minor = of(row);
      return minor === null ? (
        <span className="quiet">not known</span>
      ) : traced ? (
        behind(row, amount(minor, currency))
      ) : (
        amount(minor, currency)
      );
    },
  });
  const share = (key: string, title: string, of: (row: Row) => number | null): Column<Row> => ({
    key,
    title,
    numeric: true,
    value: of,
    cell: (row) => {
      const value = of(row);
      return value === null ? <span className="quiet">not known</span> : percent(value);
    },
  });
  // Beneath its amount a share needs no column of its own.
  const withShare = (column: Column<Row>, of: (row: Row) => number | null): Column<Row> => ({
    ...column,
    cell: (row) => {
      const part = of(row);
      return (
        <>
          {column.cell?.(row)}
          {part !== null && (
            <Text size="xs" c="dimmed">
              {percent(part)} of all
            </Text>
          )}
        </>
      );
    },
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'segment',
      title: 'Segment',
      value: (row) => (row.segments === undefined ? (row.segment ?? NOT_RECORDED) : smallText(row.segments)),
    },
    {
      key: 'customers',
      title: 'Customers',
      numeric: true,
      value: (row) => row.customers,
      cell: (row) => behind(row, count(row.customers)),
    },
    {
      ...money('each', 'Each', (row) => row.perCustomer),
      cell: (row) =>
        row.perCustomer === null ? (
          <span className="quiet">not known</span>
        ) : (
          <>
            <b>{amount(row.perCustomer, currency)}</b>
            {row.low !== null && row.high !== null && (
              <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                {amount(row.low, currency)} to {amount(row.high, currency)}
              </Text>
            )}
          </>
        ),
    },
    {
      ...money('carried', 'Who pays', (row) => row.carried),
      cell: (row) => <Carried {...{ row, currency }} />,
    },
    withShare(
      money('minor', 'In all', (row) => row.minor),
      (row) => row.costShare,
    ),
    withShare(
      money('revenue', 'They pay', (row) => row.revenue, false),
      (row) => row.revenueShare,
    ),
    { ...share('costShare', 'Share of cost', (row) => row.costShare), optional: true },
    { ...share('revenueShare', 'Share of revenue', (row) => row.revenueShare), optional: true },
    {
      key: 'contacts',
      title: 'Contacts',
      numeric: true,
      optional: true,
      value: (row) => row.contacts,
      cell: (row) => behind(row, count(row.contacts)),
    },
    { ...money('handling', 'Contacts cost', (row) => row.handling), optional: true },
    { ...money('overhead', 'Overhead', (row) => row.overhead), optional: true },
  ];
  return (
    <DataTable
      name="segments served"
      rows={(small ? [...segments, small] : segments) as readonly Row[]}
      columns={columns}
      rowKey={(row) => (row.segments === undefined ? (row.segment ?? '') : '(together)')}
    />
  );
}

function Carried({ row, currency }: { readonly row: Row; readonly currency: string }) {
  if (row.carried === null) return <span className="quiet">not known</span>;
  const minor = Number(row.carried);
  if (minor === 0) return <>pays its part</>;
  return minor > 0 ? (
    <>others pay {amount(minor, currency)}</>
  ) : (
    <>pays {amount(-minor, currency)} for others</>
  );
}
