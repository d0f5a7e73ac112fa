import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, startOf } from '../../kernel/index.ts';
import { CallProblem, call } from '../api/client.ts';
import type { Process } from '../api/process.ts';
import { useZone } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { ProblemView } from '../state/problem-view.tsx';

interface Props {
  readonly onChosen: (volume: NonNullable<Process['volume']>) => void;
}

/** Units of what is a share, a score or a length of time. */
const NO_COUNTS = new Set(['%', 'points', 'score', 'seconds', 'minutes', 'hours', 'days']);

/** Takes the number of cases from the last full month of a metric that counts them, with the way back to it. */
export function VolumeFromMetric({ onChosen }: Props) {
  const zone = useZone();
  const [metricId, setMetricId] = useState<string | null>(null);
  const metrics = useQuery({
    queryKey: ['metrics', 'for volume'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
    staleTime: 30_000,
  });
  const usable = (metrics.data?.items ?? []).filter(({ retired }) => retired === null);
  const take = useMutation({
    mutationFn: async () => {
      const metric = usable.find(({ id }) => id === metricId);
      if (!metric) return;
      const to = startOf('month', todayIn(zone, new Date()));
      const from = startOf('month', addDays(to, -1));
      const { total: figure } = await call('GET /metrics/{id}/figure', {
        path: { id: metric.id },
        query: { from, to, grain: 'month' },
      });
      if (figure.value === null || figure.value < 0)
        throw refusal('That metric has no figure for the last full month.');
      if (NO_COUNTS.has(figure.unit))
        throw refusal(`That metric is in ${figure.unitLabel}: it counts no cases.`);
      const { value, low, high } = figure;
      onChosen({
        cases: {
          low: Math.max(0, Math.min(low ?? value, value)),
          likely: value,
          high: Math.max(high ?? value, value),
        },
        per: 'month',
        evidence: [
          {
            kind: 'metric',
            id: metric.id,
            title: `${metric.sheet.title}, ${from.slice(0, 7)}`,
            to: `/understand/explore?metric=%22${metric.id}%22&from=%22${from}%22&to=%22${to}%22`,
          },
        ],
      });
    },
  });
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          size="xs"
          flex={1}
          miw={200}
          searchable
          clearable
          label="Or from the last full month of a metric"
          placeholder="A metric that counts cases"
          data={usable.map(({ id, sheet }) => ({ value: id, label: sheet.title }))}
          value={metricId}
          onChange={setMetricId}
        />
        <Button
          size="xs"
          variant="default"
          disabled={metricId === null}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          Take its figure
        </Button>
      </Group>
      {take.error && <ProblemView problem={take.error} />}
    </>
  );
}

function refusal(detail: string): CallProblem {
  return new CallProblem({ title: 'The number of cases was not taken', status: 422, detail });
}
