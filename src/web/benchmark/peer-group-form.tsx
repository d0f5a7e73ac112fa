import { Button, Group, MultiSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PeerGroup } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { faultsOf } from '../form/faults.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { useSources } from './sources-table.tsx';
import { usePublishedEntities } from './use-peer-groups.ts';

interface Props {
  /** The one that is changed; none for a new one. */
  readonly group?: PeerGroup;
  readonly onDone: () => void;
}

/** A member as a value of a list. */
const keyOf = (sourceId: string, entity: string | null) => JSON.stringify([sourceId, entity]);

/** Who is in a peer group, and with which weight. */
export function PeerGroupForm({ group, onDone }: Props) {
  const queries = useQueryClient();
  const sources = useSources();
  const entities = usePublishedEntities();
  const [name, setName] = useState(group?.name ?? '');
  const [description, setDescription] = useState(group?.description ?? '');
  const [members, setMembers] = useState<string[]>(
    group?.members.map(({ sourceId, entity }) => keyOf(sourceId, entity)) ?? [],
  );
  const [weights, setWeights] = useState<Readonly<Record<string, number>>>(
    Object.fromEntries(
      (group?.members ?? []).flatMap(({ sourceId, entity, weight }) =>
        weight === null ? [] : [[keyOf(sourceId, entity), weight]],
      ),
    ),
  );
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name,
        description: description.trim() || null,
        members: members.map((member) => {
          const [sourceId = '', entity = null] = JSON.parse(member) as [string, string | null];
          return { sourceId, entity, weight: weights[member] ?? null };
        }),
      };
      return group
        ? call('PATCH /benchmarks/peer-groups/{id}', { path: { id: group.id }, body, version: group.version })
        : call('POST /benchmarks/peer-groups', { body });
    },
    onSuccess: async (saved) => {
      said(`“${saved.name}” is saved.`);
      await queries.invalidateQueries({ queryKey: ['peer groups'] });
      onDone();
    },
  });
  const fault = faultsOf(save.error);
  const choices = (sources.data?.items ?? []).map((source) => ({
    group: source.name,
    items: [
      { value: keyOf(source.id, null), label: `All of ${source.name}` },
      ...[...(entities.data?.get(source.id) ?? [])]
        .sort()
        .map((entity) => ({ value: keyOf(source.id, entity), label: entity })),
    ],
  }));
  const labels = new Map(choices.flatMap(({ items }) => items.map(({ value, label }) => [value, label])));
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Section title={group ? `Change “${group.name}”` : 'A peer group'}>
        <Stack>
          {save.error && <ProblemView problem={save.error} />}
          <TextInput
            label="Name"
            required
            maw={480}
            value={name}
            error={fault('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Why these"
            maw={640}
            value={description}
            error={fault('description')}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <MultiSelect
            label="Who is in it"
            searchable
            maw={640}
            data={choices}
            value={members}
            error={fault('members')}
            onChange={setMembers}
          />
          {members.length > 0 && (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
              {members.map((member) => (
                <NumberInput
                  key={member}
                  label={`Weight of ${labels.get(member) ?? 'a member'}`}
                  description="Market share in percent, if known"
                  min={0}
                  hideControls
                  value={weights[member] ?? ''}
                  onChange={(value) => {
                    const { [member]: _, ...others } = weights;
                    setWeights(
                      value === '' || Number(value) <= 0 ? others : { ...others, [member]: Number(value) },
                    );
                  }}
                />
              ))}
            </SimpleGrid>
          )}
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!name.trim() || members.length === 0}>
              Save
            </Button>
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
