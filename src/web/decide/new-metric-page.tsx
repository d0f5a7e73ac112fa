import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Formula, Sheet } from '../api/metric.ts';
import { faultsOf } from '../form/faults.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { FormulaForm } from './formula-form.tsx';

const BLANK: Omit<Sheet, 'title' | 'decision'> = {
  purpose: null,
  goal: null,
  relatesTo: [],
  timing: null,
  target: null,
  source: null,
  neededToMake: null,
  measured: null,
  reviewed: null,
  owner: null,
  actor: null,
  action: null,
  maturity: 'proposed',
};

/** A new metric: its name, the decision, and how it is made; the rest of its sheet follows on its own page. */
export function NewMetricPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [decision, setDecision] = useState('');
  const [formula, setFormula] = useState<Formula>({ measure: '', parameters: {} });
  const measures = useQuery({
    queryKey: ['measures'],
    queryFn: ({ signal }) => call('GET /measures', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const create = useMutation({
    mutationFn: () =>
      call('POST /metrics', {
        body: {
          sheet: { ...BLANK, title, decision: decision.trim() || null },
          calculation: { formula, includes: null, excludes: null },
        },
      }),
    onSuccess: async (metric) => {
      await queries.invalidateQueries({ queryKey: ['metrics'] });
      await navigate({ to: `/decide/metrics/${metric.id}` });
    },
  });
  const fault = faultsOf(create.error);
  const formulaFault = (place: string) =>
    fault(`calculation.formula.${place}`) ?? fault(`formula.${place}`) ?? fault(place);

  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate();
  }

  return (
    <Page
      title="Define a metric"
      lead="First the decision, then how it is measured. The rest of the record sheet comes next."
      back={{ to: '/decide/metrics', name: 'Metrics' }}
    >
      <Loaded query={measures}>
        {({ items }) => (
          <form onSubmit={submit}>
            <Section>
              <Stack>
                {create.error && <ProblemView problem={create.error} />}
                <TextInput
                  label="Name"
                  description="What is measured, such as “Likelihood to recommend after a repair”"
                  required
                  maw={560}
                  value={title}
                  error={fault('sheet.title')}
                  onChange={(event) => setTitle(event.currentTarget.value)}
                />
                <Textarea
                  label="Decision that it informs"
                  description="What you would decide differently if it moved"
                  autosize
                  minRows={2}
                  maw={560}
                  value={decision}
                  error={fault('sheet.decision')}
                  onChange={(event) => setDecision(event.currentTarget.value)}
                />
                <FormulaForm formula={formula} measures={items} onChange={setFormula} fault={formulaFault} />
                <Group>
                  <Button
                    type="submit"
                    loading={create.isPending}
                    disabled={!title.trim() || !formula.measure}
                  >
                    Go on to its record sheet
                  </Button>
                </Group>
              </Stack>
            </Section>
          </form>
        )}
      </Loaded>
    </Page>
  );
}
