import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SignOnProvider } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Confirm } from '../state/confirm.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { DataTable } from '../table/data-table.tsx';

const EMPTY = { name: '', issuer: '', clientId: '', clientSecret: '' };

/** Identity providers that vouch for the people of this organization (OpenID Connect). */
export function SignOnPage() {
  const may = useMay('sign_on.change');
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<SignOnProvider | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['sign-on'] });
  const providers = useQuery({
    queryKey: ['sign-on'],
    queryFn: ({ signal }) => call('GET /sign-on-providers', { signal }),
  });
  const remove = useMutation({
    mutationFn: (id: string) => call('DELETE /sign-on-providers/{id}', { path: { id } }),
    onSuccess: async () => {
      setLeaving(null);
      await refresh();
    },
  });
  return (
    <Page
      title="Sign-on"
      lead="People can sign in with your own identity provider (OpenID Connect). It costs nothing extra here."
    >
      <Loaded query={providers}>
        {({ items }) =>
          items.length > 0 && (
            <DataTable
              name="identity providers"
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                { key: 'name', title: 'Name', value: (row) => row.name },
                { key: 'issuer', title: 'Address', value: (row) => row.issuer },
                { key: 'clientId', title: 'Client', value: (row) => row.clientId },
              ]}
              {...(may
                ? {
                    actions: (row: SignOnProvider) => [
                      { name: 'Remove', danger: true, run: () => setLeaving(row) },
                    ],
                  }
                : {})}
            />
          )
        }
      </Loaded>
      {may && <NewProvider onMade={refresh} />}
      <Confirm
        opened={leaving !== null}
        title={`Remove “${leaving?.name ?? ''}”?`}
        verb="Remove provider"
        pending={remove.isPending}
        problem={remove.error}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && remove.mutate(leaving.id)}
      >
        People who only sign in this way will need a password. Nobody’s data is lost.
      </Confirm>
    </Page>
  );
}

function NewProvider({ onMade }: { readonly onMade: () => Promise<unknown> }) {
  const [form, setForm] = useState(EMPTY);
  const add = useMutation({
    mutationFn: () => call('POST /sign-on-providers', { body: form }),
    onSuccess: async () => {
      setForm(EMPTY);
      await onMade();
    },
  });
  const fault = faultsOf(add.error);
  const field = (name: keyof typeof EMPTY) => ({
    value: form[name],
    required: true,
    error: fault(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((now) => ({ ...now, [name]: value }));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate();
  }

  return (
    <Section
      title="Add a provider"
      lead="You find these values where you register Perpetua as an application with your provider."
    >
      <form onSubmit={submit}>
        <Stack maw={520}>
          {add.error && <ProblemView problem={add.error} />}
          <TextInput label="Name" description="As shown on the sign-in page" {...field('name')} />
          <TextInput
            label="Address of the issuer"
            placeholder="https://login.example.com"
            type="url"
            {...field('issuer')}
          />
          <TextInput label="Client ID" {...field('clientId')} />
          <PasswordInput label="Client secret" autoComplete="off" {...field('clientSecret')} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Add the provider
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
