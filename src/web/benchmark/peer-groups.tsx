import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PeerGroup } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Confirm } from '../state/confirm.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { said } from '../state/toast.ts';
import { PeerGroupForm } from './peer-group-form.tsx';
import { useSources } from './sources-table.tsx';
import { usePeerGroups } from './use-peer-groups.ts';

/** Whom the organization compares itself with. */
export function PeerGroups() {
  const may = useMay('benchmark.change');
  const [adding, setAdding] = useState(false);
  const groups = usePeerGroups();
  const add = may && <Button onClick={() => setAdding(true)}>Name a peer group</Button>;
  return (
    <Loaded query={groups}>
      {({ items }) => (
        <Stack>
          {items.length > 0 && !adding && <Group>{add}</Group>}
          {adding && <PeerGroupForm onDone={() => setAdding(false)} />}
          {items.length === 0 && !adding && (
            <EmptyState icon={<IconUsersGroup />} title="No peer groups yet" action={add}>
              A peer group says whom you compare yourself with, so that nobody picks the benchmark that suits
              them: all of an index, or some firms of it, with their market shares where you know them.
            </EmptyState>
          )}
          {items.map((group) => (
            <PeerGroupCard key={`${group.id} ${group.version}`} group={group} may={may} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function PeerGroupCard({ group, may }: { readonly group: PeerGroup; readonly may: boolean }) {
  const named = new Map((useSources().data?.items ?? []).map(({ id, name }) => [id, name]));
  const [changing, setChanging] = useState(false);
  if (changing) return <PeerGroupForm group={group} onDone={() => setChanging(false)} />;
  return (
    <Section
      title={group.name}
      {...(group.description ? { lead: group.description } : {})}
      actions={
        <>
          <Go to="/decide/benchmarks/compare" search={{ peers: group.id }}>
            Compare with it
          </Go>
          {may && (
            <>
              <Button variant="default" size="xs" onClick={() => setChanging(true)}>
                Change
              </Button>
              <DeletePeerGroup group={group} />
            </>
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

function DeletePeerGroup({ group }: { readonly group: PeerGroup }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      call('DELETE /benchmarks/peer-groups/{id}', { path: { id: group.id }, version: group.version }),
    onSuccess: async () => {
      said('The peer group is deleted.');
      await queries.invalidateQueries({ queryKey: ['peer groups'] });
    },
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        Delete
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Delete “${group.name}”?`}
        verb="Delete peer group"
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
      >
        Its sources and their figures stay.
      </Confirm>
    </>
  );
}
