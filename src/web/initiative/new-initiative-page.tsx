import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { InitiativeInput, Origin } from '../api/initiative.ts';
import { useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { type Draft, InitiativeFields } from './initiative-fields.tsx';
import { OriginField } from './origin-field.tsx';

/** What another page filled in, in the address. */
interface Given {
  readonly kind?: string;
  readonly id?: string;
  readonly title?: string;
  readonly to?: string;
  readonly goal?: string;
}

/** Proposes an initiative: where it comes from, what for, which goal it serves, who answers for it. */
export function NewInitiativePage() {
  const given = useSearch({ strict: false }) as Given;
  const { person } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [origin, setOrigin] = useState<Origin>({
    kind: given.kind ?? 'idea',
    id: given.id === undefined ? null : String(given.id),
    title: String(given.title ?? ''),
    to: given.to ?? null,
  });
  const [form, setForm] = useState<Draft>({
    name: '',
    purpose: '',
    goal: given.goal ? { known: true, value: given.goal } : null,
    reach: null,
    owner: person ? { personId: person.id, name: person.name } : null,
    unitId: null,
    circleId: null,
  });
  const set = (part: Partial<Draft>) => setForm((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: () => call('POST /initiatives', { body: { ...form, origin } as InitiativeInput }),
    onSuccess: async (made) => {
      said('The initiative is proposed.');
      await queries.invalidateQueries({ queryKey: ['initiatives'] });
      await navigate({ to: `/improve/initiatives/${made.id}` });
    },
  });
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Page
      title="New initiative"
      lead="It is proposed first. Before it starts, five things have to be there: its readiness gate asks for them."
      back={{ to: '/improve/initiatives', name: 'Initiatives' }}
    >
      <form onSubmit={submit}>
        <Section>
          <Stack maw={760}>
            {save.error && <ProblemView problem={save.error} />}
            <OriginField
              value={origin}
              fault={fault}
              onChange={(next, goalId) => {
                setOrigin(next);
                if (goalId && form.goal === null) set({ goal: { known: true, value: goalId } });
              }}
            />
            <InitiativeFields form={form} set={set} fault={fault} disabled={false} />
            <Group>
              <Button type="submit" loading={save.isPending}>
                Propose the initiative
              </Button>
              <LinkButton variant="default" to="/improve/initiatives">
                Cancel
              </LinkButton>
            </Group>
          </Stack>
        </Section>
      </form>
    </Page>
  );
}
