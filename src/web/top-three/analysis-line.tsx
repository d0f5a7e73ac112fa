import { Button, Group, Select, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { TopThree } from '../api/question.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { failed, said } from '../state/toast.ts';

interface Props {
  readonly top: TopThree;
  readonly onChanged: () => void;
}

/** When the drivers were analyzed, and a button to do it again. */
export function AnalysisLine({ top, onChanged }: Props) {
  const may = useMay('strategy.change');
  const zone = useZone();
  const [metricId, setMetricId] = useState<string | null>(
    top.analysis?.metricId ?? top.outcomes[0]?.id ?? null,
  );
  const analyze = useMutation({
    mutationFn: (id: string) => call('POST /top-three/analysis', { body: { metricId: id } }),
    onSuccess: ({ n }) => {
      said(`Analyzed from ${n} answers.`);
      onChanged();
    },
    onError: failed,
  });
  return (
    <Group gap="sm" align="flex-end">
      <Text size="xs" c="dimmed" maw={200}>
        {top.analysis
          ? `Drivers of ${top.analysis.metricTitle ?? 'a metric that is gone'}, ${instant(top.analysis.madeAt, zone)}`
          : 'No drivers were analyzed yet'}
      </Text>
      {may && top.outcomes.length > 0 && (
        <>
          <Select
            size="xs"
            w={220}
            label="Main outcome"
            searchable
            allowDeselect={false}
            data={top.outcomes.map(({ id, title }) => ({ value: id, label: title }))}
            value={metricId}
            onChange={setMetricId}
          />
          <Button
            size="xs"
            variant="default"
            loading={analyze.isPending}
            disabled={metricId === null}
            onClick={() => metricId && analyze.mutate(metricId)}
          >
            {top.analysis ? 'Analyze again' : 'Analyze its drivers'}
          </Button>
        </>
      )}
    </Group>
  );
}
