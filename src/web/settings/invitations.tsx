import { Button, Code, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NewInvitation, Role } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { failed } from '../state/toast.ts';
import { DataTable } from '../table/data-table.tsx';
import { RoleSelect, roleName } from './role-select.tsx';

/** Inviting somebody: the link is shown once, to be passed on. */
export function Invitations() {
  const zone = useZone();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const refresh = () => queries.invalidateQueries({ queryKey: ['invitations'] });
  const invitations = useQuery({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => call('GET /invitations', { signal }),
  });
  const invite = useMutation({
    mutationFn: () => call('POST /invitations', { body: { email, role } }),
    onSuccess: async () => {
      setEmail('');
      await refresh();
    },
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => call('DELETE /invitations/{id}', { path: { id } }),
    onSuccess: refresh,
    onError: failed,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    invite.mutate();
  }

  return (
    <Section title="Invite somebody" lead="They get in with a link that works once, for seven days.">
      <form onSubmit={submit}>
        <Stack>
          <Group align="flex-start">
            <TextInput
              label="E-mail"
              type="email"
              required
              miw={260}
              value={email}
              error={faultsOf(invite.error)('email')}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <RoleSelect label="Role" labelled value={role} onChange={setRole} />
            <Button type="submit" mt={24} loading={invite.isPending}>
              Invite
            </Button>
          </Group>
          {invite.error && <ProblemView problem={invite.error} />}
          {invite.data && <InvitationLink invitation={invite.data} />}
        </Stack>
      </form>
      <Loaded query={invitations}>
        {({ items }) =>
          items.length > 0 && (
            <DataTable
              name="open invitations"
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                { key: 'email', title: 'E-mail', value: (row) => row.email },
                { key: 'role', title: 'Role', value: (row) => roleName(row.role) },
                {
                  key: 'expiresAt',
                  title: 'Works until',
                  value: (row) => row.expiresAt,
                  cell: (row) => (row.expiresAt ? instant(row.expiresAt, zone) : null),
                },
              ]}
              actions={(row) => [{ name: 'Withdraw', danger: true, run: () => withdraw.mutate(row.id) }]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function InvitationLink({ invitation }: { readonly invitation: NewInvitation }) {
  const { url: address } = invitation;
  return (
    <Notice tone="plain" title={`Pass this link on to ${invitation.email}`}>
      <Stack gap="sm">
        It is shown this once.
        <Group>
          <Code>{address}</Code>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Notice>
  );
}
