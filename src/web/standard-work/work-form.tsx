import { Button, Group, MultiSelect, NumberInput, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ROLES } from '../../access/index.ts';
import { call } from '../api/client.ts';
import type { ReaderRule, StandardWork, StandardWorkChange } from '../api/process.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { useChanges } from '../form/saved-form.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

type Fields = Pick<StandardWork, 'title' | 'owner' | 'processId' | 'readers' | 'daysToRead'>;

interface Props {
  /** Null for a new one. */
  readonly work: StandardWork | null;
  readonly processId: string | null;
  readonly onSaved: (work: StandardWork) => void;
  readonly onCancel: () => void;
}

const FIELDS: readonly MergeField<Fields>[] = [
  { key: 'title', label: 'Title', text: String },
  { key: 'owner', label: 'Owner', text: (owner) => (owner as Fields['owner'])?.name ?? 'nobody' },
  { key: 'processId', label: 'Process', text: (id) => (id === null ? 'none' : 'another one') },
  { key: 'daysToRead', label: 'Days to read it', text: String },
  {
    key: 'readers',
    label: 'Who must read it',
    text: (value) => {
      const { roles, circleIds, people } = value as ReaderRule;
      return [...roles.map(roleName), `${circleIds.length} circles`, ...people.map(({ name }) => name)].join(
        ', ',
      );
    },
  },
];

/** What is said of standard work beside its text: title, owner, process, and who must read it by when. */
export function WorkForm({ work, processId, onSaved, onCancel }: Props) {
  const queries = useQueryClient();
  const blank: Fields = {
    title: '',
    owner: null,
    processId,
    readers: { roles: [], circleIds: [], people: [] },
    daysToRead: 7,
  };
  const { form, changes, set } = useChanges<Fields>(work ?? blank);
  const [theirs, setTheirs] = useState<StandardWork | null>(null);
  const processes = useQuery({
    queryKey: ['processes'],
    queryFn: ({ signal }) => call('GET /processes', { signal }),
  });
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: ({ signal }) => call('GET /people', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
  });
  const circles = useQuery({
    queryKey: ['circles'],
    queryFn: ({ signal }) => call('GET /circles', { signal }),
    staleTime: 60_000,
  });
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Partial<Fields>; version: number }) =>
      work
        ? call('PATCH /standard-work/{id}', {
            path: { id: work.id },
            body: body as StandardWorkChange,
            version,
          })
        : call('POST /standard-work', { body: form as never }),
    onSuccess: async (saved) => {
      setTheirs(null);
      queries.setQueryData(['standard work one', saved.id], saved);
      await queries.invalidateQueries({ queryKey: ['standard work'] });
      said('Saved.');
      onSaved(saved);
    },
    onError: async (problem) => {
      if (work && isOutdated(problem))
        setTheirs(await call('GET /standard-work/{id}', { path: { id: work.id } }));
    },
  });
  const fault = faultsOf(save.error);
  const known = people.data?.items ?? [];
  const setReaders = (part: Partial<ReaderRule>) => set({ readers: { ...form.readers, ...part } });
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ body: changes, version: work?.version ?? 0 });
  }
  return (
    <form onSubmit={submit}>
      {theirs && work && (
        <Merge<Fields>
          what="standard work"
          base={work}
          changes={changes}
          now={theirs}
          fields={FIELDS}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) => save.mutate({ body: merged, version: theirs.version })}
          onClose={() => setTheirs(null)}
        />
      )}
      <Stack>
        {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
        <TextInput
          label="Title"
          required
          data-autofocus
          value={form.title}
          error={fault('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Select
          label="Process"
          description="Its steps can be taken from the map"
          searchable
          clearable
          placeholder="Of no process"
          data={(processes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={form.processId}
          error={fault('processId')}
          onChange={(next) => set({ processId: next })}
        />
        <OwnerField
          owner={form.owner}
          fault={fault}
          disabled={false}
          onChange={(owner) => set({ owner: owner as Fields['owner'] })}
        />
        <MultiSelect
          label="Must be read by these roles"
          data={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
          value={[...form.readers.roles]}
          onChange={(roles) => setReaders({ roles: roles as unknown as ReaderRule['roles'] })}
        />
        <MultiSelect
          label="By these circles"
          data={(circles.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={[...form.readers.circleIds]}
          onChange={(circleIds) => setReaders({ circleIds })}
        />
        <TagsInput
          label="And by these people"
          description="People of the organization, and names of those without a login; Enter adds one"
          data={[...new Set(known.map(({ name }) => name))]}
          value={form.readers.people.map(({ name }) => name)}
          error={fault('readers.people')}
          onChange={(names) =>
            setReaders({
              people: names.map((name) => ({
                personId:
                  form.readers.people.find((one) => one.name === name)?.personId ??
                  known.find((one) => one.name === name)?.id ??
                  null,
                name,
              })),
            })
          }
        />
        <NumberInput
          label="Days to read it"
          description="From the day it is in force; after that a reader is overdue"
          value={form.daysToRead}
          error={fault('daysToRead')}
          onChange={(next) => typeof next === 'number' && set({ daysToRead: next })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            {work ? 'Save' : 'Begin it'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function roleName(role: string): string {
  const words = role.replace('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
