import { Button, Group, Modal, MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Initiative } from '../api/initiative.ts';
import { useMay, useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { EmptyState } from '../state/empty-state.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { usePoliticsAgain } from './use-politics.ts';

/** Shown to everybody who is in no circle of it, whether or not there is one: the words must tell nothing. */
export function BeginPolitics({ initiative }: { readonly initiative: Initiative }) {
  const may = useMay('politics.change');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <EmptyState
        icon={<IconLock size={28} stroke={1.6} />}
        title="For its circle"
        action={may && <Button onClick={() => setOpened(true)}>Begin politics for a circle</Button>}
      >
        Who has power over an initiative, where they stand and who can move them is read by a circle alone.
        What other circles have, if there are any, is not told here.
      </EmptyState>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Begin politics for a circle">
        <BeginForm initiative={initiative} onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

/** People of the organization, to choose from. */
export function usePeopleChoices() {
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: ({ signal }) => call('GET /people', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
  });
  return (people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

function BeginForm({ initiative, onDone }: { readonly initiative: Initiative; readonly onDone: () => void }) {
  const { person } = useSession();
  const again = usePoliticsAgain();
  const people = usePeopleChoices();
  const circles = useQuery({
    queryKey: ['circles'],
    queryFn: ({ signal }) => call('GET /circles', { signal }),
  });
  const [kind, setKind] = useState<'own' | 'existing'>('own');
  const [members, setMembers] = useState<string[]>([]);
  const [circleId, setCircleId] = useState<string | null>(null);
  const begin = useMutation({
    mutationFn: () =>
      call('POST /politics', {
        body: { initiativeId: initiative.id, ...(kind === 'own' ? { members } : { circleId }) },
      }),
    onSuccess: async () => {
      said('Only its circle sees what you enter here.');
      await again();
      onDone();
    },
  });
  const fault = faultsOf(begin.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    begin.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {begin.error && <ProblemView problem={begin.error} />}
        <Radio.Group
          label="Who may read it"
          value={kind}
          onChange={(value) => setKind(value as 'own' | 'existing')}
        >
          <Stack gap="xs" mt="xs">
            <Radio
              value="own"
              label="A circle that is made for it"
              description={`You${initiative.owner && initiative.owner.name !== person?.name ? `, ${initiative.owner.name} who owns the initiative` : ''} and whom you choose. Nobody else sees that the circle is there.`}
            />
            <Radio value="existing" label="A circle that you are in" />
          </Stack>
        </Radio.Group>
        {kind === 'own' ? (
          <MultiSelect
            label="Who else is in it"
            searchable
            data={people.filter(({ value }) => value !== person?.id)}
            value={members}
            error={fault('members')}
            onChange={setMembers}
          />
        ) : (
          <Select
            label="Circle"
            data={(circles.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={circleId}
            error={fault('circleId')}
            onChange={setCircleId}
          />
        )}
        <Group>
          <Button type="submit" loading={begin.isPending} disabled={kind === 'existing' && circleId === null}>
            Begin
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
