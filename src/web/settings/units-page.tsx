import { Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useMay, useSession } from '../api/session.ts';
import type { Circle, OrganizationUnit } from '../api/strategy.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { DeleteEntry, NewEntry } from './entry.tsx';

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
      {may && (
        <NewEntry
          label="New unit"
          add={(name) => call('POST /units', { body: { name, parentId: null } })}
          added={again}
        />
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
          <DeleteEntry
            what={`the unit ${unit.name}`}
            remove={() => call('DELETE /units/{id}', { path: { id: unit.id }, version: unit.version })}
            removed={again}
          />
        )}
      </Group>
      {save.error && <ProblemView problem={save.error} />}
    </Stack>
  );
}

function Circles() {
  const may = useMay('circle.change');
  const { person, role } = useSession();
  const isInside = ({ members }: Circle) =>
    role === 'owner' || members.some(({ personId }) => personId === person?.id);
  const circles = useQuery({
    queryKey: ['circles'],
    queryFn: ({ signal }) => call('GET /circles', { signal }),
  });
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: ({ signal }) => call('GET /people', { query: { limit: 200 }, signal }),
  });
  const again = useAgain('circles');
  const known = (people.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  return (
    <Section
      title="Circles"
      lead="What is in a circle is read by its members, by its own owner and by owners of the organization; by no API key. Who is in it is said from inside."
    >
      <Loaded query={circles}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((circle) => (
              <CircleRow
                key={`${circle.id} ${circle.version}`}
                circle={circle}
                known={known}
                may={may && isInside(circle)}
              />
            ))}
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {may ? 'No circles: everybody here reads the whole strategy.' : 'You are in no circle.'}
              </Text>
            )}
          </Stack>
        )}
      </Loaded>
      {may && (
        <NewEntry
          label="New circle"
          add={(name) => call('POST /circles', { body: { name, members: person ? [person.id] : [] } })}
          added={again}
        />
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
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-end">
        <MultiSelect
          label={circle.name}
          description={
            circle.closed ? 'Closed: others do not see that it is there. Who is in it' : 'Who is in it'
          }
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
            <DeleteEntry
              what={`the circle ${circle.name}`}
              remove={() =>
                call('DELETE /circles/{id}', { path: { id: circle.id }, version: circle.version })
              }
              removed={again}
            />
          </>
        )}
      </Group>
      {save.error && <ProblemView problem={save.error} />}
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
