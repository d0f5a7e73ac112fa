import { Button, Collapse, Group, MultiSelect, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Grain } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { Metric } from '../api/metric.ts';
import type { Rule } from '../api/rule.ts';
import { CutPicker } from '../form/cut-picker.tsx';
import { useFields } from '../form/fields.ts';
import { PeriodPicker } from '../form/period-picker.tsx';
import { RuleEditor } from '../form/rule-editor.tsx';
import { isComplete, ruleText } from '../form/rule-text.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import type { completed, ExploreState } from './question.ts';

interface Props {
  readonly state: ReturnType<typeof completed>;
  readonly metrics: readonly Metric[];
  readonly today: string;
  readonly onChange: (part: ExploreState) => void;
}

const GRAINS = [
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
  { value: 'quarter', label: 'Quarters' },
  { value: 'year', label: 'Years' },
];
const COMPARISONS = [
  { value: 'previous', label: 'the period before' },
  { value: 'year_before', label: 'a year earlier' },
  { value: 'none', label: 'nothing' },
];

/** What is asked: metric, period, cuts, segments, filter, comparison. */
export function ExploreForm({ state, metrics, today, onChange }: Props) {
  const fields = useFields(true);
  const segments = useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => call('GET /segments', { query: { limit: 200 }, signal }),
  });
  return (
    <Section>
      <Stack>
        <Group align="flex-end">
          <Select
            label="Metric"
            searchable
            miw={240}
            data={metrics.map((metric) => ({
              value: metric.id,
              label:
                metric.missing.length > 0
                  ? `${metric.sheet.title} (sheet not filled in)`
                  : metric.sheet.title,
              disabled: metric.missing.length > 0,
            }))}
            value={state.metric ?? null}
            onChange={(metric) => metric && onChange({ metric })}
          />
          <PeriodPicker value={state} today={today} onChange={({ from, to }) => onChange({ from, to })} />
          <Select
            label="In steps of"
            w={120}
            data={GRAINS}
            value={state.grain}
            onChange={(grain) => grain && onChange({ grain: grain as Grain })}
          />
        </Group>
        <Group align="flex-end">
          <CutPicker fields={fields.filter(isCut)} value={state.by} onChange={(by) => onChange({ by })} />
          <MultiSelect
            label="Segments beside it"
            placeholder={state.segments.length === 0 ? 'none' : ''}
            miw={200}
            clearable
            data={(segments.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={[...state.segments]}
            onChange={(chosen) => onChange({ segments: chosen })}
          />
          <Select
            label="Compared with"
            w={170}
            data={COMPARISONS}
            value={state.compare}
            onChange={(compare) =>
              compare && onChange({ compare: compare as NonNullable<ExploreState['compare']> })
            }
          />
          <Stack gap={4}>
            <Text size="sm" fw={500} component="div">
              Groups <Term of="thenNow">by then or by now</Term>
            </Text>
            <SegmentedControl
              aria-label="Groups by then or by now"
              data={[
                { value: 'then', label: 'By then' },
                { value: 'now', label: 'By now' },
              ]}
              value={state.asOf}
              onChange={(asOf) => onChange({ asOf: asOf as 'then' | 'now' })}
            />
          </Stack>
        </Group>
        <FilterPart
          rule={state.filter}
          fields={fields}
          onChange={(filter) => onChange(filter ? { filter } : clearedFilter())}
        />
      </Stack>
    </Section>
  );
}

function isCut(field: { readonly key: string }): boolean {
  return field.key !== 'question';
}

/** An absent filter takes the old one out of the address. */
function clearedFilter(): ExploreState {
  return { filter: undefined } as unknown as ExploreState;
}

interface FilterProps {
  readonly rule: Rule | undefined;
  readonly fields: ReturnType<typeof useFields>;
  readonly onChange: (rule: Rule | null) => void;
}

function FilterPart({ rule, fields, onChange }: FilterProps) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Rule>(rule ?? { all: [] });
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button variant="default" size="xs" aria-expanded={open} onClick={() => setOpen((now) => !now)}>
          {rule ? 'Change the filter' : 'Filter'}
        </Button>
        {rule && (
          <>
            <Text size="sm">Only where {ruleText(rule, fields)}</Text>
            <Button
              variant="subtle"
              size="xs"
              onClick={() => {
                setDraft({ all: [] });
                onChange(null);
              }}
            >
              Take it off
            </Button>
          </>
        )}
      </Group>
      <Collapse expanded={open}>
        <Stack gap="sm">
          <RuleEditor rule={draft} fields={fields} onChange={setDraft} subject="Only rows that" />
          <Group>
            <Button
              size="xs"
              disabled={!isComplete(draft)}
              onClick={() => {
                onChange('all' in draft && draft.all.length === 0 ? null : draft);
                setOpen(false);
              }}
            >
              Use the filter
            </Button>
          </Group>
        </Stack>
      </Collapse>
    </Stack>
  );
}
