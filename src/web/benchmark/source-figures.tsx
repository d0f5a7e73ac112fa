import { Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { BenchmarkSource, Observation } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { FiguresTable } from './figures-table.tsx';
import { periodWords } from './words.ts';

const BLANK = {
  entity: '',
  period: '',
  value: '',
  low: '',
  high: '',
  standardError: '',
  n: '',
  responseRate: '',
};
type Draft = Readonly<Record<keyof typeof BLANK, string>>;

/** The figures of one source, and a way to enter one more. */
export function SourceFigures({ source }: { readonly source: BenchmarkSource }) {
  const queries = useQueryClient();
  const may = useMay('benchmark.change');
  const [adding, setAdding] = useState(false);
  const remove = useMutation({
    mutationFn: ({ id, version }: Observation) =>
      call('DELETE /benchmarks/observations/{id}', { path: { id }, version }),
    onSuccess: async () => {
      said('The figure is deleted.');
      await queries.invalidateQueries({ queryKey: ['benchmark observations'] });
    },
  });
  return (
    <Section
      title="Figures"
      actions={may && !adding && <Button onClick={() => setAdding(true)}>Enter a figure</Button>}
    >
      {remove.error && <ProblemView problem={remove.error} />}
      {adding && <FigureForm source={source} onDone={() => setAdding(false)} />}
      <FiguresTable
        sourceId={source.id}
        {...(may
          ? {
              actions: (row: Observation) => [
                { name: 'Delete', danger: true, run: () => remove.mutate(row) },
              ],
            }
          : {})}
      />
    </Section>
  );
}

function FigureForm({ source, onDone }: { readonly source: BenchmarkSource; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(BLANK);
  const save = useMutation({
    mutationFn: () => {
      const { entity, period, value, ...rest } = draft;
      const numbers = Object.entries(rest).flatMap(([name, text]) =>
        text === '' ? [] : [[name, Number(text)]],
      );
      return call('POST /benchmarks/observations', {
        body: { sourceId: source.id, entity, period, value: Number(value), ...Object.fromEntries(numbers) },
      });
    },
    onSuccess: async (saved) => {
      said(`${saved.entity}, ${periodWords(saved.periodLabel)} is kept.`);
      setDraft(BLANK);
      await queries.invalidateQueries({ queryKey: ['benchmark observations'] });
      await queries.invalidateQueries({ queryKey: ['benchmark sources'] });
      onDone();
    },
  });
  const fault = faultsOf(save.error);
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const amount = (name: keyof Draft, label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      value={draft[name]}
      error={fault(name)}
      hideControls
      onChange={(value) => set({ [name]: String(value) })}
    />
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && <ProblemView problem={save.error} />}
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
          <TextInput
            label="Of"
            description="Firm, industry or unit"
            required
            value={draft.entity}
            error={fault('entity')}
            onChange={(event) => set({ entity: event.currentTarget.value })}
          />
          <TextInput
            label="Period"
            description="2024, 2024-Q1, 2024-H2 or 2024-03"
            required
            value={draft.period}
            error={fault('period')}
            onChange={(event) => set({ period: event.currentTarget.value })}
          />
          {amount('value', 'Value', 'As published')}
          {amount('n', 'n', 'Answers, where they are known')}
          {amount('low', 'Low', 'End of its interval')}
          {amount('high', 'High', 'End of its interval')}
          {amount('standardError', 'Standard error', 'Where it is published')}
          {amount('responseRate', 'Response rate', 'As a share, 0 to 1')}
        </SimpleGrid>
        <Group>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!draft.entity.trim() || draft.value === ''}
          >
            Keep the figure
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
