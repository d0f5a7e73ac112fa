import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Calculation as CalculationShape, Metric } from '../api/metric.ts';
import { type Rule, ruleOf, sentRule } from '../api/rule.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { RuleEditor } from '../form/rule-editor.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { FormulaForm } from './formula-form.tsx';
import { Versions } from './versions.tsx';

/** How the figure is made. Changing it makes a new version; old figures keep theirs. */
export function Calculation({ metric }: { readonly metric: Metric }) {
  const may = useMay('metric.change');
  const queries = useQueryClient();
  const fields = useFields(true);
  const { formula, includes, excludes } = metric.current;
  const [draft, setDraft] = useState<CalculationShape>({ formula, includes, excludes });
  const [reason, setReason] = useState('');
  const changed = JSON.stringify(draft) !== JSON.stringify({ formula, includes, excludes });
  const measures = useQuery({
    queryKey: ['measures'],
    queryFn: ({ signal }) => call('GET /measures', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const revise = useMutation({
    mutationFn: () =>
      call('POST /metrics/{id}/versions', {
        path: { id: metric.id },
        body: { calculation: draft, reason },
        version: metric.version,
      }),
    onSuccess: async (saved) => {
      queries.setQueryData(['metric', metric.id], saved);
      await queries.invalidateQueries({ queryKey: ['metrics'] });
      await queries.invalidateQueries({ queryKey: ['metric versions', metric.id] });
      said(`Version ${saved.current.number} is in force. Older figures keep theirs.`);
    },
  });
  const fault = faultsOf(revise.error);
  const formulaFault = (place: string) =>
    fault(`calculation.formula.${place}`) ?? fault(`formula.${place}`) ?? fault(place);

  function submit(event: FormEvent) {
    event.preventDefault();
    revise.mutate();
  }

  return (
    <Stack gap="lg">
      <form onSubmit={submit}>
        <Section title={`Formula, version ${metric.current.number}`}>
          <Stack>
            {revise.error && <ProblemView problem={revise.error} />}
            <Loaded query={measures}>
              {({ items }) => (
                <FormulaForm
                  formula={draft.formula}
                  measures={items}
                  disabled={!may}
                  fault={formulaFault}
                  onChange={(next) => setDraft((now) => ({ ...now, formula: next }))}
                />
              )}
            </Loaded>
            <Text fw={600} size="sm">
              Only these rows
            </Text>
            <RuleEditor
              rule={draft.includes ? ruleOf(draft.includes) : { all: [] }}
              fields={fields}
              subject="Rows that"
              onChange={(rule) => setDraft((now) => ({ ...now, includes: orNull(rule) }))}
            />
            <Text fw={600} size="sm">
              Never these rows
            </Text>
            <RuleEditor
              rule={draft.excludes ? ruleOf(draft.excludes) : { all: [] }}
              fields={fields}
              subject="Rows that"
              onChange={(rule) => setDraft((now) => ({ ...now, excludes: orNull(rule) }))}
            />
            {may && changed && (
              <>
                <Textarea
                  label="Why it is made differently from now on"
                  description="For those who compare figures across the change"
                  required
                  autosize
                  minRows={2}
                  maw={560}
                  value={reason}
                  error={fault('reason')}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                <Group>
                  <Button type="submit" loading={revise.isPending}>
                    Make version {metric.current.number + 1}
                  </Button>
                  <Button variant="default" onClick={() => setDraft({ formula, includes, excludes })}>
                    Undo changes
                  </Button>
                </Group>
              </>
            )}
          </Stack>
        </Section>
      </form>
      <Versions metric={metric} />
    </Stack>
  );
}

function orNull(rule: Rule): CalculationShape['includes'] {
  return 'all' in rule && rule.all.length === 0 ? null : sentRule(rule);
}
