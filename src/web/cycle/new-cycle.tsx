import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';

interface Props {
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** Where it is known already. */
  readonly initiativeId?: string;
}

/** Begins the plan of a cycle: for which initiative, and what is changed. */
export function NewCycle({ opened, onOpen, onClose, initiativeId }: Props) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(initiativeId ?? null);
  const initiatives = useQuery({
    queryKey: ['initiatives', 'choices'],
    queryFn: ({ signal }) => call('GET /initiatives', { query: { limit: 200 }, signal }),
    enabled: opened && initiativeId === undefined,
  });
  const create = useMutation({
    mutationFn: () => call('POST /cycles', { body: { initiativeId: chosen ?? '', name } }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['cycles'] });
      onClose();
      await navigate({ to: `/improve/cycles/${made.id}` });
    },
  });
  const fault = faultsOf(create.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate();
  }

  return (
    <>
      <Button onClick={onOpen}>New cycle</Button>
      <Modal opened={opened} onClose={onClose} title="New cycle" centered>
        <form onSubmit={submit}>
          <Stack>
            {create.error && <ProblemView problem={create.error} />}
            {initiativeId === undefined && (
              <Select
                label="Initiative"
                required
                searchable
                nothingFoundMessage="No initiative by that name"
                data={(initiatives.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
                value={chosen}
                error={fault('initiativeId')}
                onChange={setChosen}
              />
            )}
            <TextInput
              label="What is changed"
              description="In a few words; the rest of the plan comes next"
              required
              value={name}
              error={fault('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={create.isPending}>
                Begin the plan
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
