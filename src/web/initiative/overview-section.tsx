import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Initiative, InitiativeChange } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { Unknown } from '../figure/unknown.tsx';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { useRecordChanges } from '../form/saved-form.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { type Draft, InitiativeFields } from './initiative-fields.tsx';
import { MERGED } from './merged-fields.ts';
import { Moves } from './moves.tsx';
import { OriginText } from './origin-field.tsx';
import type { SectionProps } from './sections.ts';
import { InitiativeBadge, reachText } from './words.tsx';

/** Where it stands, what it serves and came from, its next step, and its fields. */
export function OverviewSection({ initiative }: SectionProps) {
  return (
    <Stack gap="lg">
      <Standing initiative={initiative} />
      <EditInitiative key={initiative.id} initiative={initiative} />
    </Stack>
  );
}

function Standing({ initiative }: SectionProps) {
  const { goal, goalTitle, reach, owner, startedOn, stoppedOn, stateWhy } = initiative;
  return (
    <Section title="Where it stands" actions={<Moves initiative={initiative} />}>
      <Facts>
        <Fact name="State">
          <InitiativeBadge state={initiative.state} />
        </Fact>
        {stateWhy && <Fact name="Why">{stateWhy}</Fact>}
        <Fact name="Comes from">
          <OriginText origin={initiative.origin} />
        </Fact>
        <Fact name="Serves">
          {goal.known &&
            (goalTitle ? (
              <Go to={`/decide/goals/${goal.value}`}>{goalTitle}</Go>
            ) : (
              <span className="quiet">a goal that is deleted, or that you may not read</span>
            ))}
        </Fact>
        <Fact name="Owner">
          {owner && `${owner.name}${owner.left ? ', who has left: choose a new owner' : ''}`}
        </Fact>
        <Fact name="Reaches">{reach?.known && `${reachText(reach)} customers; ${reach.value.source}`}</Fact>
        <Fact name="Started">{startedOn ? day(startedOn) : <span className="quiet">not yet</span>}</Fact>
        {stoppedOn && <Fact name="Stopped">{day(stoppedOn)}</Fact>}
      </Facts>
      {[goal, reach].map((fact) => fact !== null && !fact.known && <Unknown key={fact.question} {...fact} />)}
    </Section>
  );
}

/** Every field. What somebody else saved meanwhile is merged, never overwritten. */
function EditInitiative({ initiative }: SectionProps) {
  const may = useMay('initiative.change');
  const queries = useQueryClient();
  const { base, form, changes, changed, set, reset, goOnFrom } = useRecordChanges<Initiative>(initiative);
  const [theirs, setTheirs] = useState<Initiative | null>(null);
  const { id } = initiative;
  const save = useMutation({
    mutationFn: ({
      body,
      version,
    }: {
      body: Partial<Initiative>;
      version: number;
      sent: Partial<Initiative>;
    }) => call('PATCH /initiatives/{id}', { path: { id }, body: body as InitiativeChange, version }),
    onSuccess: async (saved, { sent }) => {
      setTheirs(null);
      goOnFrom(saved, sent);
      queries.setQueryData(['initiative', id], saved);
      await queries.invalidateQueries({ queryKey: ['initiatives'] });
      said('Saved.');
    },
    onError: async (problem) => {
      if (isOutdated(problem)) setTheirs(await call('GET /initiatives/{id}', { path: { id } }));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ body: changes, version: base.version, sent: changes });
  }

  return (
    <form onSubmit={submit}>
      {theirs && (
        <Merge
          what="initiative"
          base={base}
          changes={changes}
          now={theirs}
          fields={MERGED}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) => save.mutate({ body: merged, version: theirs.version, sent: changes })}
          onClose={() => setTheirs(null)}
        />
      )}
      <Section title="The initiative">
        <Stack maw={760}>
          {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
          <InitiativeFields
            form={form}
            set={(part: Partial<Draft>) => set(part as Partial<Initiative>)}
            fault={faultsOf(save.error)}
            disabled={!may}
          />
          {may && (
            <Group>
              <Button type="submit" disabled={!changed} loading={save.isPending}>
                Save the initiative
              </Button>
              {changed && (
                <Button variant="default" onClick={reset}>
                  Undo changes
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </Section>
    </form>
  );
}
