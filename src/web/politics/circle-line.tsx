import { Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
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
      {may && closed && (
        <Button size="xs" variant="default" onClick={() => setOpened(true)}>
          Say who is in it
        </Button>
      )}
      <Modal opened={opened} onClose={() => setOpened(false)} title="Who is in the circle">
        <MembersForm key={file.version} file={file} onDone={() => setOpened(false)} />
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
