import type { Maintenance, Months } from '../api/costs.ts';
import { count, plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { amount, major, NONE, NOT_RECORDED } from './words.ts';

type Served = Pick<Maintenance['segments'][number], 'parts' | 'overhead' | 'weight' | 'minor'>;

interface Props {
  readonly result: Maintenance;
  readonly months: Months;
  readonly row: Served;
}

interface Part {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly minor: string;
  readonly each: number | null;
  /** Which entries of the ledger it was made from. */
  readonly entries: Readonly<Record<string, string>>;
}

/** The parts that the cost of some customers is the sum of; each leads to the entries behind it. */
export function ServedParts({ result, months, row }: Props) {
  const { currency } = result;
  const columns: readonly Column<Part>[] = [
    { key: 'name', title: 'Part', value: (part) => part.name },
    { key: 'amount', title: 'How much of it', value: (part) => part.amount },
    {
      key: 'each',
      title: 'A contact',
      numeric: true,
      value: (part) => (part.each === null ? null : major(part.each, currency)),
      cell: (part) =>
        part.each === null ? <span className="quiet">shared out</span> : amount(part.each, currency),
    },
    {
      key: 'minor',
      title: 'Cost',
      numeric: true,
      value: (part) => major(part.minor, currency),
      cell: (part) => <b>{amount(part.minor, currency)}</b>,
    },
    {
      key: 'entries',
      title: 'Made from',
      value: () => 'ledger',
      cell: (part) => (
        <Go to="/prove/ledger" search={{ ...months, ...part.entries }}>
          Entries of {part.name}
        </Go>
      ),
    },
  ];
  return (
    <DataTable
      name="parts of the cost"
      rows={partsOf(result, row)}
      columns={columns}
      rowKey={({ key }) => key}
    />
  );
}

const WEIGHED: Readonly<Record<string, string>> = {
  customers: 'days as a customer',
  contacts: 'contacts',
  handling_minutes: 'seconds of handling',
};

function partsOf({ channels, driver, currency, all }: Maintenance, row: Served): Part[] {
  const weight = WEIGHED[driver];
  const share =
    weight === undefined
      ? `${amount(row.weight, currency)} of ${amount(all.weight, currency)} paid`
      : `${count(row.weight)} of ${count(all.weight)} ${weight}`;
  return [
    ...row.parts.map(
      ({ channel, contacts, minor }): Part => ({
        key: `channel ${channel ?? NONE}`,
        name: channel ?? NOT_RECORDED,
        amount: plural(contacts, 'contact'),
        minor,
        each: channels.find((one) => one.channel === channel)?.perContact ?? null,
        entries: { category: 'contact_handling,tool', channel: channel ?? NONE },
      }),
    ),
    {
      key: 'overhead',
      name: 'Service overhead',
      amount: share,
      minor: row.overhead,
      each: null,
      entries: { category: 'service_overhead,tool' },
    },
  ];
}
