import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { InitiativeState } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import type { SectionProps } from './sections.ts';
import { MOVE_VERBS, stateWord } from './words.tsx';

/** The steps that it may take from here; each asks for its reason. */
export function Moves({ initiative }: SectionProps) {
  const may = useMay('initiative.change');
  const [to, setTo] = useState<InitiativeState | null>(null);
  if (!may) return null;
  return (
    <>
      <Group gap="sm">
        {initiative.moves.map((state) => (
          <Button key={state} variant="default" onClick={() => setTo(state)}>
            {MOVE_VERBS[state]}
          </Button>
        ))}
      </Group>
      <Modal opened={to !== null} onClose={() => setTo(null)} title={to && MOVE_VERBS[to]}>
        {to && <MoveForm {...{ initiative, to }} onDone={() => setTo(null)} />}
      </Modal>
    </>
  );
}

function MoveForm(props: SectionProps & { readonly to: InitiativeState; readonly onDone: () => void }) {
  const { initiative, to, onDone } = props;
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const { id, version } = initiative;
  const move = useMutation({
    mutationFn: () => call('POST /initiatives/{id}/moves', { path: { id }, body: { to, why }, version }),
    onSuccess: async (moved) => {
      queries.setQueryData(['initiative', id], moved);
      await queries.invalidateQueries({ queryKey: ['initiatives'] });
      said(`It is ${stateWord(to).toLowerCase()} now.`);
      onDone();
    },
  });
  const fault = faultsOf(move.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    move.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {move.error && <ProblemView problem={move.error} />}
        <Textarea
          label="Why"
          description="Kept with your name"
          required
          autosize
          minRows={2}
          data-autofocus
          value={why}
          error={fault('why')}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={move.isPending}>
            {MOVE_VERBS[to]}
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
