import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { call } from '../api/client.ts';
import type { Cycle, CycleMethods, CycleWhole } from '../api/cycle.ts';
import type { Rule } from '../api/rule.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { RuleEditor } from '../form/rule-editor.tsx';
import { OwnerField } from '../goal/owner-field.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { DesignFields } from './design-fields.tsx';
import { GuardrailFields } from './guardrail-fields.tsx';
import { PlanMerge } from './plan-merge.tsx';
import { usePlan } from './use-plan.ts';

interface Props {
  readonly cycle: CycleWhole;
  readonly methods: CycleMethods;
  /** What locking said is wrong, shown beside its field. */
  readonly locking: unknown;
}

export interface MetricChoice {
  readonly value: string;
  readonly label: string;
}

/** What a cycle states before it starts, while it may still be changed. */
export function PlanForm({ cycle, methods, locking }: Props) {
  const fields = useFields(false);
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const plan = usePlan(cycle);
  const { form, set } = plan;
  const own = faultsOf(plan.error);
  const asked = faultsOf(locking);
  const fault = (place: string) => own(place) ?? asked(place);
  const choices: MetricChoice[] = (metrics.data?.items ?? [])
    .filter(({ retired }) => !retired)
    .map(({ id, sheet }) => ({ value: id, label: sheet.title }));
  const measure = cycle.units[form.metricId ?? ''];
  const unit = measure?.code === '%' ? 'percentage points' : measure?.label;
  const mechanism = methods.mechanisms.find(({ key }) => key === form.mechanism);
  const method = methods.items.find(({ key }) => key === form.method);
  const expected = form.expected ?? { value: 0, low: 0, high: 0 };
  const range = (part: Partial<typeof expected>) => set({ expected: { ...expected, ...part } });
  const number = (value: string | number): number => (typeof value === 'number' ? value : Number(value) || 0);

  function submit(event: FormEvent) {
    event.preventDefault();
    plan.save();
  }

  return (
    <form onSubmit={submit}>
      <PlanMerge plan={plan} methods={methods} metrics={choices} fields={fields} />
      <Section
        title="The plan"
        lead="What is expected is stated before it starts. Once it is locked, nothing of it changes, and it is judged as it was locked."
      >
        <Stack maw={860}>
          {plan.problem && !plan.theirs && <ProblemView problem={plan.problem} />}
          <TextInput
            label="What is changed"
            description="In a few words"
            required
            value={form.name ?? ''}
            error={fault('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Textarea
            label="Hypothesis"
            description="What will happen, and why"
            autosize
            minRows={2}
            value={form.hypothesis ?? ''}
            error={fault('hypothesis')}
            onChange={(event) => set({ hypothesis: event.currentTarget.value })}
          />
          {cycle.follows && (
            <Textarea
              label="What was learned before"
              description="Carried in from the cycle that this one follows"
              autosize
              minRows={2}
              value={form.learned ?? ''}
              error={fault('learned')}
              onChange={(event) => set({ learned: event.currentTarget.value || null })}
            />
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label="Mechanism"
              description={mechanism?.money ?? 'How it becomes money; “a better experience” is none'}
              data={methods.mechanisms.map(({ key, name }) => ({ value: key, label: name }))}
              value={form.mechanism ?? null}
              error={fault('mechanism')}
              onChange={(value) => set({ mechanism: value as Cycle['mechanism'] })}
            />
            <Select
              label="Metric that it moves"
              description="From the registry, by the version of the day of the lock"
              searchable
              nothingFoundMessage="No metric by that name"
              data={choices}
              value={form.metricId ?? null}
              error={fault('metricId')}
              onChange={(metricId) => set({ metricId })}
            />
          </SimpleGrid>
          <Stack gap={4}>
            <Text size="sm" fw={500}>
              Which way is good
            </Text>
            <SegmentedControl
              w="fit-content"
              aria-label="Which way is good"
              value={form.wanted ?? 'up'}
              onChange={(wanted) => set({ wanted: wanted as 'up' | 'down' })}
              data={[
                { value: 'up', label: 'It shall rise' },
                { value: 'down', label: 'It shall fall' },
              ]}
            />
          </Stack>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
            <NumberInput
              label="Expected change"
              description={unit ? `In ${unit}` : 'In the metric’s unit'}
              value={form.expected?.value ?? ''}
              error={fault('expected.value') ?? fault('expected')}
              onChange={(value) => range({ value: number(value) })}
            />
            <NumberInput
              label="At least"
              description="Low end of the range"
              value={form.expected?.low ?? ''}
              error={fault('expected.low')}
              onChange={(value) => range({ low: number(value) })}
            />
            <NumberInput
              label="At most"
              description="High end of the range"
              value={form.expected?.high ?? ''}
              error={fault('expected.high')}
              onChange={(value) => range({ high: number(value) })}
            />
            <NumberInput
              label="Worth having from"
              description="The smallest change that pays"
              value={form.worthwhile ?? ''}
              error={fault('worthwhile')}
              onChange={(value) => set({ worthwhile: value === '' ? null : number(value) })}
            />
          </SimpleGrid>
          <GuardrailFields
            guardrails={form.guardrails ?? []}
            choices={choices}
            units={cycle.units}
            fault={fault}
            onChange={(guardrails) => set({ guardrails })}
          />
          <OwnerField
            owner={form.owner ?? null}
            fault={fault}
            disabled={false}
            label="Carried out by"
            onChange={(owner) => set({ owner })}
          />
          <Checkbox
            label="Only some customers take part"
            checked={form.audience !== null && form.audience !== undefined}
            onChange={(event) =>
              set({
                audience: event.currentTarget.checked
                  ? { all: [{ field: fields[0]?.key ?? 'attribute.segment', operator: 'is', value: '' }] }
                  : null,
              })
            }
          />
          {form.audience != null && (
            <RuleEditor
              rule={form.audience as Rule}
              fields={fields}
              subject="Customers who"
              onChange={(audience) => set({ audience })}
            />
          )}
          <Select
            label="How it will be judged"
            description={
              method?.summary ??
              'The method is locked with the plan; one chosen afterwards is marked for ever'
            }
            data={methods.items.map(({ key, name }) => ({ value: key, label: name }))}
            value={form.method ?? null}
            error={fault('method')}
            onChange={(value) => set({ method: value as Cycle['method'], design: {} })}
          />
          {method && (
            <Text size="sm" c="dimmed">
              It asks for: {method.asks.join('; ')}.
            </Text>
          )}
          <DesignFields
            method={form.method ?? null}
            design={form.design ?? {}}
            startsOn={form.startsOn ?? null}
            fields={fields}
            fault={fault}
            onChange={(design) => set({ design })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
            {(
              [
                ['baselineFrom', 'Time before, from', 'What was before is what it is compared with'],
                ['startsOn', 'Starts on', 'The first day with the change'],
                ['judgeOn', 'Judged on', 'By itself, as it was locked'],
              ] as const
            ).map(([place, label, description]) => (
              <TextInput
                key={place}
                type="date"
                label={label}
                description={description}
                value={form[place] ?? ''}
                error={fault(place)}
                onChange={(event) => set({ [place]: event.currentTarget.value || null })}
              />
            ))}
            <Select
              label="Counted by"
              description="For series and groups"
              allowDeselect={false}
              data={[
                { value: 'week', label: 'Weeks' },
                { value: 'month', label: 'Months' },
              ]}
              value={form.grain ?? 'month'}
              error={fault('grain')}
              onChange={(grain) => set({ grain: (grain ?? 'month') as 'week' | 'month' })}
            />
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={plan.pending}>
              Save the plan
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
