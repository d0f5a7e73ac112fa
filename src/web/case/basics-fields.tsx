import { NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { BusinessCase } from '../api/businessCase.ts';
import { CurrencySelect } from '../form/currency-select.tsx';
import { OwnerField } from '../goal/owner-field.tsx';

/** What a case says before its figures. */
export type Basics = Pick<
  BusinessCase,
  'name' | 'purpose' | 'currency' | 'start' | 'horizonMonths' | 'discount'
> & {
  readonly owner: { readonly personId?: string | null; readonly name?: string | null } | null;
};

interface Props {
  readonly form: Basics;
  readonly set: (part: Partial<Basics>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
}

/** Name, months, currency and discount rate with its source. */
export function BasicsFields({ form, set, fault, disabled }: Props) {
  return (
    <>
      <TextInput
        label="Name"
        required
        disabled={disabled}
        value={form.name}
        error={fault('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label="What it is for"
        autosize
        minRows={2}
        disabled={disabled}
        value={form.purpose ?? ''}
        error={fault('purpose')}
        onChange={(event) => set({ purpose: event.currentTarget.value || null })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <CurrencySelect
          value={form.currency}
          disabled={disabled}
          error={fault('currency')}
          onChange={(currency) => set({ currency })}
        />
        <OwnerField
          owner={form.owner}
          fault={fault}
          disabled={disabled}
          onChange={(owner) => set({ owner })}
        />
        <TextInput
          label="First month"
          description="Month 0: what is spent at the beginning, not discounted"
          type="month"
          disabled={disabled}
          value={form.start.slice(0, 7)}
          error={fault('start')}
          onChange={(event) => set({ start: `${event.currentTarget.value}-01` })}
        />
        <NumberInput
          label="Months after it"
          description="1 month to 10 years"
          disabled={disabled}
          allowDecimal={false}
          value={form.horizonMonths}
          error={fault('horizonMonths')}
          onChange={(value) => set({ horizonMonths: Number(value) || 0 })}
        />
        <NumberInput
          label="Discount rate a year"
          description="What money costs the company"
          suffix="%"
          disabled={disabled}
          value={Number((form.discount.rate * 100).toFixed(6))}
          error={fault('discount.rate')}
          onChange={(value) => set({ discount: { ...form.discount, rate: Number(value) / 100 } })}
        />
        <TextInput
          label="Source of the rate"
          description="Who says so, and when"
          disabled={disabled}
          value={form.discount.source}
          error={fault('discount.source')}
          onChange={(event) => set({ discount: { ...form.discount, source: event.currentTarget.value } })}
        />
      </SimpleGrid>
    </>
  );
}
