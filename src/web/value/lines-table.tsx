import { Text } from '@mantine/core';
import type { LifetimeLine, ValueAnalysis, ValueSpan } from '../api/value.ts';
import { count, percent } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { Verdict } from './holdout-view.tsx';
import { money, moneyRange, plainValue, segmentName } from './words.ts';

interface Row extends LifetimeLine {
  readonly at: number;
}

interface Props {
  readonly analysis: ValueAnalysis;
  readonly lines: readonly LifetimeLine[];
  readonly currency: string | null;
  readonly mayRead: boolean;
  /** Customers by how many stay, or by what they are worth. */
  readonly show: 'retention' | 'value';
}

/** All customers and each segment, with how many they are and the way to them. */
export function LinesTable({ analysis, lines, currency, mayRead, show }: Props) {
  const rows = lines.map((line, at): Row => ({ ...line, at }));
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: 'Customers',
      value: (row) => segmentName(row, row.at),
      cell: (row) => (
        <>
          {segmentName(row, row.at)}
          {row.suppressed && (
            <Text size="xs" c="dimmed">
              withheld: too few
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'n',
      title: 'n',
      numeric: true,
      value: ({ n }) => n,
      cell: (row) =>
        row.n === null ? (
          <span className="quiet">withheld</span>
        ) : mayRead ? (
          <Go
            to="/prove/value/customers"
            search={{
              analysis: analysis.id,
              label: segmentName(row, row.at),
              ...(row.at === 0 ? {} : { segment: row.segment }),
            }}
          >
            {count(row.n)}
          </Go>
        ) : (
          count(row.n)
        ),
    },
    ...(show === 'retention' ? STAYING : valueColumns(currency)).filter(
      ({ key }) => analysis.kind === 'contract' || !LEAVING.includes(key),
    ),
    {
      key: 'verdict',
      title: 'Forecast',
      value: ({ holdout }) => holdout?.verdict ?? 'untested',
      cell: ({ holdout, suppressed }) => (suppressed ? null : <Verdict holdout={holdout} />),
    },
  ];
  return (
    <DataTable
      name={show === 'retention' ? 'who stays' : 'lifetime values'}
      rows={rows}
      columns={columns}
      rowKey={({ at }) => String(at)}
    />
  );
}

/** Columns that say nothing of purchases: nobody has a day of leaving. */
const LEAVING = ['year', 'churn', 'saved', 'onePoint'];

const STAYING: readonly Column<Row>[] = [
  {
    key: 'there',
    title: 'There now',
    numeric: true,
    value: ({ there }) => there,
    cell: ({ there }) => (there === null ? null : count(there)),
  },
  {
    key: 'year',
    title: 'Still there after a year',
    numeric: true,
    value: ({ afterOneYear }) => afterOneYear?.value,
    range: ({ afterOneYear }) => afterOneYear && [afterOneYear.low, afterOneYear.high],
    cell: ({ afterOneYear }) =>
      afterOneYear && (
        <Ranged
          likely={percent(afterOneYear.value)}
          range={`${percent(afterOneYear.low)} to ${percent(afterOneYear.high)}`}
        />
      ),
  },
  {
    key: 'churn',
    title: 'Leave in a year, of those there',
    numeric: true,
    value: ({ churn }) => churn?.likely,
    range: ({ churn }) => churn && [churn.low, churn.high],
    cell: ({ churn }) =>
      churn && (
        <Ranged likely={percent(churn.likely)} range={`${percent(churn.low)} to ${percent(churn.high)}`} />
      ),
  },
];

function valueColumns(currency: string | null): Column<Row>[] {
  const plain = (minor: number | undefined) =>
    minor === undefined || currency === null ? undefined : plainValue(minor, 'money', currency);
  const column = (key: 'value' | 'saved' | 'onePoint', title: string): Column<Row> => ({
    key,
    title,
    numeric: true,
    value: (row) => plain(row[key]?.likely),
    range: (row) => {
      const span = row[key];
      return span && [plain(span.low) ?? 0, plain(span.high) ?? 0];
    },
    cell: (row) => <MoneyCell span={row[key]} currency={currency} why={row.why} />,
  });
  return [
    column('value', 'Lifetime value'),
    column('saved', 'Worth of one who stays after all'),
    column('onePoint', 'One point less churn'),
  ];
}

function MoneyCell({
  span,
  currency,
  why,
}: {
  readonly span: ValueSpan | null;
  readonly currency: string | null;
  readonly why: string | null;
}) {
  if (span === null || currency === null)
    return (
      <span className="quiet" title={why ?? undefined}>
        {why === null ? 'not known' : 'none'}
      </span>
    );
  return <Ranged likely={money(span.likely, currency)} range={moneyRange(span, currency)} />;
}

/** A likely figure with its range beneath. */
export function Ranged({ likely, range }: { readonly likely: string; readonly range: string }) {
  return (
    <>
      {likely}
      <Text size="xs" c="dimmed">
        {range}
      </Text>
    </>
  );
}
