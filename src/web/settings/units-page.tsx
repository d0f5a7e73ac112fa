import { Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import type { Circle, OrganizationUnit } from '../api/strategy.ts';
import { faultsOf } from '../form/faults.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** Parts of the organization, and circles of people who alone read what is put into them. */
export function UnitsPage() {
  return (
    <Page
      title="Units and circles"
      lead="Whose goals they are, and who may read them. Without a circle a goal, a review or a decision is open to everybody here."
    >
      <Units />
      <Circles />
    </Page>
  );
}

function Units() {
  const may = useMay('strategy.change');
  const units = useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => call('GET /units', { signal }),
  });
  const again = useAgain('units');
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => call('POST /units', { body: { name, parentId: null } }),
    onSuccess: async () => {
      setName('');
      await again();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate();
  }
  return (
    <Section title="Units" lead="Parts of the organization: business units, regions, teams.">
      <Loaded query={units}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((unit) => (
              <UnitRow key={`${unit.id} ${unit.version}`} unit={unit} all={items} may={may} />
            ))}
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                No units: everything belongs to the whole organization.
              </Text>
            )}
          </Stack>
        )}
      </Loaded>
      {add.error && <ProblemView problem={add.error} />}
      {may && (
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              label="New unit"
              required
              w={280}
              value={name}
              error={faultsOf(add.error)('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={add.isPending}>
              Add
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
}

interface UnitRowProps {
  readonly unit: OrganizationUnit;
  readonly all: readonly OrganizationUnit[];
  readonly may: boolean;
}

function UnitRow({ unit, all, may }: UnitRowProps) {
  const [name, setName] = useState(unit.name);
  const again = useAgain('units');
  const save = useMutation({
    mutationFn: (body: { name?: string; parentId?: string | null }) =>
      call('PATCH /units/{id}', { path: { id: unit.id }, body, version: unit.version }),
    onSuccess: again,
  });
  const remove = useMutation({
    mutationFn: () => call('DELETE /units/{id}', { path: { id: unit.id }, version: unit.version }),
    onSuccess: again,
  });
  const problem = save.error ?? remove.error;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <TextInput
          aria-label={`Name of ${unit.name}`}
          w={280}
          readOnly={!may}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => name.trim() !== '' && name !== unit.name && save.mutate({ name })}
        />
        <Select
          aria-label={`${unit.name} is part of`}
          w={280}
          clearable
          disabled={!may}
          placeholder="Directly under the organization"
          data={all.filter(({ id }) => id !== unit.id).map((one) => ({ value: one.id, label: one.name }))}
          value={unit.parentId}
          onChange={(parentId) => save.mutate({ parentId })}
        />
        {may && (
          <Button variant="default" onClick={() => remove.mutate()} loading={remove.isPending}>
            Delete
          </Button>
        )}
      </Group>
      {problem && <ProblemView problem={problem} />}
    </Stack>
  );
}

function Circles() {
  const may = useMay('circle.change');
  const circles = useQuery({
    queryKey: ['circles'],
    queryFn: ({ signal }) => call('GET /circles', { signal }),
  });
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: ({ signal }) => call('GET /people', { query: { limit: 200 }, signal }),
  });
  const again = useAgain('circles');
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => call('POST /circles', { body: { name, members: [] } }),
    onSuccess: async () => {
      setName('');
      await again();
    },
  });
  const known = (people.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate();
  }
  return (
    <Section
      title="Circles"
      lead="What is in a circle is read by its members, by its own owner and by owners of the organization; by no API key."
    >
      <Loaded query={circles}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((circle) => (
              <CircleRow key={`${circle.id} ${circle.version}`} circle={circle} known={known} may={may} />
            ))}
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {may ? 'No circles: everybody here reads the whole strategy.' : 'You are in no circle.'}
              </Text>
            )}
          </Stack>
        )}
      </Loaded>
      {add.error && <ProblemView problem={add.error} />}
      {may && (
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              label="New circle"
              required
              w={280}
              value={name}
              error={faultsOf(add.error)('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={add.isPending}>
              Add
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
}

interface CircleRowProps {
  readonly circle: Circle;
  readonly known: readonly { readonly value: string; readonly label: string }[];
  readonly may: boolean;
}

function CircleRow({ circle, known, may }: CircleRowProps) {
  const again = useAgain('circles');
  const [members, setMembers] = useState(circle.members.map(({ personId }) => personId));
  const save = useMutation({
    mutationFn: (chosen: string[]) =>
      call('PATCH /circles/{id}', {
        path: { id: circle.id },
        body: { members: chosen },
        version: circle.version,
      }),
    onSuccess: async () => {
      await again();
      said('Saved.');
    },
  });
  const remove = useMutation({
    mutationFn: () => call('DELETE /circles/{id}', { path: { id: circle.id }, version: circle.version }),
    onSuccess: again,
  });
  const problem = save.error ?? remove.error;
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-end">
        <MultiSelect
          label={circle.name}
          description="Who is in it"
          w={420}
          searchable
          disabled={!may}
          data={[...known]}
          value={members}
          onChange={setMembers}
        />
        {may && (
          <>
            <Button
              variant="default"
              loading={save.isPending}
              onClick={() => save.mutate(members)}
              aria-label={`Save who is in ${circle.name}`}
            >
              Save
            </Button>
            <Button
              variant="default"
              loading={remove.isPending}
              onClick={() => remove.mutate()}
              aria-label={`Delete the circle ${circle.name}`}
            >
              Delete
            </Button>
          </>
        )}
      </Group>
      {problem && <ProblemView problem={problem} />}
    </Stack>
  );
}

/** Reads a list again, and the ladder, which names its entries. */
function useAgain(list: 'units' | 'circles') {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: [list] });
    await queries.invalidateQueries({ queryKey: ['goals'] });
  };
}
