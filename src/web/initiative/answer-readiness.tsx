import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { ReadinessAnswerInput, ReadinessItem } from '../api/initiative.ts';
import type { UnknownFact } from '../api/metric.ts';
import { UnknownFields } from '../decide/unknown-fields.tsx';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { faultsOf } from '../form/faults.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

interface Props {
  readonly initiativeId: string;
  readonly item: ReadinessItem;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Answers one item of the gate; what was said before stays on record. */
export function AnswerReadiness({ opened, onClose, item, initiativeId }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={item.name} size="lg">
      <AnswerForm item={item} initiativeId={initiativeId} onDone={onClose} />
    </Modal>
  );
}

type Proof = Extract<ReadinessAnswerInput['said'], { known: true }>['value'];

function AnswerForm(props: Omit<Props, 'opened' | 'onClose'> & { readonly onDone: () => void }) {
  const { item, initiativeId, onDone } = props;
  const queries = useQueryClient();
  const before = item.answer?.said;
  const [proof, setProof] = useState<Proof>(() =>
    before?.known
      ? { ...before.value, person: before.value.person?.left ? null : before.value.person }
      : { text: '', person: null, evidence: [] },
  );
  const [unknown, setUnknown] = useState<UnknownFact | null>(
    before && !before.known ? (before as UnknownFact) : null,
  );
  const save = useMutation({
    mutationFn: () =>
      call('POST /initiatives/{id}/readiness/answers', {
        path: { id: initiativeId },
        body: { item: item.key, said: unknown ?? { known: true, value: proof } },
      }),
    onSuccess: async (gate) => {
      queries.setQueryData(['initiative', initiativeId, 'readiness'], gate);
      await queries.invalidateQueries({ queryKey: ['portfolio'] });
      said('Kept.');
      onDone();
    },
  });
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && <ProblemView problem={save.error} />}
        <SegmentedControl
          w="fit-content"
          aria-label="Whether it is known"
          data={[
            { value: 'known', label: 'It is there' },
            { value: 'unknown', label: 'Nobody knows yet' },
          ]}
          value={unknown ? 'unknown' : 'known'}
          onChange={(next) =>
            setUnknown(
              next === 'unknown' ? { known: false, question: item.question, finder: null, due: null } : null,
            )
          }
        />
        {unknown ? (
          <UnknownFields value={unknown} place="said" fault={fault} disabled={false} onChange={setUnknown} />
        ) : (
          <>
            <OwnerField
              label={item.asks === 'person' ? item.name : 'Who'}
              description={item.question}
              owner={proof.person ?? null}
              fault={fault}
              place="said.person"
              disabled={false}
              onChange={(person) => setProof((now) => ({ ...now, person }))}
            />
            <Textarea
              label="In words"
              autosize
              minRows={2}
              value={proof.text}
              error={fault('said.text')}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setProof((now) => ({ ...now, text }));
              }}
            />
            <EvidencePicker
              label="What shows it"
              description={`Best: ${item.fits.join(', ')}`}
              value={proof.evidence ?? []}
              first={item.fits}
              error={fault('said')}
              onChange={(evidence) => setProof((now) => ({ ...now, evidence }))}
            />
          </>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Keep the answer
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
