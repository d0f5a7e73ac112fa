import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Months } from '../api/costs.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { servedColumns } from './served-columns.tsx';

/** The customers who cost most, for those who may see customers. */
export function DearCustomers({ months, currency }: { readonly months: Months; readonly currency: string }) {
  const query = useQuery({
    queryKey: ['costs', 'maintenance', 'customers', months],
    queryFn: ({ signal }) => call('GET /costs/customers', { query: months, signal }),
  });
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
            columns={servedColumns(currency)}
            rowKey={(row) => row.id}
            sealed
          />
        )}
      </Loaded>
    </Section>
  );
}
