import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { auth } from '../api/auth.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** A new password; every other session of the person ends. */
export function ChangePassword() {
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useMutation({
    mutationFn: () =>
      auth('/change-password', { currentPassword: old, newPassword: fresh, revokeOtherSessions: true }),
    onSuccess: () => {
      setOld('');
      setFresh('');
      said('Your password is changed. Other devices are signed out.');
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack maw={400}>
        {change.error && <ProblemView problem={change.error} />}
        <PasswordInput
          label="Password now"
          required
          autoComplete="current-password"
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
        />
        <PasswordInput
          label="New password"
          description="At least 12 characters; a sentence is good"
          required
          minLength={12}
          autoComplete="new-password"
          value={fresh}
          onChange={(event) => setFresh(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={change.isPending}>
            Change the password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
