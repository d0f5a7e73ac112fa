import { Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { KeyParts, OwnComparability } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { KeyFacts } from './key-facts.tsx';
import { KeyFields } from './key-fields.tsx';

/** How an own metric is measured: what its formula says, and what people add. */
export function OwnKeySection({ metricId }: { readonly metricId: string }) {
  const may = useMay('benchmark.change');
  const own = useQuery({
    queryKey: ['own key', metricId],
    queryFn: ({ signal }) => call('GET /benchmarks/own-keys/{id}', { path: { id: metricId }, signal }),
  });
  return (
    <Loaded query={own}>
      {(data) => (
        <Stack gap="lg">
          <Section
            title="What is known"
            lead={
              <>
                The <Term of="comparability">comparability key</Term> of our own figure. Calculation, scale
                and kind of survey come from the metric itself.
              </>
            }
          >
            <KeyFacts of={data.key} />
          </Section>
          {may && <OwnKeyForm key={data.version} own={data} />}
        </Stack>
      )}
    </Loaded>
  );
}

function OwnKeyForm({ own }: { readonly own: OwnComparability }) {
  const queries = useQueryClient();
  const [key, setKey] = useState<KeyParts>(own.said);
  const [facts, setFacts] = useState({ responseRate: own.responseRate, finder: own.finder, due: own.due });
  const save = useMutation({
    mutationFn: () =>
      call('PUT /benchmarks/own-keys/{id}', {
        path: { id: own.metricId },
        body: {
          key: {
            ...key,
            ...Object.fromEntries(
              Object.keys(own.derived)
                .filter((part) => own.derived[part as keyof KeyParts])
                .map((part) => [part, null]),
            ),
          },
          ...facts,
        },
        version: own.version,
      }),
    onSuccess: async () => {
      said('It is saved.');
      await queries.invalidateQueries({ queryKey: ['own key', own.metricId] });
      await queries.invalidateQueries({ queryKey: ['benchmark comparison'] });
    },
  });
  const fault = faultsOf(save.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Section
        title="Say how it is measured"
        lead="What you leave open is shown as not known in every comparison."
      >
        <Stack>
          {save.error && <ProblemView problem={save.error} />}
          <KeyFields value={key} onChange={setKey} fault={fault} fixed={own.derived} />
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            <NumberInput
              label="Response rate"
              description="Share of those asked who answered, in percent"
              min={0}
              max={100}
              suffix=" %"
              value={facts.responseRate === null ? '' : Math.round(facts.responseRate * 10_000) / 100}
              error={fault('responseRate')}
              onChange={(value) =>
                setFacts({ ...facts, responseRate: value === '' ? null : Number(value) / 100 })
              }
            />
            <TextInput
              label="Who finds out"
              description="What is not known"
              value={facts.finder ?? ''}
              error={fault('finder')}
              onChange={(event) => setFacts({ ...facts, finder: event.currentTarget.value || null })}
            />
            <TextInput
              type="date"
              label="By when"
              description="The rest is found out"
              value={facts.due ?? ''}
              error={fault('due')}
              onChange={(event) => setFacts({ ...facts, due: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
