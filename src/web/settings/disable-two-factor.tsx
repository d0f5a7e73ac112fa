import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { auth } from '../api/auth.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** Turning the second factor off again. */
export function DisableTwoFactor() {
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const disable = useMutation({
    mutationFn: () => auth('/two-factor/disable', { password }),
    onSuccess: async () => {
      said('The second factor is off.');
      await queries.invalidateQueries({ queryKey: ['session'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    disable.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack maw={400}>
        {disable.error && <ProblemView problem={disable.error} />}
        <PasswordInput
          label="Your password"
          required
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" variant="default" loading={disable.isPending}>
            Turn it off
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
