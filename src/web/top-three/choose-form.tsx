import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { RankedCandidate, TopThree } from '../api/question.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

interface Props {
  readonly candidate: RankedCandidate;
  readonly top: TopThree;
  readonly unitId: string | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Chooses a candidate as one of the three; where three are chosen, it takes the place of one. */
export function ChooseForm({ candidate, top, unitId, onClose, onChanged }: Props) {
  const [why, setWhy] = useState('');
  const [replaces, setReplaces] = useState<string | null>(null);
  const full = top.chosen.length >= top.most;
  const choose = useMutation({
    mutationFn: () =>
      call('POST /top-three/choices', { body: { unitId, candidateKey: candidate.key, why, replaces } }),
    onSuccess: () => {
      said(`“${candidate.title}” is one of the three. The decision is on record.`);
      onClose();
      onChanged();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    choose.mutate();
  }
  return (
    <Modal opened onClose={onClose} title={`Choose “${candidate.title}”`} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">
            For three years, and recorded as a decision that is looked at again in a year.
          </Text>
          {choose.error && <ProblemView problem={choose.error} />}
          <Textarea
            label="Why this one"
            required
            autosize
            minRows={3}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          {full && (
            <Radio.Group
              label="Three are chosen, and there is never a fourth. It takes the place of"
              value={replaces}
              onChange={setReplaces}
            >
              <Stack gap="xs" mt="xs">
                {top.chosen.map(({ id, title }) => (
                  <Radio key={id} value={id} label={title} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button
              type="submit"
              loading={choose.isPending}
              disabled={why.trim() === '' || (full && replaces === null)}
            >
              Choose it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
