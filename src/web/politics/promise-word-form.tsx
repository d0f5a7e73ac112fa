import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Politics, PromiseWordInput, SponsorPromise } from '../api/politics.ts';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { usePoliticsAgain } from './use-politics.ts';
import { PROMISE_NAMES } from './words.ts';

interface Props {
  readonly politics: Politics;
  readonly promise: SponsorPromise;
  readonly onDone: () => void;
}

/** Whether a promise was kept, and what shows it. */
export function PromiseWordForm({ politics, promise, onDone }: Props) {
  const again = usePoliticsAgain();
  const [form, setForm] = useState<PromiseWordInput>({
    state: 'kept',
    text: '',
    evidence: [],
    on: politics.today,
  });
  const set = (part: Partial<PromiseWordInput>) => setForm((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: () =>
      call('POST /politics/{id}/promises/{promiseId}/words', {
        path: { id: politics.file.id, promiseId: promise.id },
        body: form,
      }),
    onSuccess: async () => {
      said('It is on record. What was said before stays.');
      await again();
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
        <Radio.Group
          label="What came of it"
          value={form.state}
          onChange={(state) => set({ state: state as PromiseWordInput['state'] })}
        >
          <Group mt="xs">
            <Radio value="kept" label={PROMISE_NAMES.kept} />
            <Radio value="broken" label={PROMISE_NAMES.broken} />
            <Radio value="open" label={PROMISE_NAMES.open} />
          </Group>
        </Radio.Group>
        <Textarea
          label="What shows it"
          required
          autosize
          minRows={2}
          value={form.text}
          error={fault('text')}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Seen on"
          maw={240}
          value={form.on ?? ''}
          error={fault('on')}
          onChange={(event) => set({ on: event.currentTarget.value })}
        />
        <EvidencePicker
          label="Evidence"
          value={form.evidence ?? []}
          error={fault('evidence')}
          onChange={(evidence) => set({ evidence })}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Record it
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
