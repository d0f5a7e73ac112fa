import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { NewCase } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { type Basics, BasicsFields } from './basics-fields.tsx';

/** Begins a case; its figures come next. */
export function NewCasePage() {
  const { initiative, name } = useSearch({ strict: false }) as { initiative?: string; name?: string };
  const { person, organization } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [initiativeId, setInitiative] = useState<string | null>(initiative ?? null);
  const [form, setForm] = useState<Basics>({
    name: name ?? '',
    purpose: null,
    currency: organization?.currency ?? 'EUR',
    start: `${new Date().toISOString().slice(0, 7)}-01`,
    horizonMonths: 36,
    discount: { rate: 0.1, source: '' },
    owner: person ? { personId: person.id, name: person.name } : null,
  });
  const initiatives = useQuery({
    queryKey: ['initiatives', 'choice'],
    queryFn: ({ signal }) => call('GET /initiatives', { query: { limit: 200 }, signal }),
  });
  const save = useMutation({
    mutationFn: () =>
      call('POST /business-cases', { body: { ...form, initiativeId, owner: form.owner ?? {} } as NewCase }),
    onSuccess: async (made) => {
      said('The case is made. Say next what it brings and costs.');
      await queries.invalidateQueries({ queryKey: ['business cases'] });
      await navigate({ to: `/prove/cases/${made.id}`, search: { view: 'inputs' } as never });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <Page
      title="New business case"
      lead="Begin with what it is about and over which months. Benefits and costs come next, each figure as a range with its source."
      back={{ to: '/prove/cases', name: 'Business cases' }}
    >
      <form onSubmit={submit}>
        <Section>
          <Stack maw={760}>
            {save.error && <ProblemView problem={save.error} />}
            <BasicsFields
              form={form}
              set={(part) => setForm((now) => ({ ...now, ...part }))}
              fault={faultsOf(save.error)}
              disabled={false}
            />
            <Select
              label="Initiative"
              description="Then its ledger and its judged cycles tell what came of the case"
              placeholder="Stands alone"
              clearable
              searchable
              data={(initiatives.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
              value={initiativeId}
              error={faultsOf(save.error)('initiativeId')}
              onChange={setInitiative}
            />
            <Group>
              <Button type="submit" loading={save.isPending}>
                Make the case
              </Button>
              <LinkButton variant="default" to="/prove/cases">
                Cancel
              </LinkButton>
            </Group>
          </Stack>
        </Section>
      </form>
    </Page>
  );
}
