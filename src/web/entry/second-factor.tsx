import { Anchor, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { auth } from '../api/auth.ts';
import { ProblemView } from '../state/problem-view.tsx';

interface Props {
  readonly onArrived: () => Promise<void>;
  readonly onBack: () => void;
}

/** The code of the authenticator app, or one of the backup codes. */
export function SecondFactor({ onArrived, onBack }: Props) {
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(false);
  const [trust, setTrust] = useState(false);
  const verify = useMutation({
    mutationFn: () =>
      auth(backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', {
        code: code.trim(),
        trustDevice: trust,
      }),
    onSuccess: onArrived,
  });

  function swap() {
    setBackup((now) => !now);
    setCode('');
    verify.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    verify.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {verify.error && <ProblemView problem={verify.error} />}
        <TextInput
          label={backup ? 'Backup code' : 'Code from your authenticator app'}
          autoComplete="one-time-code"
          inputMode={backup ? 'text' : 'numeric'}
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Checkbox
          label="Don't ask again on this device for 30 days"
          checked={trust}
          onChange={(event) => setTrust(event.currentTarget.checked)}
        />
        <Anchor component="button" type="button" size="sm" ta="left" onClick={swap}>
          {backup ? 'Use the app instead' : 'I have no access to the app'}
        </Anchor>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button type="submit" loading={verify.isPending}>
            Sign in
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
