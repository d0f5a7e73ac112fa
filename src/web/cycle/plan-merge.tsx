import type { CycleChange, CycleMethods } from '../api/cycle.ts';
import { type Rule, ruleOf } from '../api/rule.ts';
import type { Field } from '../form/fields.ts';
import { Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { ruleText } from '../form/rule-text.ts';
import { day } from '../format/date.ts';
import type { MetricChoice } from './plan-form.tsx';
import { changeable, type usePlan } from './use-plan.ts';

interface Props {
  readonly plan: ReturnType<typeof usePlan>;
  readonly methods: CycleMethods;
  readonly metrics: readonly MetricChoice[];
  readonly fields: readonly Field[];
}

/** Two people changed one plan: both changes, and a choice where they clash. */
export function PlanMerge({ plan, methods, metrics, fields }: Props) {
  if (!plan.theirs) return null;
  return (
    <Merge<CycleChange>
      what="plan"
      base={plan.begun}
      changes={plan.changes}
      now={changeable(plan.theirs)}
      fields={mergeFields(methods, metrics, fields)}
      pending={plan.pending}
      problem={plan.problem}
      onMerge={(merged) => plan.merge(merged)}
      onClose={plan.letGo}
    />
  );
}

function mergeFields(
  methods: CycleMethods,
  metrics: readonly MetricChoice[],
  fields: readonly Field[],
): readonly MergeField<CycleChange>[] {
  const plain = (value: unknown): string => (value == null || value === '' ? 'nothing' : String(value));
  const date = (value: unknown): string => (value ? day(String(value)) : 'not set');
  const metric = (value: unknown): string =>
    metrics.find((one) => one.value === value)?.label ?? plain(value);
  const named = (all: readonly { readonly key: string; readonly name: string }[]) => (value: unknown) =>
    all.find(({ key }) => key === value)?.name ?? plain(value);
  return [
    { key: 'name', label: 'What is changed', text: plain },
    { key: 'hypothesis', label: 'Hypothesis', text: plain, prose: true },
    { key: 'learned', label: 'What was learned before', text: plain, prose: true },
    { key: 'mechanism', label: 'Mechanism', text: named(methods.mechanisms) },
    { key: 'metricId', label: 'Metric that it moves', text: metric },
    {
      key: 'wanted',
      label: 'Which way is good',
      text: (value) => (value === 'down' ? 'It shall fall' : 'It shall rise'),
    },
    {
      key: 'expected',
      label: 'Expected change',
      text: (value) => {
        const range = value as CycleChange['expected'];
        return range ? `${range.value}, from ${range.low} to ${range.high}` : 'nothing';
      },
    },
    { key: 'worthwhile', label: 'Worth having from', text: plain },
    {
      key: 'guardrails',
      label: 'Guardrails',
      text: (value) =>
        ((value ?? []) as NonNullable<CycleChange['guardrails']>)
          .map((one) => `${metric(one.metricId)} by at most ${one.tolerance}`)
          .join(', ') || 'none',
    },
    {
      key: 'owner',
      label: 'Carried out by',
      text: (value) => plain((value as { readonly name?: string } | null | undefined)?.name),
    },
    {
      key: 'audience',
      label: 'Who takes part',
      text: (value) =>
        value == null
          ? 'All customers'
          : `Customers whose ${ruleText(ruleOf(value as unknown as Parameters<typeof ruleOf>[0]) as Rule, fields)}`,
    },
    { key: 'method', label: 'How it will be judged', text: named(methods.items) },
    { key: 'design', label: 'What the method asks for', text: designText },
    {
      key: 'grain',
      label: 'Counted by',
      text: (value) => (value === 'week' ? 'Weeks' : 'Months'),
    },
    { key: 'baselineFrom', label: 'Time before, from', text: date },
    { key: 'startsOn', label: 'Starts on', text: date },
    { key: 'judgeOn', label: 'Judged on', text: date },
  ];
}

/** As its fields have it: `share 0.5, together yes`. */
function designText(value: unknown): string {
  const parts = Object.entries((value ?? {}) as Record<string, unknown>).map(([key, part]) => {
    const said = typeof part === 'object' ? JSON.stringify(part).replace(/["{}[\]]/g, '') : String(part);
    return `${key} ${said.replaceAll('attribute.', '').replaceAll('_', ' ')}`;
  });
  return parts.join(', ') || 'nothing yet';
}
