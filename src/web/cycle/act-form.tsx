import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { CycleOutcome, CycleWhole } from '../api/cycle.ts';
import { useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { todayIn } from '../form/period-presets.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** Keep, adapt or stop: recorded as a decision with the judgment as its evidence. */
export function ActForm({ cycle }: { readonly cycle: CycleWhole }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const today = todayIn(useZone(), new Date());
  const [outcome, setOutcome] = useState<CycleOutcome>(cycle.verdict === 'works' ? 'keep' : 'adapt');
  const [why, setWhy] = useState('');
  const [owner, setOwner] = useState<{ personId?: string | null; name?: string | null } | null>(cycle.owner);
  const [lookAgainOn, setLook] = useState(addDays(today, 90));
  const act = useMutation({
    mutationFn: () =>
      call('POST /cycles/{id}/decision', {
        path: { id: cycle.id },
        version: cycle.version,
        body: {
          outcome,
          why,
          owner: { personId: owner?.personId ?? null, name: owner?.name ?? null },
          due: null,
          lookAgainOn,
        },
      }),
    onSuccess: async ({ next }) => {
      said('The decision is on record.');
      for (const key of ['cycle', 'cycles', 'decisions', 'judged-effects'])
        await queries.invalidateQueries({ queryKey: [key] });
      if (next) await navigate({ to: `/improve/cycles/${next.id}` });
    },
  });
  const fault = faultsOf(act.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    act.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Section
        title="What now"
        lead="Keep, adapt or stop. It becomes a decision that rests on this judgment; “adapt” begins the next cycle from it."
      >
        <Stack maw={760}>
          {act.error && <ProblemView problem={act.error} />}
          <Radio.Group
            label="Decision"
            value={outcome}
            error={fault('outcome')}
            onChange={(value) => setOutcome(value as CycleOutcome)}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="keep" label="Keep: it stays, for everybody" disabled={cycle.verdict === null} />
              <Radio value="adapt" label="Adapt: change it, and begin the next cycle with what was learned" />
              <Radio value="stop" label="Stop: take it back" />
            </Stack>
          </Radio.Group>
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            value={why}
            error={fault('why')}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <OwnerField owner={owner} fault={fault} disabled={false} onChange={setOwner} />
          <TextInput
            type="date"
            label="Look again on"
            w={220}
            value={lookAgainOn}
            error={fault('lookAgainOn')}
            onChange={(event) => setLook(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={act.isPending}>
              Decide
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
