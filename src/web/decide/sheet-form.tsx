import { Button, Group, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Metric, Sheet } from '../api/metric.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { useRecordChanges } from '../form/saved-form.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { GoalField } from './goal-field.tsx';
import { FREQUENCIES, MATURITIES, SHEET_FIELDS, TIMINGS } from './sheet-words.ts';
import { TargetField } from './target-field.tsx';

/** A sheet with the version of its metric, which every change is sent with. */
type Versioned = Sheet & { readonly version: number };
const versioned = ({ sheet, version }: Metric): Versioned => ({ ...sheet, version });

interface Saving {
  readonly sheet: Partial<Sheet>;
  readonly version: number;
  /** The changes as they were when they were sent. */
  readonly sent: Partial<Sheet>;
}

/** Every field of the record sheet (Neely; TM Forum's business metric). What somebody else saved meanwhile is merged. */
export function SheetForm({ metric }: { readonly metric: Metric }) {
  const may = useMay('metric.change');
  const queries = useQueryClient();
  const record = versioned(metric);
  const { base, form, changes, changed, set, reset, goOnFrom } = useRecordChanges<Versioned>(record);
  const [theirs, setTheirs] = useState<Metric | null>(null);
  const save = useMutation({
    mutationFn: ({ sheet, version }: Saving) =>
      call('PATCH /metrics/{id}', { path: { id: metric.id }, body: { sheet }, version }),
    onSuccess: async (saved, { sent }) => {
      setTheirs(null);
      goOnFrom(versioned(saved), sent);
      queries.setQueryData(['metric', metric.id], saved);
      await queries.invalidateQueries({ queryKey: ['metrics'] });
      said(saved.missing.length === 0 ? 'Saved. The metric can be used.' : 'Saved.');
    },
    onError: async (problem) => {
      if (isOutdated(problem)) setTheirs(await call('GET /metrics/{id}', { path: { id: metric.id } }));
    },
  });
  const fault = faultsOf(save.error);
  const area = (
    name: 'purpose' | 'decision' | 'source' | 'neededToMake' | 'action',
    label: string,
    description: string,
  ) => (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={2}
      disabled={!may}
      value={form[name] ?? ''}
      error={fault(`sheet.${name}`)}
      onChange={(event) => set({ [name]: event.currentTarget.value || null })}
    />
  );
  const line = (name: 'owner' | 'actor', label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      disabled={!may}
      value={form[name] ?? ''}
      error={fault(`sheet.${name}`)}
      onChange={(event) => set({ [name]: event.currentTarget.value || null })}
    />
  );
  const choice = (
    name: 'timing' | 'measured' | 'reviewed' | 'maturity',
    label: string,
    data: readonly { value: string; label: string }[],
  ) => (
    <Select
      label={label}
      disabled={!may}
      data={[...data]}
      value={form[name]}
      error={fault(`sheet.${name}`)}
      onChange={(value) => value && set({ [name]: value } as Partial<Sheet>)}
    />
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ sheet: changes, version: base.version, sent: changes });
  }

  return (
    <form onSubmit={submit}>
      {theirs && (
        <Merge<Sheet>
          what="record sheet"
          base={base}
          changes={changes}
          now={theirs.sheet}
          fields={SHEET_FIELDS}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(sheet) => save.mutate({ sheet, version: theirs.version, sent: changes })}
          onClose={() => setTheirs(null)}
        />
      )}
      <Stack gap="lg">
        {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
        <Section title="What it is for">
          <Stack maw={720}>
            <TextInput
              label="Name"
              required
              disabled={!may}
              value={form.title}
              error={fault('sheet.title')}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            {area('purpose', 'Purpose', 'Why it is measured')}
            {area('decision', 'Decision that it informs', 'What is decided differently when it moves')}
            <GoalField value={form.goal} fault={fault} disabled={!may} onChange={(goal) => set({ goal })} />
            <TagsInput
              label="Relates to"
              description="Other metrics or goals that it moves with; Enter after each"
              disabled={!may}
              value={[...form.relatesTo]}
              onChange={(relatesTo) => set({ relatesTo })}
            />
            {choice('timing', 'Lead or lag', TIMINGS)}
            <TargetField
              value={form.target}
              fault={fault}
              disabled={!may}
              onChange={(target) => set({ target })}
            />
          </Stack>
        </Section>
        <Section
          title="How it comes about"
          lead={
            <>
              A metric whose data nobody keeps is only a wish: say what <Term of="metric">it</Term> needs.
            </>
          }
        >
          <Stack maw={720}>
            {area('source', 'Source', 'Where its data come from')}
            {area(
              'neededToMake',
              'What must be measured to make it',
              'Everything that must be asked or recorded',
            )}
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {choice('measured', 'Measured', FREQUENCIES)}
              {choice('reviewed', 'Reviewed', FREQUENCIES)}
            </SimpleGrid>
          </Stack>
        </Section>
        <Section title="Who acts">
          <Stack maw={720}>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {line('owner', 'Owner', 'Who answers for it')}
              {line('actor', 'Who acts', 'Who does something when it moves')}
            </SimpleGrid>
            {area('action', 'What they do', 'Concretely')}
            {choice('maturity', 'Maturity', MATURITIES)}
          </Stack>
        </Section>
        {may && (
          <Group>
            <Button type="submit" disabled={!changed} loading={save.isPending}>
              Save the sheet
            </Button>
            {changed && (
              <Button variant="default" onClick={reset}>
                Undo changes
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}
