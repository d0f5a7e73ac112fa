import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { BenchmarkSource, BenchmarkSourceInput, KeyParts } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Term } from '../glossary/term.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { DeleteSource } from './delete-source.tsx';
import { KeyFacts } from './key-facts.tsx';
import { KeyFields } from './key-fields.tsx';
import { SourceFigures } from './source-figures.tsx';
import { knownParts, SOURCE_KINDS } from './words.ts';

const BACK = { to: '/decide/benchmarks', name: 'Benchmarks' };

/** A source: who, how, of whom, and its figures. */
export function SourcePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('benchmark.change');
  const source = useQuery({
    queryKey: ['benchmark source', id],
    queryFn: ({ signal }) => call('GET /benchmarks/sources/{id}', { path: { id }, signal }),
  });
  return (
    <Page
      title={source.data?.name ?? 'Source'}
      lead={source.data?.note ?? undefined}
      back={BACK}
      actions={source.data && may && <DeleteSource source={source.data} />}
    >
      <Loaded query={source} waiting={<Waiting shape="page" />}>
        {(data) => (
          <>
            <SourceFigures source={data} />
            {may ? (
              <SourceForm key={data.version} source={data} />
            ) : (
              <Section title="Comparability">
                <KeyFacts of={data.key} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** A new source. */
export function NewSourcePage() {
  return (
    <Page
      title="Add a source"
      lead="Say what you know of how its figures are made. What you leave open is shown as unknown, with who finds out."
      back={BACK}
    >
      <SourceForm source={null} />
    </Page>
  );
}

function SourceForm({ source }: { readonly source: BenchmarkSource | null }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState<BenchmarkSourceInput>({
    name: source?.name ?? '',
    kind: source?.kind ?? 'industry',
    publisher: source?.publisher ?? null,
    method: source?.method ?? null,
    url: source?.url ?? null,
    finder: source?.finder ?? null,
    due: source?.due ?? null,
    note: source?.note ?? null,
  });
  const [key, setKey] = useState<KeyParts>(source ? knownParts(source.key) : {});
  const set = (part: Partial<BenchmarkSourceInput>) => setForm((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: () =>
      source
        ? call('PATCH /benchmarks/sources/{id}', {
            path: { id: source.id },
            body: { ...form, key },
            version: source.version,
          })
        : call('POST /benchmarks/sources', { body: { ...form, key } }),
    onSuccess: async (saved) => {
      said(`“${saved.name}” is saved.`);
      await queries.invalidateQueries({ queryKey: ['benchmark sources'] });
      await queries.invalidateQueries({ queryKey: ['benchmark source', saved.id] });
      if (!source) await navigate({ to: `/decide/benchmarks/sources/${saved.id}` });
    },
  });
  const fault = faultsOf(save.error);
  const line = (part: 'publisher' | 'url' | 'finder', label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      value={form[part] ?? ''}
      error={fault(part)}
      onChange={(event) => set({ [part]: event.currentTarget.value || null })}
    />
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Section
        title="What is known of it"
        lead={
          <>
            The <Term of="comparability">comparability key</Term> decides what its figures may stand beside.
            Leave open what you don’t know.
          </>
        }
      >
        <Stack>
          {save.error && <ProblemView problem={save.error} />}
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            <TextInput
              label="Name"
              description="As people call it"
              required
              value={form.name}
              error={fault('name')}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <Select
              label="Of whom"
              description="Whose figures it holds"
              data={SOURCE_KINDS.map(({ value, label }) => ({ value, label }))}
              allowDeselect={false}
              value={form.kind}
              onChange={(kind) => kind && set({ kind: kind as BenchmarkSource['kind'] })}
            />
            {line('publisher', 'Published by', 'Who measures it')}
            {line('url', 'Address', 'Where it can be read')}
            {line('finder', 'Who finds out', 'What is not known of it')}
            <TextInput
              type="date"
              label="By when"
              description="The rest is found out"
              value={form.due ?? ''}
              error={fault('due')}
              onChange={(event) => set({ due: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          <Textarea
            label="Method"
            description="How its figures are made"
            autosize
            minRows={2}
            value={form.method ?? ''}
            error={fault('method')}
            onChange={(event) => set({ method: event.currentTarget.value || null })}
          />
          <Textarea
            label="Note"
            description="Anything else that readers should know"
            autosize
            minRows={1}
            value={form.note ?? ''}
            error={fault('note')}
            onChange={(event) => set({ note: event.currentTarget.value || null })}
          />
          <KeyFields value={key} onChange={setKey} fault={fault} />
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!form.name.trim()}>
              {source ? 'Save' : 'Add the source'}
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
