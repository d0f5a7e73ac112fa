import { Anchor, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Page } from '../shell/page.tsx';
import { Confirm } from '../state/confirm.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { NewApiKey } from './new-api-key.tsx';

/** Keys with which programs get in, and the way to the API's description. */
export function ApiKeysPage() {
  const zone = useZone();
  const queries = useQueryClient();
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['api keys'] });
  const keys = useQuery({
    queryKey: ['api keys'],
    queryFn: ({ signal }) => call('GET /api-keys', { signal }),
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call('DELETE /api-keys/{id}', { path: { id } }),
    onSuccess: async () => {
      setRevoking(null);
      await refresh();
    },
  });
  return (
    <Page
      title="API keys"
      lead={
        <>
          Programs get in with a key of their own, which opens only what you choose. The API is described at{' '}
          <Anchor href="/api/docs">its own page</Anchor> and as{' '}
          <Anchor href="/api/v1/openapi.json">OpenAPI 3.1</Anchor>.
        </>
      }
    >
      <Stack gap="lg">
        <NewApiKey onMade={refresh} />
        <Loaded query={keys} waiting={<Waiting shape="table" />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={<IconKey />} title="No keys yet">
                A key lets your billing, care or survey system send events and answers as they happen, instead
                of files.
              </EmptyState>
            ) : (
              <DataTable
                name="API keys"
                rows={items}
                rowKey={(row) => row.id}
                columns={[
                  { key: 'name', title: 'Name', value: (row) => row.name },
                  { key: 'prefix', title: 'Begins with', value: (row) => row.prefix },
                  { key: 'scopes', title: 'May', value: (row) => row.scopes.join(', ') },
                  {
                    key: 'createdAt',
                    title: 'Made',
                    value: (row) => row.createdAt,
                    cell: (row) => instant(row.createdAt, zone),
                  },
                  {
                    key: 'lastUsedAt',
                    title: 'Last used',
                    value: (row) => row.lastUsedAt,
                    cell: (row) =>
                      row.lastUsedAt ? instant(row.lastUsedAt, zone) : <Text size="sm">never</Text>,
                  },
                  {
                    key: 'expiresAt',
                    title: 'Works until',
                    value: (row) => row.expiresAt,
                    cell: (row) =>
                      row.expiresAt ? instant(row.expiresAt, zone) : <Text size="sm">it is revoked</Text>,
                    optional: true,
                  },
                ]}
                actions={(row) => [{ name: 'Revoke', danger: true, run: () => setRevoking(row) }]}
              />
            )
          }
        </Loaded>
      </Stack>
      <Confirm
        opened={revoking !== null}
        title={`Revoke “${revoking?.name ?? ''}”?`}
        verb="Revoke key"
        pending={revoke.isPending}
        problem={revoke.error}
        onClose={() => setRevoking(null)}
        onConfirm={() => revoking && revoke.mutate(revoking.id)}
      >
        Whatever uses this key stops working at once. A revoked key cannot be brought back.
      </Confirm>
    </Page>
  );
}
