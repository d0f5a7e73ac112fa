import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Attribute } from '../api/customer.ts';
import type { Metric } from '../api/metric.ts';
import { useMay } from '../api/session.ts';
import type { KnowableRange, SentBasis, ValueBasis, ValueState } from '../api/value.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { RuleEditor } from '../form/rule-editor.tsx';
import { useChanges } from '../form/saved-form.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { mergedFields } from './merged-basis.ts';
import { MoneyFields } from './money-fields.tsx';
import { ReferralFields } from './referral-fields.tsx';
import { startBasis, valueMetrics } from './start-basis.ts';
import { StatedField } from './stated-field.tsx';

interface Props {
  readonly state: ValueState;
  readonly metrics: readonly Metric[];
  readonly attributes: readonly Attribute[];
  readonly currency: string;
  readonly onDone: () => void;
}

interface Base {
  readonly number: number;
  readonly basis: ValueBasis;
}

const ATTRIBUTE = 'attribute.';
const RENEWALS = [
  { value: 'month', label: 'Each month' },
  { value: 'quarter', label: 'Each quarter' },
  { value: 'year', label: 'Each year' },
];

/** What values are made of: each change is a new version, and is measured at once. */
export function AssumptionsForm({ state, metrics, attributes, currency, onDone }: Props) {
  const may = useMay('value.change');
  const queries = useQueryClient();
  const { number = 0, basis: kept = null } = state.stated ?? {};
  const start = (): Base => ({
    number,
    basis: (kept as ValueBasis | null) ?? startBasis(state.kind, metrics, attributes),
  });
  // What the changes are made on: it moves on with the server only while nothing is changed here.
  const [base, setBase] = useState(start);
  const [theirs, setTheirs] = useState<Base | null>(null);
  const { form: basis, changes, changed, set, reset } = useChanges<ValueBasis>(base.basis);
  if (!changed && theirs === null && number > base.number) setBase(start());
  const save = useMutation({
    mutationFn: async ({ basis: next, number: after }: Base) => {
      await call('POST /value/bases', { body: { after, basis: next as unknown as SentBasis } });
      reset();
      setTheirs(null);
      return call('POST /value/analyses', { body: { kind: state.kind } });
    },
    onSuccess: () => {
      said('Stated and measured');
      onDone();
    },
    onError: async (problem) => {
      if (!isOutdated(problem)) return;
      const { stated } = await call('GET /value', { query: { kind: state.kind } });
      if (stated) setTheirs({ number: stated.number, basis: stated.basis as unknown as ValueBasis });
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['value'] }),
  });
  const faults = faultsOf(save.error);
  const fault = (place: string) => faults(place) ?? faults(`basis.${place}`);
  const fields = useFields(false);
  const compared = fields.flatMap(({ key, label }) =>
    key.startsWith(ATTRIBUTE) ? [{ value: key.slice(ATTRIBUTE.length), label }] : [],
  );
  const { paid, counted } = valueMetrics(metrics);
  const choices = (some: readonly Metric[]) =>
    some.map(({ id, sheet }) => ({ value: id, label: sheet.title ?? '' }));
  const common = { fault, disabled: !may } as const;
  const range = (key: 'margin' | 'maintenance' | 'anyway' | 'acquisition' | 'contactCost') => ({
    value: basis[key],
    place: key,
    onChange: (value: KnowableRange) => set({ [key]: value }),
    ...common,
  });
  const inMoney = { currency: basis.spend?.currency ?? state.analysis?.result.currency ?? currency };
  const shared = { basis, may, fault, set, range, inMoney };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ number: base.number, basis });
      }}
      noValidate
    >
      <Stack gap="lg">
        {!may && (
          <Notice tone="plain">You may read these assumptions; analysts and leads change them.</Notice>
        )}
        <Section
          title="Which customers, and when"
          lead="Over which days they are watched, and how the model is checked."
        >
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {state.kind === 'contract' && (
              <Select
                label="A contract can end"
                data={RENEWALS}
                disabled={!may}
                allowDeselect={false}
                value={basis.renewal}
                onChange={(renewal) => renewal && set({ renewal: renewal as ValueBasis['renewal'] })}
              />
            )}
            <TextInput
              label="Looked at from"
              description="Empty: as far back as is on record"
              type="date"
              disabled={!may}
              value={basis.from ?? ''}
              error={fault('from')}
              onChange={(event) => set({ from: event.currentTarget.value || null })}
            />
            <NumberInput
              label="Months held out"
              description="The model may not see them"
              disabled={!may}
              value={basis.holdoutMonths}
              error={fault('holdoutMonths')}
              onChange={(next) => typeof next === 'number' && set({ holdoutMonths: next })}
            />
            <Select
              label="Compare by"
              description="Attribute of customers"
              clearable
              disabled={!may}
              data={compared}
              value={basis.attribute}
              error={fault('attribute')}
              onChange={(attribute) => set({ attribute })}
            />
          </SimpleGrid>
          {basis.filter === null ? (
            may && (
              <Group>
                <Button
                  variant="default"
                  onClick={() =>
                    set({
                      filter: { all: [{ field: fields[0]?.key ?? 'started_on', operator: 'is_known' }] },
                    })
                  }
                >
                  Only some customers
                </Button>
              </Group>
            )
          ) : (
            <Stack gap="sm">
              <RuleEditor
                rule={basis.filter}
                fields={fields}
                subject="Customers who"
                onChange={(filter) => set({ filter })}
              />
              {fault('filter') && (
                <Text size="sm" c="var(--mantine-color-error)">
                  {fault('filter')}
                </Text>
              )}
              {may && (
                <Group>
                  <Button variant="default" onClick={() => set({ filter: null })}>
                    All customers
                  </Button>
                </Group>
              )}
            </Stack>
          )}
        </Section>
        <MoneyFields {...shared} kind={state.kind} paid={choices(paid)} />
        <ReferralFields {...shared} counted={choices(counted)} compared={compared} />
        <Section title="Contacts" lead="Through them a driver saves money besides those who stay.">
          <Select
            label="Contacts"
            description="A rate or count of the events"
            clearable
            maw={420}
            disabled={!may}
            data={choices(counted)}
            value={basis.contacts?.metricId ?? null}
            error={fault('contacts.metricId')}
            onChange={(metricId) => set({ contacts: metricId ? { metricId } : null })}
          />
          <StatedField
            label="Cost of a contact"
            description="Unknown: taken from the costs where they were measured"
            question="What does a contact cost?"
            unit={inMoney}
            {...range('contactCost')}
          />
        </Section>
        {theirs && (
          <Merge<ValueBasis>
            what="set of assumptions"
            base={base.basis}
            changes={changes}
            now={theirs.basis}
            fields={mergedFields(inMoney.currency, fields, metrics)}
            pending={save.isPending}
            problem={isOutdated(save.error) ? null : save.error}
            onMerge={(merged) =>
              save.mutate({ number: theirs.number, basis: { ...theirs.basis, ...merged } })
            }
            onClose={() => setTheirs(null)}
          />
        )}
        {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
        {may && (
          <Group>
            <Button type="submit" loading={save.isPending}>
              State and measure
            </Button>
            <Text size="sm" c="dimmed">
              {state.stated === null
                ? 'This is the first version.'
                : `Version ${state.stated.number} of ${state.stated.statedBy} stays as it is; yours is the next.`}
            </Text>
          </Group>
        )}
      </Stack>
    </form>
  );
}
