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
  const [second, setSecond] = useState(false);
  return (
    <EntryFrame
      title={second ? 'Your second factor' : 'Accept your invitation'}
      lead={
        !second &&
        'Choose the name that your colleagues see, and a password. If you already have one here, use that.'
      }
    >
      {token ? (
        <AcceptForm token={String(token)} second={second} onSecond={setSecond} />
      ) : (
        <EmptyState icon={<IconMailOff />} title="The link is not whole">
          Open the whole address from your invitation, or ask the person who invited you to send it again.
        </EmptyState>
      )}
    </EntryFrame>
  );
}

interface AcceptProps {
  readonly token: string;
  /** Whether the second factor is asked for. */
  readonly second: boolean;
  readonly onSecond: (second: boolean) => void;
}

function AcceptForm({ token, second, onSecond }: AcceptProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  async function arrived() {
    await queries.resetQueries();
    await navigate({ to: '/' });
  }
  const accept = useMutation({
    mutationFn: () => call('POST /invitations/accept', { body: { token, name, password } }),
    onSuccess: (reply) => (reply.secondFactor ? onSecond(true) : arrived()),
  });
  const fault = faultsOf(accept.error);

  if (second) return <SecondFactor onArrived={arrived} onBack={() => onSecond(false)} />;

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
