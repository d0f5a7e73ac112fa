import type { Metric } from '../api/metric.ts';
import type { Rule } from '../api/rule.ts';
import type { KnowableRange, ValueBasis } from '../api/value.ts';
import type { Field } from '../form/fields.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { ruleText } from '../form/rule-text.ts';
import { percent, plural } from '../format/number.ts';
import { money, rangeText } from './words.ts';

/** The assumptions as they read where two people changed them. */
export function mergedFields(
  currency: string,
  fields: readonly Field[],
  metrics: readonly Metric[],
): readonly MergeField<ValueBasis>[] {
  const plain = (value: unknown) => (value === null || value === '' ? 'none' : String(value));
  const share = (value: unknown) => rangeText(value as KnowableRange, (one) => percent(one));
  const amount = (value: unknown) => rangeText(value as KnowableRange, (one) => money(one, currency));
  const metric = (value: unknown) => {
    const id = (value as { metricId: string } | null)?.metricId;
    if (id === undefined) return 'none';
    return metrics.find((one) => one.id === id)?.sheet.title ?? 'another metric';
  };
  return [
    { key: 'renewal', label: 'A contract can end each', text: plain },
    { key: 'from', label: 'Looked at from', text: (day) => plain(day ?? 'as far back as is on record') },
    { key: 'holdoutMonths', label: 'Held out', text: (months) => plural(months as number, 'month') },
    { key: 'attribute', label: 'Compare by', text: plain },
    {
      key: 'filter',
      label: 'Only customers who',
      text: (rule) => (rule === null ? 'all' : ruleText(rule as Rule, fields)),
    },
    {
      key: 'spend',
      label: 'What customers paid',
      text: (spend) => {
        const code = (spend as ValueBasis['spend'])?.currency;
        return code ? `${metric(spend)}, in ${code}` : metric(spend);
      },
    },
    {
      key: 'discount',
      label: 'Discount rate a year',
      text: (value) => {
        const { rate, source } = value as ValueBasis['discount'];
        return `${percent(rate)}. ${source}`;
      },
    },
    { key: 'horizonYears', label: 'Years looked ahead', text: plain },
    { key: 'margin', label: 'Margin', text: share },
    { key: 'maintenance', label: 'Cost of keeping a customer', text: amount },
    {
      key: 'referral',
      label: 'Referrals',
      text: (value) =>
        value === null ? 'none' : `${metric(value)}, “${(value as { joined: string }).joined}”`,
    },
    {
      key: 'came',
      label: 'How customers came',
      text: (value) => {
        const came = value as ValueBasis['came'];
        return came === null ? 'none' : `${came.attribute}: ${came.earned.join(', ')}`;
      },
    },
    { key: 'anyway', label: 'Would have come anyway', text: share },
    { key: 'acquisition', label: 'Cost of winning a customer', text: amount },
    { key: 'contacts', label: 'Contacts', text: metric },
    { key: 'contactCost', label: 'Cost of a contact', text: amount },
  ];
}
