import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { Decision, OutcomeInput, OutcomeResult } from '../api/decision.ts';
import { useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { todayIn } from '../form/period-presets.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { RESULTS } from './words.tsx';

/** What came of a decision: added to what was said before, never edited. */
export function OutcomeForm({
  decision,
  onDone,
}: {
  readonly decision: Decision;
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const today = todayIn(useZone(), new Date());
  const [form, setForm] = useState<OutcomeInput>({
    result: 'carried_out',
    text: '',
    evidence: [],
    lookAgainOn: addDays(today, 60),
  });
  const set = (part: Partial<OutcomeInput>) => setForm((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: () => call('POST /decisions/{id}/outcome', { path: { id: decision.id }, body: form }),
    onSuccess: async () => {
      said('What came of it is on record.');
      await queries.invalidateQueries({ queryKey: ['decisions'] });
      await queries.invalidateQueries({ queryKey: ['decision'] });
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
          value={form.result}
          onChange={(result) =>
            set({
              result: result as OutcomeResult,
              lookAgainOn: result === 'carried_out' ? addDays(today, 60) : null,
            })
          }
        >
          <Stack gap="xs" mt="xs">
            {RESULTS.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="What was seen"
          required
          autosize
          minRows={2}
          value={form.text}
          error={fault('text')}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          maw={240}
          label="Looked at again on"
          description="Empty when there is nothing left to look at"
          value={form.lookAgainOn ?? ''}
          error={fault('lookAgainOn')}
          onChange={(event) => set({ lookAgainOn: event.currentTarget.value || null })}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Record what came of it
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
