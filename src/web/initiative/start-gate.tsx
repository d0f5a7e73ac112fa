import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Initiative, Readiness } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

interface Props {
  readonly initiative: Initiative;
  readonly gate: Readiness;
}

/** Starts a proposed initiative; without all that the gate asks for only with a reason, kept with one's name. */
export function StartGate({ initiative, gate }: Props) {
  const may = useMay('initiative.change');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { id, version } = initiative;
  const ready = gate.missing.length === 0;
  const start = useMutation({
    mutationFn: () =>
      call('POST /initiatives/{id}/start', {
        path: { id },
        body: { override: ready ? null : reason },
        version,
      }),
    onSuccess: async (started) => {
      setAsking(false);
      queries.setQueryData(['initiative', id], started);
      await queries.invalidateQueries({ queryKey: ['initiative', id, 'readiness'] });
      await queries.invalidateQueries({ queryKey: ['initiatives'] });
      await queries.invalidateQueries({ queryKey: ['portfolio'] });
      said('It runs.');
    },
  });
  if (!may) return null;

  function submit(event: FormEvent) {
    event.preventDefault();
    start.mutate();
  }

  return (
    <>
      {/* To start in spite of the gate is there to be found, not to be pressed first. */}
      <Button
        variant={ready ? 'filled' : 'default'}
        loading={start.isPending}
        onClick={() => (ready ? start.mutate() : setAsking(true))}
      >
        {ready ? 'Start it' : 'Start it without them'}
      </Button>
      {ready && start.error && <ProblemView problem={start.error} />}
      <Modal opened={asking} onClose={() => setAsking(false)} title="If you don't have these, don't start">
        <form onSubmit={submit}>
          <Stack>
            {start.error && <ProblemView problem={start.error} />}
            <List size="sm">
              {gate.items
                .filter(({ there }) => !there)
                .map(({ key, name, why }) => (
                  <List.Item key={key}>
                    <b>{name}.</b> {why}
                  </List.Item>
                ))}
            </List>
            <Notice tone="warn">
              <Text size="sm">
                Your reason is kept with your name and comes back at each review until what is missing is
                there, or somebody says why it may rest.
              </Text>
            </Notice>
            <Textarea
              label="Why it starts all the same"
              required
              autosize
              minRows={2}
              data-autofocus
              value={reason}
              error={faultsOf(start.error)('override')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group>
              <Button type="button" onClick={() => setAsking(false)}>
                Don’t start yet
              </Button>
              <Button type="submit" variant="default" loading={start.isPending}>
                Start without them
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
