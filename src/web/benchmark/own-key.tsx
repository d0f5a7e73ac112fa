import { Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { KeyParts, OwnComparability } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { KeyFacts } from './key-facts.tsx';
import { KeyFields, useKeyWords } from './key-fields.tsx';

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
          {may && <OwnKeyForm own={data} />}
        </Stack>
      )}
    </Loaded>
  );
}

/** What people say of it: the parts that the metric does not say itself, and three facts. */
type Said = KeyParts & Pick<OwnComparability, 'responseRate' | 'finder' | 'due'>;

const FACTS = { responseRate: 'Response rate', finder: 'Who finds out', due: 'By when' } as const;

function OwnKeyForm({ own }: { readonly own: OwnComparability }) {
  const queries = useQueryClient();
  const { parts } = useKeyWords();
  // A newer version that comes in meanwhile must not take away what is being written.
  const [base, setBase] = useState(own);
  const [changes, setChanges] = useState<Partial<Said>>({});
  const [theirs, setTheirs] = useState<OwnComparability | null>(null);
  const form: Said = { ...saidOf(base), ...changes };
  const set = (part: Partial<Said>) => setChanges((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: ({ wanted, version }: { wanted: Said; version: number }) => {
      const { responseRate, finder, due, ...key } = wanted;
      const body = { key, responseRate, finder, due };
      return call('PUT /benchmarks/own-keys/{id}', { path: { id: own.metricId }, body, version });
    },
    onSuccess: async (saved) => {
      said('It is saved.');
      setBase(saved);
      setChanges({});
      setTheirs(null);
      await queries.invalidateQueries({ queryKey: ['own key', own.metricId] });
      await queries.invalidateQueries({ queryKey: ['benchmark comparison'] });
    },
    onError: async (problem) => {
      if (!isOutdated(problem)) return;
      setTheirs(await call('GET /benchmarks/own-keys/{id}', { path: { id: own.metricId } }));
    },
  });
  const fault = faultsOf(save.error);
  const fields = [...parts, ...Object.entries(FACTS).map(([key, label]) => ({ key, label }))].map(
    ({ key, label }): MergeField<Said> => ({
      key: key as keyof Said & string,
      label,
      text: (value) => (value === null || value === undefined ? 'not known' : String(value)),
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ wanted: form, version: base.version });
  }
  return (
    <form onSubmit={submit}>
      {theirs && (
        <Merge<Said>
          what="comparability key"
          base={saidOf(base)}
          changes={changes}
          now={saidOf(theirs)}
          fields={fields}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) =>
            save.mutate({ wanted: { ...saidOf(theirs), ...merged }, version: theirs.version })
          }
          onClose={() => setTheirs(null)}
        />
      )}
      <Section
        title="Say how it is measured"
        lead="What you leave open is shown as not known in every comparison."
      >
        <Stack>
          {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
          <KeyFields value={form} onChange={set} fault={fault} fixed={own.derived} />
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            <NumberInput
              label={FACTS.responseRate}
              description="Share of those asked who answered, in percent"
              min={0}
              max={100}
              suffix="%"
              value={form.responseRate === null ? '' : Math.round(form.responseRate * 10_000) / 100}
              error={fault('responseRate')}
              onChange={(value) => set({ responseRate: value === '' ? null : Number(value) / 100 })}
            />
            <TextInput
              label={FACTS.finder}
              description="What is not known"
              value={form.finder ?? ''}
              error={fault('finder')}
              onChange={(event) => set({ finder: event.currentTarget.value || null })}
            />
            <TextInput
              type="date"
              label={FACTS.due}
              description="The rest is found out"
              value={form.due ?? ''}
              error={fault('due')}
              onChange={(event) => set({ due: event.currentTarget.value || null })}
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

/** Without what the metric says itself: that is not to be said again. */
function saidOf({ said, derived, responseRate, finder, due }: OwnComparability): Said {
  const own = Object.entries(said).filter(([part]) => !derived[part as keyof KeyParts]);
  return { ...(Object.fromEntries(own) as KeyParts), responseRate, finder, due };
}
