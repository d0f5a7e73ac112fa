import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { DearCustomer, Months } from '../api/costs.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { amount, major, NOT_RECORDED } from './words.ts';

/** The customers who cost most, for those who may see customers. */
export function DearCustomers({ months, currency }: { readonly months: Months; readonly currency: string }) {
  const query = useQuery({
    queryKey: ['costs', 'maintenance', 'customers', months],
    queryFn: ({ signal }) => call('GET /costs/customers', { query: months, signal }),
  });
  const money = (key: string, title: string, of: (row: DearCustomer) => number): Column<DearCustomer> => ({
    key,
    title,
    numeric: true,
    value: (row) => major(of(row), currency),
    cell: (row) => amount(of(row), currency),
  });
  const columns: readonly Column<DearCustomer>[] = [
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
  return (
    <Section
      title="The dearest customers"
      lead="Each leads to the customer’s own timeline, with the very contacts. To cost much is no fault of theirs: ask first what made them get in touch."
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {({ items }) => (
          <DataTable
            name="dearest customers"
            rows={items}
            columns={columns}
            rowKey={(row) => row.id}
            sealed
          />
        )}
      </Loaded>
    </Section>
  );
}
