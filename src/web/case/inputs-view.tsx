import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { BusinessCase, CaseChange } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf, isFaultyUnder } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { useRecordChanges } from '../form/saved-form.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { AddLine } from './add-line.tsx';
import { BasicsFields } from './basics-fields.tsx';
import { caseFields, flatCase, flatChanges, wholeChanges } from './case-fields.ts';
import { LineCard, placesOf } from './line-card.tsx';
import { NoCosts } from './no-costs.tsx';
import { ProcessEffects } from './process-effects.tsx';
import { RateFields } from './rate-fields.tsx';

/** All that the figures follow from. Saving makes the next version and asks why. */
export function InputsView({ found }: { readonly found: BusinessCase }) {
  return <InputsForm key={found.id} found={found} />;
}

function InputsForm({ found }: { readonly found: BusinessCase }) {
  const may = useMay('case.change');
  const queries = useQueryClient();
  const { base, form, changes, changed, set, reset, goOnFrom } = useRecordChanges<BusinessCase>(found);
  const [why, setWhy] = useState('');
  const [theirs, setTheirs] = useState<BusinessCase | null>(null);
  const kinds = useQuery({
    queryKey: ['case kinds'],
    queryFn: ({ signal }) => call('GET /case-kinds', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const save = useMutation({
    mutationFn: ({
      body,
      version,
    }: {
      body: Partial<BusinessCase>;
      version: number;
      sent: Partial<BusinessCase>;
    }) =>
      call('PATCH /business-cases/{id}', {
        path: { id: found.id },
        body: { ...body, why } as CaseChange,
        version,
      }),
    onSuccess: async (saved, { sent }) => {
      setTheirs(null);
      setWhy('');
      goOnFrom(saved, sent);
      queries.setQueryData(['business case', found.id], saved);
      await queries.invalidateQueries({ queryKey: ['business cases'] });
      said(`Version ${saved.version} is made.`);
    },
    onError: async (problem) => {
      if (isOutdated(problem)) setTheirs(await call('GET /business-cases/{id}', { path: { id: found.id } }));
    },
  });
  const fault = faultsOf(save.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ body: changes, version: base.version, sent: changes });
  }
  return (
    <form onSubmit={submit} noValidate>
      {theirs && (
        <Merge
          what="case"
          base={flatCase(base)}
          changes={flatChanges(base, changes)}
          now={flatCase(theirs)}
          fields={caseFields([base, theirs, form])}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) =>
            save.mutate({ body: wholeChanges(theirs, merged), version: theirs.version, sent: changes })
          }
          onClose={() => setTheirs(null)}
        />
      )}
      <Loaded query={kinds}>
        {(declared) => (
          <Stack gap="lg">
            {may && <ProcessEffects form={form} kinds={declared} set={set} />}
            {(['benefit', 'cost'] as const).map((side) => (
              <Section
                key={side}
                title={side === 'benefit' ? 'What it brings' : 'What it costs'}
                lead={
                  side === 'benefit'
                    ? 'A benefit is money that somebody pays less or more: choose how the change becomes that.'
                    : 'Process change, training, software and analytics are asked for in any case: an amount, that there is none and why, or who finds it out.'
                }
              >
                <Stack gap="lg">
                  {form.lines.map((line, at) => {
                    const kind = declared.items.find(({ key }) => key === line.kind);
                    return kind?.side === side ? (
                      <LineCard
                        key={line.key}
                        at={at}
                        kind={kind}
                        form={form}
                        set={set}
                        fault={fault}
                        faulty={isFaultyUnder(save.error, placesOf(form, at))}
                        fresh={!base.lines.some(({ key }) => key === line.key)}
                        disabled={!may}
                      />
                    ) : null;
                  })}
                  {side === 'cost' && (
                    <NoCosts form={form} kinds={declared} set={set} fault={fault} disabled={!may} />
                  )}
                  {may && <AddLine side={side} kinds={declared} form={form} set={set} />}
                </Stack>
              </Section>
            ))}
            <Section title="Months, currency and discount rate">
              <Stack maw={760}>
                <BasicsFields form={form} set={set as never} fault={fault} disabled={!may} />
                <RateFields form={form} set={set} fault={fault} disabled={!may} />
              </Stack>
            </Section>
            {may && (
              <Section title="Make the next version">
                <Stack maw={760}>
                  {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
                  <TextInput
                    label="Why it is changed"
                    description="Stands on the new version, beside what changed"
                    value={why}
                    error={fault('why')}
                    onChange={(event) => setWhy(event.currentTarget.value)}
                  />
                  <Group>
                    <Button type="submit" disabled={!changed} loading={save.isPending}>
                      Save as version {base.version + 1}
                    </Button>
                    <Button variant="default" disabled={!changed} onClick={reset}>
                      Take the changes back
                    </Button>
                    {save.isPending && (
                      <Text size="sm" c="dimmed">
                        Drawing 100,000 runs…
                      </Text>
                    )}
                  </Group>
                </Stack>
              </Section>
            )}
          </Stack>
        )}
      </Loaded>
    </form>
  );
}
