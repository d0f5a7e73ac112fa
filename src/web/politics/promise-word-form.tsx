import { Group, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Politics, PromiseWordInput, SponsorPromise } from '../api/politics.ts';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { EntryForm, useEntry } from './entry-form.tsx';
import { PROMISE_NAMES } from './words.ts';

interface Props {
  readonly politics: Politics;
  readonly promise: SponsorPromise;
  readonly onDone: () => void;
}

/** Whether a promise was kept, and what shows it. */
export function PromiseWordForm({ politics, promise, onDone }: Props) {
  const [form, setForm] = useState<PromiseWordInput>({
    state: 'kept',
    text: '',
    evidence: [],
    on: politics.today,
  });
  const set = (part: Partial<PromiseWordInput>) => setForm((now) => ({ ...now, ...part }));
  const entry = useEntry(
    () =>
      call('POST /politics/{id}/promises/{promiseId}/words', {
        path: { id: politics.file.id, promiseId: promise.id },
        body: form,
      }),
    'It is on record. What was said before stays.',
    onDone,
  );
  const { fault } = entry;
  return (
    <EntryForm entry={entry} verb="Record it" onDone={onDone}>
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
    </EntryForm>
  );
}
