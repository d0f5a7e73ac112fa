import { Button, Group, Modal, MultiSelect, Select, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { PoliticsFile } from '../api/politics.ts';
import { faultsOf } from '../form/faults.ts';
import { Term } from '../glossary/term.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { usePeopleChoices } from './begin-politics.tsx';
import { usePoliticsAgain } from './use-politics.ts';

/** Above all politics: who reads them. */
export function CircleLine({ file, may }: { readonly file: PoliticsFile; readonly may: boolean }) {
  const [opened, setOpened] = useState(false);
  const { members, closed, name } = file.circle;
  return (
    <Group gap="sm">
      <IconLock size={16} aria-hidden />
      <Text size="sm" flex={1} miw={240}>
        Seen only by its <Term of={closed ? 'closedCircle' : 'circle'}>circle</Term> (
        {closed ? '' : `“${name}”: `}
        {members.map((one) => one.name).join(', ') || 'nobody yet'}) and by owners of the organization. Who
        looks is noted once a day.
      </Text>
      {may && (
        <Button size="xs" variant="default" onClick={() => setOpened(true)}>
          {closed ? 'Say who is in it' : 'Put it into another circle'}
        </Button>
      )}
      <Modal opened={opened} onClose={() => setOpened(false)} title="Who may read it">
        <Stack gap="lg">
          {closed && <MembersForm key={file.version} file={file} onDone={() => setOpened(false)} />}
          <MoveForm file={file} onDone={() => setOpened(false)} />
        </Stack>
      </Modal>
    </Group>
  );
}

function MembersForm({ file, onDone }: { readonly file: PoliticsFile; readonly onDone: () => void }) {
  const people = usePeopleChoices();
  const again = usePoliticsAgain();
  const [members, setMembers] = useState(file.circle.members.map(({ personId }) => personId));
  const save = useMutation({
    mutationFn: () =>
      call('PATCH /politics/{id}', { path: { id: file.id }, body: { members }, version: file.version }),
    onSuccess: async () => {
      said('Saved.');
      await again();
      onDone();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && <ProblemView problem={save.error} />}
        <MultiSelect
          label="People"
          description="They read everything here. Who is taken out reads nothing any more."
          searchable
          data={people}
          value={members}
          error={faultsOf(save.error)('members')}
          onChange={setMembers}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Another circle that the person is in; those of this one who are not in it read nothing any more. */
function MoveForm({ file, onDone }: { readonly file: PoliticsFile; readonly onDone: () => void }) {
  const again = usePoliticsAgain();
  const [circleId, setCircleId] = useState<string | null>(null);
  const circles = useQuery({
    queryKey: ['circles'],
    queryFn: ({ signal }) => call('GET /circles', { signal }),
  });
  const others = (circles.data?.items ?? []).filter(({ id }) => id !== file.circle.id);
  const save = useMutation({
    mutationFn: (chosen: string) =>
      call('PATCH /politics/{id}', {
        path: { id: file.id },
        body: { circleId: chosen },
        version: file.version,
      }),
    onSuccess: async () => {
      said('It is read by the other circle now.');
      await again();
      onDone();
    },
  });
  if (others.length === 0) return null;
  return (
    <Stack gap="sm">
      {save.error && <ProblemView problem={save.error} />}
      <Select
        label="Put it into another circle"
        description="Who is not in that one reads nothing of it any more"
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={circleId}
        error={faultsOf(save.error)('circleId')}
        onChange={setCircleId}
      />
      <Group>
        <Button
          variant="default"
          disabled={circleId === null}
          loading={save.isPending}
          onClick={() => circleId && save.mutate(circleId)}
        >
          Put it there
        </Button>
      </Group>
    </Stack>
  );
}
