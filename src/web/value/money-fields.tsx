import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { ValueKind } from '../api/value.ts';
import { Section } from '../shell/section.tsx';
import type { BasisFields, Choices } from './basis-fields.ts';
import { StatedField } from './stated-field.tsx';

interface Props extends BasisFields {
  readonly kind: ValueKind;
  readonly paid: Choices;
}

/** What customers pay, what is left of it, and what later money is worth. */
export function MoneyFields({ kind, paid, basis, may, fault, set, range, inMoney }: Props) {
  return (
    <Section
      title="Money"
      lead="Ranges with their source. What is not known is left out and said, or taken from the costs where they know it."
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={kind === 'purchase' ? 'Purchases' : 'What customers paid'}
          description="A total of the events that carry amounts"
          clearable
          disabled={!may}
          data={paid}
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
          suffix="%"
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
          onChange={(event) => set({ discount: { ...basis.discount, source: event.currentTarget.value } })}
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
  );
}
