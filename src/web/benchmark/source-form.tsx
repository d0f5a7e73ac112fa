import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { BenchmarkSource, BenchmarkSourceInput, KeyParts } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { KeyFields, useKeyWords } from './key-fields.tsx';
import { knownParts, SOURCE_KINDS } from './words.ts';

/** All that is said of a source, the parts of its key beside the rest; `of` is whose figures it holds. */
type Draft = Omit<BenchmarkSourceInput, 'key' | 'kind'> & KeyParts & { readonly of: BenchmarkSource['kind'] };

const BLANK: Draft = { name: '', of: 'industry' };
const OWN = new Set(['name', 'of', 'publisher', 'url', 'finder', 'due', 'method', 'note']);
const LABELS: Readonly<Record<string, string>> = {
  name: 'Name',
  of: 'Of whom',
  publisher: 'Published by',
  url: 'Address',
  finder: 'Who finds out',
  due: 'By when',
  method: 'Method',
  note: 'Note',
};

/** What people say of a source. Where two of them save at once, both are kept and a choice is asked for. */
export function SourceForm({ source }: { readonly source: BenchmarkSource | null }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { parts } = useKeyWords();
  // A newer version that comes in meanwhile must not take away what is being written.
  const [base, setBase] = useState(source);
  const [changes, setChanges] = useState<Partial<Draft>>({});
  const [theirs, setTheirs] = useState<BenchmarkSource | null>(null);
  const before = base ? draftOf(base) : BLANK;
  const form = { ...before, ...changes };
  const set = (part: Partial<Draft>) => setChanges((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: ({ draft, version }: { draft: Partial<Draft>; version: number | null }) =>
      base && version !== null
        ? call('PATCH /benchmarks/sources/{id}', { path: { id: base.id }, body: inputOf(draft), version })
        : call('POST /benchmarks/sources', { body: inputOf({ ...BLANK, ...draft }) as BenchmarkSourceInput }),
    onSuccess: async (saved) => {
      said(`“${saved.name}” is saved.`);
      setBase(saved);
      setChanges({});
      setTheirs(null);
      await queries.invalidateQueries({ queryKey: ['benchmark sources'] });
      await queries.invalidateQueries({ queryKey: ['benchmark source', saved.id] });
      if (!source) await navigate({ to: `/decide/benchmarks/sources/${saved.id}` });
    },
    onError: async (problem) => {
      if (!isOutdated(problem) || !base) return;
      setTheirs(await call('GET /benchmarks/sources/{id}', { path: { id: base.id } }));
    },
  });
  const fault = faultsOf(save.error);
  const line = (part: 'publisher' | 'url' | 'finder', description: string) => (
    <TextInput
      label={LABELS[part]}
      description={description}
      value={form[part] ?? ''}
      error={fault(part)}
      onChange={(event) => set({ [part]: event.currentTarget.value || null })}
    />
  );
  const prose = (part: 'method' | 'note', description: string) => (
    <Textarea
      label={LABELS[part]}
      description={description}
      autosize
      minRows={part === 'method' ? 2 : 1}
      value={form[part] ?? ''}
      error={fault(part)}
      onChange={(event) => set({ [part]: event.currentTarget.value || null })}
    />
  );
  const fields: readonly MergeField<Draft>[] = [
    ...Object.entries(LABELS).map(([key, label]) => ({
      key,
      label,
      prose: key === 'method' || key === 'note',
    })),
    ...parts.map(({ key, label }) => ({ key, label, prose: false })),
  ].map(({ key, label, prose }) => ({
    key: key as keyof Draft & string,
    label,
    prose,
    text: (value) => value || 'not known',
  }));
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ draft: changes, version: base?.version ?? null });
  }
  return (
    <form onSubmit={submit}>
      {theirs && base && (
        <Merge<Draft>
          what="source"
          base={before}
          changes={changes}
          now={draftOf(theirs)}
          fields={fields}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) => save.mutate({ draft: merged, version: theirs.version })}
          onClose={() => setTheirs(null)}
        />
      )}
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
          {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            <TextInput
              label={LABELS['name']}
              description="As people call it"
              required
              value={form.name}
              error={fault('name')}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <Select
              label={LABELS['of']}
              description="Whose figures it holds"
              data={SOURCE_KINDS.map(({ value, label }) => ({ value, label }))}
              allowDeselect={false}
              value={form.of}
              onChange={(of) => of && set({ of: of as BenchmarkSource['kind'] })}
            />
            {line('publisher', 'Who measures it')}
            {line('url', 'Where it can be read')}
            {line('finder', 'What is not known of it')}
            <TextInput
              type="date"
              label={LABELS['due']}
              description="The rest is found out"
              value={form.due ?? ''}
              error={fault('due')}
              onChange={(event) => set({ due: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          {prose('method', 'How its figures are made')}
          {prose('note', 'Anything else that readers should know')}
          <KeyFields value={form} onChange={set} fault={fault} />
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

function draftOf({ key, kind, ...source }: BenchmarkSource): Draft {
  const { name, publisher, method, url, finder, due, note } = source;
  return { name, of: kind, publisher, method, url, finder, due, note, ...knownParts(key) };
}

function inputOf(draft: Partial<Draft>): Partial<BenchmarkSourceInput> {
  const { of, ...rest } = draft;
  const entries = Object.entries(rest);
  const own = entries.filter(([part]) => OWN.has(part));
  const key = entries.filter(([part]) => !OWN.has(part));
  return {
    ...Object.fromEntries(own),
    ...(of ? { kind: of } : {}),
    ...(key.length > 0 ? { key: Object.fromEntries(key) } : {}),
  };
}
