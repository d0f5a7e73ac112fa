import type { BusinessCase } from '../api/businessCase.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { percent } from '../format/number.ts';
import { written } from './words.ts';

type Value = BusinessCase[keyof BusinessCase];

/** Fields of a case that two people may change, as they are read beside each other. */
export const caseFields: readonly MergeField<BusinessCase>[] = [
  { key: 'name', label: 'Name', text: String },
  { key: 'purpose', label: 'What it is for', text: (value) => String(value ?? 'nothing'), prose: true },
  { key: 'currency', label: 'Currency', text: String },
  { key: 'start', label: 'First month', text: (value) => String(value).slice(0, 7) },
  { key: 'horizonMonths', label: 'Months after it', text: String },
  {
    key: 'discount',
    label: 'Discount rate',
    text: (value) => {
      const { rate, source } = value as BusinessCase['discount'];
      return `${percent(rate)}, ${source}`;
    },
  },
  { key: 'owner', label: 'Owner', text: (value) => (value as BusinessCase['owner']).name },
  {
    key: 'inputs',
    label: 'Figures',
    text: (value) =>
      (value as BusinessCase['inputs'])
        .map(
          (input) =>
            `${input.name}: ${input.range.known ? written(input.range.value.likely, input) : 'not known'}`,
        )
        .join('; '),
  },
  { key: 'lines', label: 'Benefits and costs', text: names },
  { key: 'scenarios', label: 'Scenarios', text: names },
  {
    key: 'rates',
    label: 'Exchange rates',
    text: (value) =>
      (value as BusinessCase['rates']).map(({ currency, rate }) => `${currency} ${rate}`).join(', ') ||
      'none',
  },
  {
    key: 'noCosts',
    label: 'Costs that there are none of',
    text: (value) => Object.keys(value as object).join(', ') || 'none',
  },
];

function names(value: Value): string {
  return (value as readonly { readonly name: string }[]).map(({ name }) => name).join('; ') || 'none';
}
