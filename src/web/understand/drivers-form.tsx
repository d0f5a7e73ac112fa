import { Group, MultiSelect, Select, Stack } from '@mantine/core';
import type { Survey } from '../api/feedback.ts';
import type { AskedQuestion } from '../decide/use-questions.ts';
import { PeriodPicker } from '../form/period-picker.tsx';
import { Section } from '../shell/section.tsx';

export interface DriversState {
  readonly survey?: string;
  readonly outcome?: string;
  readonly items?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly missing?: 'pairwise' | 'complete';
  readonly method?: 'lmg' | 'johnson';
}

interface Props {
  readonly state: DriversState;
  readonly surveys: readonly Survey[];
  readonly questions: readonly AskedQuestion[];
  readonly today: string;
  readonly onChange: (part: DriversState) => void;
}

const SCORED = new Set(['nps', 'rating', 'number', 'boolean']);
const MOST_ITEMS = 20;

/** Outcome, items, period, and how it is worked out. */
export function DriversForm({ state, surveys, questions, today, onChange }: Props) {
  const survey = state.survey ?? (surveys.length === 1 ? surveys[0]?.id : undefined);
  const asked = questions.filter((question) => question.survey.id === survey && SCORED.has(question.kind));
  const choices = asked.map((question) => ({ value: question.key, label: question.text || question.key }));
  return (
    <Section>
      <Stack>
        <Group align="flex-end">
          <Select
            label="Survey"
            miw={220}
            data={surveys.map((one) => ({ value: one.id, label: one.name }))}
            value={survey ?? null}
            onChange={(next) => next && onChange({ survey: next, outcome: '', items: [] })}
          />
          <Select
            label="Outcome"
            miw={220}
            searchable
            data={choices}
            value={state.outcome || null}
            onChange={(outcome) => outcome && onChange({ ...(survey ? { survey } : {}), outcome })}
          />
          <PeriodPicker
            value={{ from: state.from ?? today, to: state.to ?? today }}
            today={today}
            onChange={({ from, to }) => onChange({ from, to })}
          />
        </Group>
        <MultiSelect
          label={`Items (2 to ${MOST_ITEMS})`}
          description="What might go along with the outcome"
          searchable
          clearable
          maxValues={MOST_ITEMS}
          data={choices.filter((choice) => choice.value !== state.outcome)}
          value={[...(state.items ?? [])]}
          onChange={(items) => onChange({ ...(survey ? { survey } : {}), items })}
        />
        <Group align="flex-end">
          <Select
            label="Missing answers"
            w={300}
            data={[
              { value: 'pairwise', label: 'Use every pair that was answered' },
              { value: 'complete', label: 'Only responses that answered all' },
            ]}
            value={state.missing ?? 'pairwise'}
            onChange={(missing) => missing && onChange({ missing: missing as 'pairwise' | 'complete' })}
          />
          <Select
            label="Method"
            w={300}
            data={[
              { value: 'lmg', label: 'LMG (Shapley shares)' },
              { value: 'johnson', label: 'Johnson’s relative weights' },
            ]}
            value={state.method ?? 'lmg'}
            onChange={(method) => method && onChange({ method: method as 'lmg' | 'johnson' })}
          />
        </Group>
      </Stack>
    </Section>
  );
}
