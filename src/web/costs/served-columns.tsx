import type { DearCustomer } from '../api/costs.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import type { Column } from '../table/arrangement.ts';
import { amount, major, NOT_RECORDED } from './words.ts';

/** Columns of a table of customers with what serving each costs. */
export function servedColumns(currency: string): readonly Column<DearCustomer>[] {
  const money = (key: string, title: string, of: (row: DearCustomer) => number): Column<DearCustomer> => ({
    key,
    title,
    numeric: true,
    value: (row) => major(of(row), currency),
    cell: (row) => amount(of(row), currency),
  });
  return [
    {
      key: 'customer',
      title: 'Customer',
      value: (row) => row.name ?? row.externalId ?? NOT_RECORDED,
      cell: (row) => <Go to={`/listen/customers/${row.id}`}>{row.name ?? row.externalId ?? NOT_RECORDED}</Go>,
    },
    { key: 'segment', title: 'Segment', value: (row) => row.segment ?? NOT_RECORDED },
    {
      key: 'contacts',
      title: 'Contacts',
      numeric: true,
      value: (row) => row.contacts,
      cell: (row) => count(row.contacts),
    },
    money('handling', 'Contacts cost', (row) => row.handling),
    money('overhead', 'Overhead', (row) => row.overhead),
    money('cost', 'In all', (row) => row.handling + row.overhead),
    money('revenue', 'Pays', (row) => row.revenue),
  ];
}
