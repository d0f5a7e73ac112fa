import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { useSession, useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { fieldChoices, useFields } from '../form/fields.ts';
import { PeriodPicker } from '../form/period-picker.tsx';
import { presets, todayIn } from '../form/period-presets.ts';
import { number } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

const NOISES = [
  { value: 'none', label: 'No noise' },
  { value: 'laplace', label: 'Laplace' },
  { value: 'gaussian', label: 'Gaussian (δ 0.00001)' },
];
const DELTA = 1e-5;

/** Makes a file of aggregates to exchange. */
export function ShareForm() {
  const queries = useQueryClient();
  const { organization } = useSession();
  const today = todayIn(useZone(), new Date());
  const fields = useFields(true);
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const [title, setTitle] = useState('');
  const [publisher, setPublisher] = useState(organization?.name ?? '');
  const [metricIds, setMetricIds] = useState<string[]>([]);
  const [period, setPeriod] = useState(() => {
    const year = presets(today).find(({ name }) => name === 'Last 12 months');
    return { from: year?.from ?? today, to: year?.to ?? today };
  });
  const [grain, setGrain] = useState<string | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const [minimumCell, setMinimumCell] = useState(organization?.minimumGroup ?? 10);
  const [noise, setNoise] = useState('none');
  const [epsilon, setEpsilon] = useState(0.5);
  const make = useMutation({
    mutationFn: () =>
      call('POST /benchmarks/shares', {
        body: {
          title,
          publisher,
          metricIds,
          ...period,
          grain: grain as 'quarter' | null,
          by,
          minimumCell,
          noise:
            noise === 'none'
              ? null
              : { mechanism: noise as 'laplace', epsilon, delta: noise === 'gaussian' ? DELTA : 0 },
        },
      }),
    onSuccess: async (made) => {
      said(`“${made.title}” is made: ${made.figures} figures, ${made.leftOut} cells left out.`);
      await queries.invalidateQueries({ queryKey: ['benchmark shares'] });
      await queries.invalidateQueries({ queryKey: ['privacy budget'] });
    },
  });
  const fault = faultsOf(make.error);
  const usable = (metrics.data?.items ?? []).filter(({ missing }) => missing.length === 0);
  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Section
        title="Make a file"
        lead="Either the whole or its groups, never both, so that no small cell can be had by subtraction; days that went out already go out again only as they were. Who reads the file sees what you know of its comparability."
      >
        <Stack>
          {make.error && <ProblemView problem={make.error} />}
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            <TextInput
              label="Title"
              required
              value={title}
              error={fault('title')}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <TextInput
              label="Name that we go by in it"
              required
              value={publisher}
              error={fault('publisher')}
              onChange={(event) => setPublisher(event.currentTarget.value)}
            />
            <MultiSelect
              label="Metrics"
              searchable
              data={usable.map(({ id, sheet }) => ({ value: id, label: sheet.title }))}
              value={metricIds}
              error={fault('metricIds')}
              onChange={setMetricIds}
            />
            <Select
              label="Groups"
              clearable
              searchable
              placeholder="The whole"
              data={fieldChoices(fields)}
              value={by}
              onChange={setBy}
            />
            <Select
              label="Cut into"
              clearable
              placeholder="One period"
              data={[
                { value: 'month', label: 'Months' },
                { value: 'quarter', label: 'Quarters' },
                { value: 'year', label: 'Years' },
              ]}
              value={grain}
              onChange={setGrain}
            />
            <NumberInput
              label="Smallest cell"
              description="Cells of fewer answers are left out"
              min={5}
              value={minimumCell}
              error={fault('minimumCell')}
              onChange={(value) => setMinimumCell(Number(value))}
            />
            <Select
              label="Noise"
              data={NOISES}
              allowDeselect={false}
              value={noise}
              onChange={(next) => next && setNoise(next)}
            />
            {noise !== 'none' && (
              <NumberInput
                label="Privacy loss ε for each metric"
                description="Less is safer and noisier"
                min={0.01}
                max={10}
                step={0.1}
                decimalScale={2}
                value={epsilon}
                error={fault('noise.epsilon')}
                onChange={(value) => setEpsilon(Number(value))}
              />
            )}
          </SimpleGrid>
          <PeriodPicker value={period} today={today} onChange={setPeriod} />
          {noise !== 'none' && (
            <Text size="sm" c="dimmed">
              {`This file takes ε ${number(epsilon * metricIds.length, 2)} of the privacy budget. It protects single answers: who answered k times is protected k times less.`}
            </Text>
          )}
          <Group>
            <Button
              type="submit"
              loading={make.isPending}
              disabled={!title.trim() || !publisher.trim() || metricIds.length === 0}
            >
              Make the file
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
