import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { Decision, DecisionInput } from '../api/decision.ts';
import { useSession, useZone } from '../api/session.ts';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { faultsOf } from '../form/faults.ts';
import { todayIn } from '../form/period-presets.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

interface Props {
  /** The decision whose place it takes. */
  readonly supersedes?: Decision;
  /** What is filled in from where it is made. */
  readonly given?: Partial<DecisionInput>;
  readonly onMade: (decision: Decision) => void;
  readonly onCancel?: () => void;
}

/** What is decided, why, on what evidence, who answers for it, by when, and when it is looked at again. */
export function DecisionForm({ supersedes, given, onMade, onCancel }: Props) {
  const queries = useQueryClient();
  const { person } = useSession();
  const today = todayIn(useZone(), new Date());
  const [form, setForm] = useState<DecisionInput>(() => ({
    what: supersedes?.what ?? '',
    why: '',
    evidence: supersedes?.evidence ?? [],
    owner: supersedes
      ? { personId: supersedes.owner.left ? null : supersedes.owner.personId, name: supersedes.owner.name }
      : person
        ? { personId: person.id, name: person.name }
        : {},
    due: addDays(today, 30),
    lookAgainOn: addDays(today, 90),
    ...given,
  }));
  const set = (part: Partial<DecisionInput>) => setForm((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: () => {
      const { personId, name } = form.owner;
      const body = { ...form, owner: personId ? { personId } : { name: name ?? null } };
      return supersedes
        ? call('POST /decisions/{id}/supersede', { path: { id: supersedes.id }, body })
        : call('POST /decisions', { body });
    },
    onSuccess: async (decision) => {
      said(supersedes ? 'The decision is superseded.' : 'The decision is on record.');
      await queries.invalidateQueries({ queryKey: ['decisions'] });
      await queries.invalidateQueries({ queryKey: ['decision'] });
      onMade(decision);
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
        <Textarea
          label="What is decided"
          description="As it will stand in the minutes; it is never edited, only superseded"
          required
          autosize
          minRows={2}
          data-autofocus
          value={form.what}
          error={fault('what')}
          onChange={(event) => set({ what: event.currentTarget.value })}
        />
        <Textarea
          label={supersedes ? 'Why the earlier decision no longer holds' : 'Why'}
          required
          autosize
          minRows={2}
          value={form.why}
          error={fault('why')}
          onChange={(event) => set({ why: event.currentTarget.value })}
        />
        <OwnerField
          owner={form.owner}
          fault={fault}
          disabled={false}
          onChange={(owner) => set({ owner: owner ?? {} })}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            type="date"
            label="To be carried out by"
            description="Empty where it holds at once"
            value={form.due ?? ''}
            error={fault('due')}
            onChange={(event) => set({ due: event.currentTarget.value || null })}
          />
          <TextInput
            type="date"
            label="Looked at again on"
            description="When it is seen what came of it"
            required
            value={form.lookAgainOn}
            error={fault('lookAgainOn')}
            onChange={(event) => set({ lookAgainOn: event.currentTarget.value })}
          />
        </Group>
        <EvidencePicker
          label="Evidence"
          description="What it rests on"
          value={form.evidence ?? []}
          error={fault('evidence')}
          onChange={(evidence) => set({ evidence })}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {supersedes ? 'Supersede the decision' : 'Record the decision'}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
