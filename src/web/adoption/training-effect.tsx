import { Button, Group, Modal, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import type { EffectQuestion, Learning, PlannedTraining, TrainingEffect } from '../api/adoption.ts';
import { call } from '../api/client.ts';
import { useZone } from '../api/session.ts';
import { unitStyle } from '../figure/unit.ts';
import { Unknown } from '../figure/unknown.tsx';
import { faultsOf } from '../form/faults.ts';
import { attributeLabel } from '../form/fields.ts';
import { todayIn } from '../form/period-presets.ts';
import { day } from '../format/date.ts';
import { count, percent, signed } from '../format/number.ts';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ELEMENT_NAMES, standingText } from './words.tsx';

interface Props {
  readonly training: PlannedTraining;
  readonly onClose: () => void;
}

/** What a training did: knowledge and ability before and after, and a metric of those trained early against the others. */
export function TrainingEffectView({ training, onClose }: Props) {
  const { id } = training;
  const learning = useQuery({
    queryKey: ['adoption', 'learning', id],
    queryFn: ({ signal }) => call('GET /trainings/{id}/learning', { path: { id }, signal }),
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={`What ${training.course} did`}>
      <Stack gap="lg">
        <Stack gap="xs">
          <Title order={3}>Knowledge and ability</Title>
          <Loaded query={learning}>{(found) => <LearningFacts learning={found} />}</Loaded>
        </Stack>
        <Stack gap="xs">
          <Title order={3}>A metric, trained early against the others</Title>
          <EffectForm training={training} />
        </Stack>
      </Stack>
    </Modal>
  );
}

function LearningFacts({ learning }: { readonly learning: Learning }) {
  if (!learning.known) return <Unknown question={learning.why} finder={null} due={null} plain />;
  return (
    <>
      <Text size="sm" c="dimmed">
        Assessed on {day(learning.beforeOn)} and on {day(learning.afterOn)}.
      </Text>
      <Facts>
        {learning.elements.map(({ element, before, after, difference, low, high, beyondNoise }) => (
          <Fact key={element} name={ELEMENT_NAMES[element]}>
            {`${signed(difference)}${low === null || high === null ? '' : ` (${signed(low)} to ${signed(high)})`}, ${
              beyondNoise === null
                ? 'and nobody knows how sure that is: one of the two rests on one person'
                : beyondNoise
                  ? 'beyond noise'
                  : 'within noise'
            }. Before ${standingText(before)}; after ${standingText(after)}.`}
          </Fact>
        ))}
      </Facts>
      <Text size="xs" c="dimmed">
        What else happened between the two days moved it as well: only a comparison with people who were not
        trained tells the training apart.
      </Text>
    </>
  );
}

type Question = Required<EffectQuestion>;

/** Days before and after that are offered: half a year has enough of most agents to be shown. */
const SPAN = 180;

function EffectForm({ training }: { readonly training: PlannedTraining }) {
  const today = todayIn(useZone(), new Date());
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const attributes = useQuery({
    queryKey: ['attributes'],
    queryFn: ({ signal }) => call('GET /attributes', { signal }),
  });
  const [form, setForm] = useState<Question>(() => {
    const after = addDays(training.endsOn, 1);
    return {
      metricId: '',
      attribute: 'agent',
      named: 'person',
      earlyUntil: training.endsOn,
      beforeFrom: addDays(training.startsOn, -SPAN),
      beforeTo: training.startsOn,
      afterFrom: after,
      afterTo: addDays(after, SPAN) < today ? addDays(after, SPAN) : today,
    };
  });
  const set = (part: Partial<Question>) => setForm((now) => ({ ...now, ...part }));
  const ask = useMutation({
    mutationFn: () => call('GET /trainings/{id}/effect', { path: { id: training.id }, query: form }),
  });
  const fault = faultsOf(ask.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    ask.mutate();
  }
  const known = (attributes.data?.items ?? []).map(({ key, label }) => ({
    value: key,
    label: attributeLabel(label),
  }));
  const keys = known.some(({ value }) => value === form.attribute)
    ? known
    : [...known, { value: form.attribute, label: form.attribute }];
  /** @param ends the period ends before this day; people are shown its last one */
  const dayField = (key: keyof Question & string, label: string, ends = false) => (
    <TextInput
      type="date"
      label={label}
      value={ends ? addDays(form[key], -1) : form[key]}
      error={fault(key) ?? fault(key.replace(/From|To/, ''))}
      onChange={({ currentTarget: { value } }) => value && set({ [key]: ends ? addDays(value, 1) : value })}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label="Metric"
            searchable
            required
            data={(metrics.data?.items ?? []).map(({ id, sheet }) => ({ value: id, label: sheet.title }))}
            value={form.metricId || null}
            error={fault('metricId')}
            onChange={(metricId) => set({ metricId: metricId ?? '' })}
          />
          <Select
            label="Attribute that names them"
            description="In the signals or answers: the agent, the team, the region"
            searchable
            data={keys}
            allowDeselect={false}
            value={form.attribute}
            onChange={(attribute) => attribute && set({ attribute })}
          />
          <Select
            label="What of the attendance it is"
            allowDeselect={false}
            data={[
              { value: 'person', label: 'The person' },
              { value: 'team', label: 'The team' },
            ]}
            value={form.named}
            onChange={(named) => named && set({ named: named as Question['named'] })}
          />
          {dayField('earlyUntil', 'Trained early: by')}
          {dayField('beforeFrom', 'Before: from')}
          {dayField('beforeTo', 'Before: to', true)}
          {dayField('afterFrom', 'After: from')}
          {dayField('afterTo', 'After: to', true)}
        </SimpleGrid>
        <Group>
          <Button type="submit" size="xs" loading={ask.isPending} disabled={form.metricId === ''}>
            Compare
          </Button>
        </Group>
        {ask.error && <ProblemView problem={ask.error} />}
        {ask.data && <EffectFacts effect={ask.data} />}
      </Stack>
    </form>
  );
}

function EffectFacts({ effect }: { readonly effect: TrainingEffect }) {
  const { early, late, difference, low, high, confidence, leftOut, unit } = effect;
  const { minorDigits, ...rest } = unit;
  const { value, change } = unitStyle(minorDigits === null ? rest : { ...rest, minorDigits });
  const arm = (one: TrainingEffect['early']) =>
    `${count(one.units)} of them: ${value(one.before)} before, ${value(one.after)} after (${change(one.change)})`;
  return (
    <Stack gap="xs" aria-live="polite">
      <Text fw={600}>{effect.words}</Text>
      <Facts>
        <Fact name="Difference of the changes">
          {`${change(difference)} (${change(low)} to ${change(high)}, ${percent(confidence, 0)} interval)`}
        </Fact>
        <Fact name="Trained early">{arm(early)}</Fact>
        <Fact name="Trained later or not">{arm(late)}</Fact>
      </Facts>
      <Text size="xs" c="dimmed">
        Each agent or team counts once. {count(leftOut)} count for neither: trained in between, or with too
        little to be shown. Who was trained early was not drawn by lot: if they were chosen because they were
        good, or had time, that is in the difference too.
      </Text>
    </Stack>
  );
}
