import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { UnknownFact } from '../api/metric.ts';
import type { Answer, Evidence, FiveQuestion } from '../api/question.ts';
import { UnknownFields } from '../decide/unknown-fields.tsx';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { CircleSelect } from '../form/circle-select.tsx';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { useChanges } from '../form/saved-form.ts';
import { day } from '../format/date.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said as toast } from '../state/toast.ts';

/** An answer as a form holds it. */
interface Draft {
  readonly claim: 'answered' | 'assumed' | 'unknown';
  readonly text: string;
  readonly unknown: UnknownFact;
  readonly evidence: readonly Evidence[];
  readonly lookAgainOn: string | null;
  readonly circleId: string | null;
}

interface Props {
  readonly question: FiveQuestion;
  readonly unitId: string | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const CLAIMS = [
  { value: 'answered', label: 'We know' },
  { value: 'assumed', label: 'We assume' },
  { value: 'unknown', label: 'We don’t know yet' },
];

/** Answers a question, or says who finds out. Where somebody was faster, both answers are kept to choose from. */
export function AnswerForm({ question, unitId, onClose, onSaved }: Props) {
  // What was read when the form was opened; it stays that, whatever the page loads meanwhile.
  const [base] = useState(() => ({ draft: draftOf(question.answer), number: question.answer?.number ?? 0 }));
  const { form, changes, set } = useChanges<Draft>(base.draft);
  const [theirs, setTheirs] = useState<Answer | null>(null);
  const save = useMutation({
    mutationFn: ({ draft, number }: { draft: Draft; number: number }) =>
      call('POST /questions/{question}/answers', {
        path: { question: question.key },
        body: bodyOf(draft, unitId),
        version: number,
      }),
    onSuccess: () => {
      toast('Kept. Earlier answers stay to be read.');
      onSaved();
    },
    onError: async (problem) => {
      if (!isOutdated(problem)) return;
      const { items } = await call('GET /questions/{question}/answers', {
        path: { question: question.key },
        query: { ...(unitId && { unitId }) },
      });
      setTheirs(items[0] ?? null);
    },
  });
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ draft: form, number: base.number });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={820}>
        {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
        <SegmentedControl
          w="fit-content"
          size="xs"
          aria-label="How sure it is"
          data={CLAIMS}
          value={form.claim}
          onChange={(claim) => set({ claim: claim as Draft['claim'] })}
        />
        {form.claim === 'unknown' ? (
          <UnknownFields
            value={form.unknown}
            place="said"
            fault={fault}
            disabled={false}
            onChange={(unknown) => set({ unknown })}
          />
        ) : (
          <Textarea
            label={question.asks}
            description={question.answeredBy}
            autosize
            minRows={4}
            value={form.text}
            error={fault('said.value')}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        )}
        <EvidencePicker
          label="What it rests on"
          description="A claim that links to nothing cannot be verified."
          first={question.evidence}
          value={form.evidence}
          error={fault('evidence')}
          onChange={(evidence) => set({ evidence })}
        />
        {form.claim !== 'unknown' && (
          <TextInput
            type="date"
            w={220}
            label="Look at it again on"
            description={`By default in ${question.goodForDays} days`}
            value={form.lookAgainOn ?? ''}
            error={fault('lookAgainOn')}
            onChange={(event) => set({ lookAgainOn: event.currentTarget.value || null })}
          />
        )}
        <CircleSelect
          value={form.circleId}
          error={fault('circleId')}
          onChange={(circleId) => set({ circleId })}
        />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            Keep this answer
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
      {theirs && (
        <Merge
          what="answer"
          base={base.draft}
          changes={changes}
          now={draftOf(theirs)}
          fields={FIELDS}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onClose={() => setTheirs(null)}
          onMerge={(merged) =>
            save.mutate({ draft: { ...draftOf(theirs), ...merged }, number: theirs.number })
          }
        />
      )}
    </form>
  );
}

const FIELDS: readonly MergeField<Draft>[] = [
  {
    key: 'claim',
    label: 'How sure it is',
    text: (value) => CLAIMS.find((claim) => claim.value === value)?.label ?? '',
  },
  { key: 'text', label: 'Answer', prose: true, text: (value) => String(value) },
  { key: 'unknown', label: 'What is not known', text: (value) => (value as UnknownFact).question },
  {
    key: 'evidence',
    label: 'What it rests on',
    text: (value) => (value as readonly Evidence[]).map(({ title }) => title).join(', ') || 'nothing',
  },
  {
    key: 'lookAgainOn',
    label: 'Looked at again on',
    text: (value) => (typeof value === 'string' ? day(value) : 'the usual day'),
  },
  {
    key: 'circleId',
    label: 'Circle',
    text: (value) => (value === null ? 'Everybody' : 'A circle'),
  },
];

function draftOf(answer: Answer | null): Draft {
  const said = answer?.said;
  return {
    claim: answer === null ? 'answered' : answer.standing === 'verified' ? 'answered' : answer.standing,
    text: said?.known ? said.value : '',
    unknown: said && !said.known ? said : { known: false, question: '', finder: null, due: null },
    evidence: (answer?.evidence ?? []).map(({ reading: _, ...one }) => one),
    lookAgainOn: null,
    circleId: answer?.circleId ?? null,
  };
}

function bodyOf(draft: Draft, unitId: string | null) {
  const { claim, text, unknown, evidence, lookAgainOn, circleId } = draft;
  return {
    unitId,
    circleId,
    said: claim === 'unknown' ? unknown : { known: true as const, value: text },
    standing: claim === 'assumed' ? ('assumed' as const) : ('answered' as const),
    evidence: [...evidence],
    lookAgainOn: claim === 'unknown' ? null : lookAgainOn,
  };
}
