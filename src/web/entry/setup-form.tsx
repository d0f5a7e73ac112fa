import { Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Setup } from '../api/access.ts';
import { call } from '../api/client.ts';
import { CurrencySelect } from '../form/currency-select.tsx';
import { faultsOf } from '../form/faults.ts';
import { zones } from '../form/zones.ts';
import { ProblemView } from '../state/problem-view.tsx';

/** The organization and its owner, in one form. */
export function SetupForm({ onBack }: { readonly onBack: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState<Setup>({
    organization: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: 'USD',
    name: '',
    email: '',
    password: '',
  });
  const setup = useMutation({
    mutationFn: (body: Setup) => call('POST /setup', { body }),
    onSuccess: async () => {
      await queries.resetQueries();
      await navigate({ to: '/' });
    },
  });
  const fault = faultsOf(setup.error);
  const set = (part: Partial<Setup>) => setForm((now) => ({ ...now, ...part }));
  const field = (name: keyof Setup) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
    error: fault(name),
    required: true,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setup.mutate(form);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {setup.error && <ProblemView problem={setup.error} />}
        <TextInput label="Name of the organization" autoComplete="organization" {...field('organization')} />
        <Select
          label="Time zone"
          description="Where your days, weeks and months begin"
          searchable
          data={zones()}
          value={form.zone}
          onChange={(zone) => zone && set({ zone })}
          error={fault('zone')}
        />
        <CurrencySelect
          value={form.currency}
          onChange={(currency) => set({ currency })}
          error={fault('currency')}
        />
        <TextInput label="Your name" autoComplete="name" {...field('name')} />
        <TextInput label="Your e-mail" type="email" autoComplete="username" {...field('email')} />
        <PasswordInput
          label="Password"
          description="At least 12 characters; a sentence is good"
          autoComplete="new-password"
          minLength={12}
          {...field('password')}
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button type="submit" loading={setup.isPending}>
            Make the organization
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
