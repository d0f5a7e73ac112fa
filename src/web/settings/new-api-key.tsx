import { Button, Code, CopyButton, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PERMISSION_NAMES } from '../../access/index.ts';
import type { Permission } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useMay, useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';

/** Making a key: its name, what it opens; its text is shown once. */
export function NewApiKey({ onMade }: { readonly onMade: () => Promise<unknown> }) {
  const may = useMay('key.change');
  const { permissions } = useSession();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Permission[]>([]);
  const [expires, setExpires] = useState('');
  const make = useMutation({
    mutationFn: () =>
      call('POST /api-keys', {
        body: { name, scopes, ...(expires ? { expiresAt: `${expires}T00:00:00.000Z` } : {}) },
      }),
    onSuccess: async () => {
      setName('');
      setScopes([]);
      await onMade();
    },
  });
  const fault = faultsOf(make.error);
  if (!may) return null;

  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate();
  }

  return (
    <Section title="Make a key">
      <form onSubmit={submit}>
        <Stack maw={640}>
          {make.error && <ProblemView problem={make.error} />}
          <TextInput
            label="Name"
            description="Which program uses it"
            required
            value={name}
            error={fault('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label="What it may do"
            description="As little as will do; it can never do more than you"
            searchable
            data={PERMISSION_NAMES.filter((one) => permissions.includes(one))}
            value={scopes}
            error={fault('scopes')}
            onChange={(chosen) => setScopes(PERMISSION_NAMES.filter((one) => chosen.includes(one)))}
          />
          <TextInput
            label="Works until"
            description="Left empty, it works until it is revoked"
            type="date"
            maw={200}
            value={expires}
            error={fault('expiresAt')}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
              Make the key
            </Button>
          </Group>
          {make.data && <MadeKey text={make.data.key} />}
        </Stack>
      </form>
    </Section>
  );
}

function MadeKey({ text }: { readonly text: string }) {
  return (
    <Notice tone="plain" title="Your new key">
      <Stack gap="sm">
        Keep it now: it is shown this once, and nobody can read it again.
        <Group>
          <Code>{text}</Code>
          <CopyButton value={text}>
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
