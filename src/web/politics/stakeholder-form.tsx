import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Politics, Stakeholder, StakeholderChange, StakeholderInput } from '../api/politics.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { usePeopleChoices } from './begin-politics.tsx';
import { MoversField } from './movers-field.tsx';
import { usePoliticsAgain } from './use-politics.ts';
import { STANCES, stanceName } from './words.ts';

interface Props {
  readonly politics: Politics;
  /** The one that is changed; a new one without it. */
  readonly stakeholder?: Stakeholder;
  readonly onDone: () => void;
}

type Form = StakeholderInput & { movedBy: NonNullable<StakeholderInput['movedBy']> };

const FIELDS = ['name', 'role', 'unit', 'power', 'interest', 'wanted', 'gains', 'loses', 'movedBy'] as const;

type Value = Stakeholder[keyof Stakeholder];
const plain = (value: Value) => (value === '' || value === null ? 'nothing' : String(value));
const MERGED: readonly MergeField<Stakeholder>[] = [
  { key: 'name', label: 'Name', text: plain },
  { key: 'role', label: 'Role', text: plain },
  { key: 'unit', label: 'Unit', text: plain },
  { key: 'power', label: 'Power', text: plain },
  { key: 'interest', label: 'Interest', text: plain },
  { key: 'wanted', label: 'Stance wanted', text: (value) => stanceName(value as Stakeholder['wanted']) },
  { key: 'gains', label: 'What they gain', text: plain, prose: true },
  { key: 'loses', label: 'What they lose', text: plain, prose: true },
  { key: 'movedBy', label: 'Who can move them', text: (value) => `${(value as []).length} people` },
];

/** A stakeholder: who, how much power and interest, where they are wanted, what it brings them, who moves them. */
export function StakeholderForm({ politics, stakeholder, onDone }: Props) {
  const again = usePoliticsAgain();
  const people = usePeopleChoices();
  const [theirs, setTheirs] = useState<Stakeholder | null>(null);
  const [form, setForm] = useState<Form>(() => ({
    name: stakeholder?.name ?? '',
    personId: stakeholder?.personId ?? null,
    role: stakeholder?.role ?? '',
    unit: stakeholder?.unit ?? '',
    power: stakeholder?.power ?? 3,
    interest: stakeholder?.interest ?? 3,
    now: 'neutral',
    wanted: stakeholder?.wanted ?? 'supportive',
    gains: stakeholder?.gains ?? '',
    loses: stakeholder?.loses ?? '',
    movedBy: stakeholder?.movedBy ?? [],
    why: '',
  }));
  const set = (part: Partial<Form>) => setForm((now) => ({ ...now, ...part }));
  const path = { id: politics.file.id };
  const done = async () => {
    said(stakeholder ? 'Saved.' : 'Entered.');
    await again();
    onDone();
  };
  const save = useMutation({
    mutationFn: ({ changes, version }: { changes: StakeholderChange; version: number }) =>
      stakeholder
        ? call('PATCH /politics/{id}/stakeholders/{stakeholderId}', {
            path: { ...path, stakeholderId: stakeholder.id },
            body: changes,
            version,
          })
        : call('POST /politics/{id}/stakeholders', { path, body: form }),
    onSuccess: done,
    onError: async (problem) => {
      if (!isOutdated(problem) || !stakeholder) return;
      const { stakeholders } = await call('GET /politics/{id}', { path });
      setTheirs(stakeholders.find(({ id }) => id === stakeholder.id) ?? null);
    },
  });
  const changes = (): StakeholderChange =>
    Object.fromEntries(
      [...FIELDS, 'personId' as const]
        .filter((key) => JSON.stringify(form[key]) !== JSON.stringify(stakeholder?.[key]))
        .map((key) => [key, form[key]]),
    );
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ changes: changes(), version: stakeholder?.version ?? 0 });
  }

  return (
    <form onSubmit={submit} noValidate>
      {theirs && stakeholder && (
        <Merge
          what="stakeholder"
          base={stakeholder}
          changes={changes() as Partial<Stakeholder>}
          now={theirs}
          fields={MERGED}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) => save.mutate({ changes: merged as StakeholderChange, version: theirs.version })}
          onClose={() => setTheirs(null)}
        />
      )}
      <Stack>
        {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
        <TextInput
          label="Name"
          required
          data-autofocus
          list="people-of-the-organization"
          value={form.name}
          error={fault('name') ?? fault('personId')}
          onChange={(event) => {
            const name = event.currentTarget.value;
            set({ name, personId: people.find(({ label }) => label === name)?.value ?? null });
          }}
        />
        <datalist id="people-of-the-organization">
          {people.map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
        <Group grow align="flex-start">
          <TextInput
            label="Role"
            value={form.role ?? ''}
            error={fault('role')}
            onChange={(event) => set({ role: event.currentTarget.value })}
          />
          <TextInput
            label="Unit"
            value={form.unit ?? ''}
            error={fault('unit')}
            onChange={(event) => set({ unit: event.currentTarget.value })}
          />
        </Group>
        <Group grow align="flex-start">
          <NumberInput
            label="Power"
            description="1 to 5: how much they can help or stop it"
            value={form.power}
            error={fault('power')}
            onChange={(power) => set({ power: Number(power) })}
          />
          <NumberInput
            label="Interest"
            description="1 to 5: how much it is about them"
            value={form.interest}
            error={fault('interest')}
            onChange={(interest) => set({ interest: Number(interest) })}
          />
        </Group>
        <Group grow align="flex-start">
          {!stakeholder && (
            <Select
              label="Stance now"
              allowDeselect={false}
              data={[...STANCES]}
              value={form.now}
              error={fault('now')}
              onChange={(now) => set({ now: (now ?? 'neutral') as Form['now'] })}
            />
          )}
          <Select
            label="Stance wanted"
            allowDeselect={false}
            data={[...STANCES]}
            value={form.wanted}
            error={fault('wanted')}
            onChange={(wanted) => set({ wanted: (wanted ?? 'supportive') as Form['wanted'] })}
          />
        </Group>
        {!stakeholder && (
          <Textarea
            label="Why you think they stand there"
            autosize
            value={form.why ?? ''}
            error={fault('why')}
            onChange={(event) => set({ why: event.currentTarget.value })}
          />
        )}
        <Textarea
          label="What they gain"
          autosize
          value={form.gains ?? ''}
          error={fault('gains')}
          onChange={(event) => set({ gains: event.currentTarget.value })}
        />
        <Textarea
          label="What they lose"
          autosize
          value={form.loses ?? ''}
          error={fault('loses')}
          onChange={(event) => set({ loses: event.currentTarget.value })}
        />
        <MoversField
          others={politics.stakeholders.filter(({ id }) => id !== stakeholder?.id)}
          value={form.movedBy}
          fault={fault}
          onChange={(movedBy) => set({ movedBy })}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {stakeholder ? 'Save the stakeholder' : 'Enter the stakeholder'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
