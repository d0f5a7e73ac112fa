import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Customer } from '../api/customer.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

const COLUMNS: readonly Column<Customer>[] = [
  {
    key: 'externalId',
    title: 'Number',
    value: (row) => row.externalId,
    cell: (row) => <Go to={`/listen/customers/${row.id}`}>{row.externalId}</Go>,
  },
  { key: 'name', title: 'Name', value: (row) => row.name },
  { key: 'email', title: 'E-mail', value: (row) => row.email },
];

/** One account and the customers in it. */
export function AccountPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const navigate = useNavigate();
  const account = useQuery({
    queryKey: ['account', id],
    queryFn: ({ signal }) => call('GET /accounts/{id}', { path: { id }, signal }),
  });
  const customers = usePages(['account customers', id], (cursor, signal) =>
    call('GET /customers', { query: { account: id, limit: 100, ...(cursor ? { cursor } : {}) }, signal }),
  );
  return (
    <Page
      title={account.data?.name ?? account.data?.externalId ?? 'Account'}
      back={{ to: '/listen/accounts', name: 'Accounts' }}
    >
      <Loaded query={account} waiting={<Waiting shape="page" />}>
        {(data) => (
          <>
            <Section title="What is known">
              <Facts>
                <Fact name="Number">{data.externalId}</Fact>
                {Object.entries(data.attributes).map(([key, value]) => (
                  <Fact key={key} name={key}>
                    {value === null ? null : String(value)}
                  </Fact>
                ))}
              </Facts>
            </Section>
            <Loaded query={customers.query} waiting={<Waiting shape="table" />}>
              {() => (
                <DataTable
                  name="customers of this account"
                  rows={customers.items ?? []}
                  columns={COLUMNS}
                  rowKey={(row) => row.id}
                  onOpen={(row) => void navigate({ to: `/listen/customers/${row.id}` })}
                  more={customers.more}
                />
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}
