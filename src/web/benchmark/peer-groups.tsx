import {
  Button,
  Group,
  List,
  MultiSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PeerGroup } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { useSources } from './sources-table.tsx';

/** Whom the organization compares itself with. */
export function PeerGroups() {
  const queries = useQueryClient();
  const may = useMay('benchmark.change');
  const [adding, setAdding] = useState(false);
  const groups = usePeerGroups();
  const remove = useMutation({
    mutationFn: ({ id, version }: PeerGroup) =>
      call('DELETE /benchmarks/peer-groups/{id}', { path: { id }, version }),
    onSuccess: async () => {
      said('The peer group is deleted.');
      await queries.invalidateQueries({ queryKey: ['peer groups'] });
    },
  });
  const add = may && <Button onClick={() => setAdding(true)}>Name a peer group</Button>;
  return (
    <Loaded query={groups}>
      {({ items }) => (
        <Stack>
          {remove.error && <ProblemView problem={remove.error} />}
          {items.length > 0 && !adding && <Group>{add}</Group>}
          {adding && <PeerGroupForm onDone={() => setAdding(false)} />}
          {items.length === 0 && !adding && (
            <EmptyState icon={<IconUsersGroup />} title="No peer groups yet" action={add}>
              A peer group says whom you compare yourself with, so that nobody picks the benchmark that suits
              them: all of an index, or some firms of it, with their market shares where you know them.
            </EmptyState>
          )}
          {items.map((group) => (
            <PeerGroupCard key={group.id} group={group} onDelete={may ? () => remove.mutate(group) : null} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function PeerGroupCard({
  group,
  onDelete,
}: {
  readonly group: PeerGroup;
  readonly onDelete: (() => void) | null;
}) {
  const named = new Map((useSources().data?.items ?? []).map(({ id, name }) => [id, name]));
  return (
    <Section
      title={group.name}
      {...(group.description ? { lead: group.description } : {})}
      actions={
        <>
          <Go to="/decide/benchmarks/compare" search={{ peers: group.id }}>
            Compare with it
          </Go>
          {onDelete && (
            <Button variant="default" size="xs" onClick={onDelete}>
              Delete
            </Button>
          )}
        </>
      }
    >
      {group.members.length === 0 ? (
        <Text c="dimmed">Its sources are gone; nobody is in it.</Text>
      ) : (
        <List size="sm">
          {group.members.map(({ sourceId, entity, weight }) => (
            <List.Item key={`${sourceId} ${entity}`}>
              {entity ?? 'Everybody'} in{' '}
              <Go to={`/decide/benchmarks/sources/${sourceId}`}>{named.get(sourceId) ?? 'a source'}</Go>
              {weight === null ? '' : `, weight ${weight}`}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}

function PeerGroupForm({ onDone }: { readonly onDone: () => void }) {
  const queries = useQueryClient();
  const sources = useSources();
  const [name, setName] = useState('');
  const [members, setMembers] = useState<string[]>([]);
  const [weights, setWeights] = useState<Readonly<Record<string, number>>>({});
  const figures = useQuery({
    queryKey: ['benchmark observations', 'entities'],
    queryFn: ({ signal }) => call('GET /benchmarks/observations', { query: { limit: 200 }, signal }),
  });
  const save = useMutation({
    mutationFn: () =>
      call('POST /benchmarks/peer-groups', {
        body: {
          name,
          members: members.map((member) => {
            const [sourceId = '', entity = null] = JSON.parse(member) as [string, string | null];
            return { sourceId, entity, weight: weights[member] ?? null };
          }),
        },
      }),
    onSuccess: async (saved) => {
      said(`“${saved.name}” is saved.`);
      await queries.invalidateQueries({ queryKey: ['peer groups'] });
      onDone();
    },
  });
  const fault = faultsOf(save.error);
  const choices = (sources.data?.items ?? []).map((source) => {
    const of = (figures.data?.items ?? []).filter(({ sourceId }) => sourceId === source.id);
    const entities = [...new Set(of.map(({ entity }) => entity))].sort();
    return {
      group: source.name,
      items: [
        { value: JSON.stringify([source.id, null]), label: `All of ${source.name}` },
        ...entities.map((entity) => ({ value: JSON.stringify([source.id, entity]), label: entity })),
      ],
    };
  });
  const labels = new Map(choices.flatMap(({ items }) => items.map(({ value, label }) => [value, label])));
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Section title="A peer group">
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

export function usePeerGroups() {
  return useQuery({
    queryKey: ['peer groups'],
    queryFn: ({ signal }) => call('GET /benchmarks/peer-groups', { signal }),
  });
}
