import {
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Attribute } from '../api/customer.ts';
import type { Metric } from '../api/metric.ts';
import { useMay } from '../api/session.ts';
import type { KnowableRange, SentBasis, ValueBasis, ValueState } from '../api/value.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { RuleEditor } from '../form/rule-editor.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { startBasis, valueMetrics } from './start-basis.ts';
import { StatedField } from './stated-field.tsx';

interface Props {
  readonly state: ValueState;
  readonly metrics: readonly Metric[];
  readonly attributes: readonly Attribute[];
  readonly currency: string;
  readonly onDone: () => void;
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
  const [basis, setBasis] = useState<ValueBasis>(
    () => (state.stated?.basis as ValueBasis | undefined) ?? startBasis(state.kind, metrics, attributes),
  );
  const save = useMutation({
    mutationFn: async () => {
      await call('POST /value/bases', {
        body: { after: state.stated?.number ?? 0, basis: basis as unknown as SentBasis },
      });
      return call('POST /value/analyses', { body: { kind: state.kind } });
    },
    onSuccess: () => {
      said('Stated and measured');
      onDone();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['value'] }),
  });
  const faults = faultsOf(save.error);
  const fault = (place: string) => faults(place) ?? faults(`basis.${place}`);
  const set = (part: Partial<ValueBasis>) => setBasis((now) => ({ ...now, ...part }));
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
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
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
        <Section
          title="Money"
          lead="Ranges with their source. What is not known is left out and said, or taken from the costs where they know it."
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={state.kind === 'purchase' ? 'Purchases' : 'What customers paid'}
              description="A total of the events that carry amounts"
              clearable
              disabled={!may}
              data={choices(paid)}
              value={basis.spend?.metricId ?? null}
              error={fault('spend') ?? fault('spend.metricId')}
              onChange={(metricId) =>
                set({ spend: metricId ? { metricId, currency: basis.spend?.currency ?? null } : null })
              }
            />
            <TextInput
              label="Currency"
              description="Needed only where amounts are in several"
              disabled={!may || basis.spend === null}
              value={basis.spend?.currency ?? ''}
              error={fault('spend.currency')}
              onChange={(event) => {
                const code = event.currentTarget.value.trim().toUpperCase();
                if (basis.spend) set({ spend: { ...basis.spend, currency: code || null } });
              }}
            />
            <NumberInput
              label="Discount rate a year"
              suffix=" %"
              disabled={!may}
              value={Math.round(basis.discount.rate * 1e6) / 1e4}
              error={fault('discount.rate')}
              onChange={(next) =>
                typeof next === 'number' && set({ discount: { ...basis.discount, rate: next / 100 } })
              }
            />
            <TextInput
              label="Where the rate comes from"
              disabled={!may}
              value={basis.discount.source}
              error={fault('discount.source')}
              onChange={(event) =>
                set({ discount: { ...basis.discount, source: event.currentTarget.value } })
              }
            />
            <NumberInput
              label="Years looked ahead"
              description="Never without an end"
              disabled={!may}
              value={basis.horizonYears}
              error={fault('horizonYears')}
              onChange={(next) => typeof next === 'number' && set({ horizonYears: next })}
            />
          </SimpleGrid>
          <StatedField
            label="Margin"
            description="Share of revenue that is left"
            question="Which share of revenue is margin?"
            unit="%"
            {...range('margin')}
          />
          <StatedField
            label="Cost of keeping a customer"
            description="A customer and year. Unknown: taken from the costs where they were measured"
            question="What does keeping a customer cost in a year?"
            unit={inMoney}
            {...range('maintenance')}
          />
        </Section>
        <Section title="Recommendations" lead="What they won, and what they saved.">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label="Referrals"
              description="A rate or count of the events"
              clearable
              disabled={!may}
              data={choices(counted)}
              value={basis.referral?.metricId ?? null}
              error={fault('referral.metricId')}
              onChange={(metricId) =>
                set({ referral: metricId ? { metricId, joined: basis.referral?.joined ?? 'joined' } : null })
              }
            />
            <TextInput
              label="Outcome of one that won a customer"
              disabled={!may || basis.referral === null}
              value={basis.referral?.joined ?? ''}
              error={fault('referral.joined')}
              onChange={(event) => {
                const joined = event.currentTarget.value;
                if (basis.referral) set({ referral: { ...basis.referral, joined } });
              }}
            />
            <Select
              label="How customers came"
              description="Attribute of customers"
              clearable
              disabled={!may}
              data={compared}
              value={basis.came?.attribute ?? null}
              onChange={(attribute) =>
                set({ came: attribute ? { attribute, earned: basis.came?.earned ?? [] } : null })
              }
            />
            <TagsInput
              label="Recommended are"
              description="Values that mean by recommendation"
              disabled={!may || basis.came === null}
              value={[...(basis.came?.earned ?? [])]}
              onChange={(earned) => basis.came && set({ came: { ...basis.came, earned } })}
            />
          </SimpleGrid>
          <StatedField
            label="Would have come anyway"
            description="Share of the recommended. Unknown: everything from none to all"
            question="Which share of the recommended would have come anyway?"
            unit="%"
            {...range('anyway')}
          />
          <StatedField
            label="Cost of winning a customer"
            description="Without a recommendation. Unknown: taken from the costs where they were measured"
            question="What does winning a customer cost?"
            unit={inMoney}
            {...range('acquisition')}
          />
        </Section>
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
        {save.error && <ProblemView problem={save.error} />}
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
