import {
  Button,
  Code,
  CopyButton,
  Group,
  List,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { auth } from '../api/auth.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

interface Enrollment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Turning the second factor on: password, the key for the app, then a code from it. */
export function EnableTwoFactor() {
  const [password, setPassword] = useState('');
  const begin = useMutation({ mutationFn: () => auth<Enrollment>('/two-factor/enable', { password }) });
  if (begin.data) return <Prove enrollment={begin.data} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    begin.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack maw={400}>
        {begin.error && <ProblemView problem={begin.error} />}
        <PasswordInput
          label="Your password"
          required
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={begin.isPending}>
            Turn it on
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Prove({ enrollment }: { readonly enrollment: Enrollment }) {
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const secret = new URL(enrollment.totpURI).searchParams.get('secret') ?? '';
  const prove = useMutation({
    mutationFn: () => auth('/two-factor/verify-totp', { code: code.trim() }),
    onSuccess: async () => {
      said('The second factor is on.');
      await queries.invalidateQueries({ queryKey: ['session'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    prove.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack maw={560}>
        <List type="ordered" size="sm" spacing="sm">
          <List.Item>
            Put this key into your authenticator app, or{' '}
            <a href={enrollment.totpURI}>open the app on this device</a>:
            <Group mt="xs">
              <Code>{secret.replace(/(.{4})/g, '$1 ').trim()}</Code>
              <CopyButton value={secret}>
                {({ copied, copy }) => (
                  <Button size="xs" variant="default" onClick={copy}>
                    {copied ? 'Copied' : 'Copy'}
                  </Button>
                )}
              </CopyButton>
            </Group>
          </List.Item>
          <List.Item>
            Keep these backup codes where you would look for them without your phone. Each works once.
          </List.Item>
        </List>
        <SimpleGrid cols={3}>
          {enrollment.backupCodes.map((one) => (
            <Code key={one}>{one}</Code>
          ))}
        </SimpleGrid>
        {prove.error && <ProblemView problem={prove.error} />}
        <TextInput
          label="Code that the app shows now"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maw={240}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          Until this code is right, nothing changes.
        </Text>
        <Group>
          <Button type="submit" loading={prove.isPending}>
            Confirm
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
