import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { faultsOf } from '../form/faults.ts';
import { EmptyState } from '../state/empty-state.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { SecondFactor } from './second-factor.tsx';

/** Joining an organization by invitation. */
export function InvitationPage() {
  const { token } = useSearch({ strict: false }) as { token?: string };
  return (
    <EntryFrame
      title="Accept your invitation"
      lead="Choose the name that your colleagues see, and a password. If you already have one here, use that."
    >
      {token ? (
        <AcceptForm token={String(token)} />
      ) : (
        <EmptyState icon={<IconMailOff />} title="The link is not whole">
          Open the whole address from your invitation, or ask the person who invited you to send it again.
        </EmptyState>
      )}
    </EntryFrame>
  );
}

function AcceptForm({ token }: { readonly token: string }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState(false);
  async function arrived() {
    await queries.resetQueries();
    await navigate({ to: '/' });
  }
  const accept = useMutation({
    mutationFn: () => call('POST /invitations/accept', { body: { token, name, password } }),
    onSuccess: (reply) => (reply.secondFactor ? setSecond(true) : arrived()),
  });
  const fault = faultsOf(accept.error);

  if (second) return <SecondFactor onArrived={arrived} onBack={() => setSecond(false)} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    accept.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {accept.error && <ProblemView problem={accept.error} />}
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          value={name}
          error={fault('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          description="At least 12 characters; a sentence is good"
          autoComplete="new-password"
          required
          value={password}
          error={fault('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={accept.isPending}>
          Join
        </Button>
      </Stack>
    </form>
  );
}
