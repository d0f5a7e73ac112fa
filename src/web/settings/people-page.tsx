import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Page } from '../shell/page.tsx';
import { Confirm } from '../state/confirm.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { failed, said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';
import { Invitations } from './invitations.tsx';
import { RoleSelect, roleName } from './role-select.tsx';

/** Who works here, in which role, and who was invited. */
export function PeoplePage() {
  const zone = useZone();
  const may = useMay('people.change');
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<Person | null>(null);
  const { query, items, more } = usePages(['people'], (cursor, signal) =>
    call('GET /people', { query: cursor ? { cursor } : {}, signal }),
  );
  const change = useMutation({
    mutationFn: ({ id, version, role }: Pick<Person, 'id' | 'version' | 'role'>) =>
      call('PATCH /people/{id}', { path: { id }, version, body: { role } }),
    onSuccess: async (person) => {
      said(`${person.name} is now ${roleName(person.role).toLowerCase()}.`);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
    onError: async (problem) => {
      failed(problem);
      // Where somebody else was faster, what they did is shown.
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: Person) => call('DELETE /people/{id}', { path: { id }, version }),
    onSuccess: async () => {
      setLeaving(null);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  return (
    <Page title="People" lead="Who works here, and what they may do. Nobody joins uninvited.">
      <Stack gap="lg">
        <Loaded query={query} waiting={<Waiting shape="table" />}>
          {() => (
            <DataTable
              name="people"
              rows={items ?? []}
              rowKey={(row) => row.id}
              more={more}
              columns={[
                { key: 'name', title: 'Name', value: (row) => row.name },
                { key: 'email', title: 'E-mail', value: (row) => row.email },
                {
                  key: 'role',
                  title: 'Role',
                  value: (row) => roleName(row.role),
                  cell: (row) =>
                    may ? (
                      <RoleSelect
                        label={`Role of ${row.name}`}
                        value={row.role}
                        onChange={(role) => change.mutate({ ...row, role })}
                      />
                    ) : (
                      roleName(row.role)
                    ),
                },
                {
                  key: 'twoFactor',
                  title: 'Two factors',
                  value: (row) => row.twoFactor ?? false,
                  cell: (row) => (
                    <StateBadge tone={row.twoFactor ? 'good' : 'quiet'}>
                      {row.twoFactor ? 'On' : 'Off'}
                    </StateBadge>
                  ),
                },
                {
                  key: 'joinedAt',
                  title: 'Joined',
                  value: (row) => row.joinedAt,
                  cell: (row) => (row.joinedAt ? instant(row.joinedAt, zone) : null),
                },
              ]}
              {...(may
                ? {
                    actions: (row: Person) => [
                      { name: 'Take out of the organization', danger: true, run: () => setLeaving(row) },
                    ],
                  }
                : {})}
            />
          )}
        </Loaded>
        {may && <Invitations />}
      </Stack>
      <Confirm
        opened={leaving !== null}
        title={`Take ${leaving?.name ?? ''} out?`}
        verb="Take out"
        pending={remove.isPending}
        problem={remove.error}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && remove.mutate(leaving)}
      >
        They are signed out at once and can no longer get in. What they did stays in the audit log.
      </Confirm>
    </Page>
  );
}
