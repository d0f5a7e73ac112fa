import { IconBuilding } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Account } from '../api/customer.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

const COLUMNS: readonly Column<Account>[] = [
  {
    key: 'externalId',
    title: 'Number',
    value: (row) => row.externalId,
    cell: (row) => <Go to={`/listen/accounts/${row.id}`}>{row.externalId}</Go>,
  },
  { key: 'name', title: 'Name', value: (row) => row.name },
  {
    key: 'attributes',
    title: 'Attributes',
    value: (row) =>
      Object.entries(row.attributes)
        .map(([key, value]) => `${key}: ${String(value)}`)
        .join(', '),
  },
];

/** Accounts: the companies or households that customers belong to. */
export function AccountsPage() {
  const navigate = useNavigate();
  const { query, items, more } = usePages(['accounts'], (cursor, signal) =>
    call('GET /accounts', { query: cursor ? { cursor } : {}, signal }),
  );
  return (
    <Page title="Accounts" lead="The companies or households that customers belong to.">
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 ? (
            <EmptyState
              icon={<IconBuilding />}
              title="No accounts yet"
              action={<LinkButton to="/listen/imports/new">Import customers</LinkButton>}
            >
              Where several people belong to one contract, an account joins them. It comes with customers: map
              a column of their file to “account number”.
            </EmptyState>
          ) : (
            <DataTable
              name="accounts"
              rows={items ?? []}
              columns={COLUMNS}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: `/listen/accounts/${row.id}` })}
              more={more}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
