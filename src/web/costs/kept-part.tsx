import { Button, Group, Stack, Text } from '@mantine/core';
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { call } from '../api/client.ts';
import type { CostPart, Months } from '../api/costs.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ProgressLine } from '../state/progress-line.tsx';
import { Waiting } from '../state/waiting.tsx';

interface Kept<T> {
  readonly measuredAt: string | null;
  readonly behind: readonly string[];
  readonly result: T | null;
}

interface Props<T> {
  readonly part: CostPart;
  readonly months: Months;
  readonly query: UseQueryResult<Kept<T>>;
  readonly children: (result: T) => ReactNode;
}

/** A kept measurement with its day; one that is behind is measured again while the older one is shown. */
export function KeptPart<T>({ part, months, query, children }: Props<T>) {
  const queries = useQueryClient();
  const asked = useRef<string | null>(null);
  const key = `${part} ${months.from} ${months.to}`;
  const measure = useMutation({
    mutationFn: async () => {
      const { id } = await call('POST /costs/measurements', { body: { part, ...months } });
      return id;
    },
  });
  const job = useQuery({
    queryKey: ['job', measure.data],
    queryFn: ({ signal }) => call('GET /jobs/{id}', { path: { id: measure.data ?? '' }, signal }),
    enabled: measure.data !== undefined,
    refetchInterval: ({ state }) =>
      state.data?.state === 'done' || state.data?.state === 'failed' ? false : 400,
  });
  const state = job.data?.state;
  const behind = query.data !== undefined && query.data.behind.length > 0 && !query.isFetching;
  const start = measure.mutate;
  useEffect(() => {
    if (!behind || asked.current === key) return;
    asked.current = key;
    start();
  }, [behind, key, start]);
  useEffect(() => {
    if (state === 'done') void queries.invalidateQueries({ queryKey: ['costs', part] });
  }, [state, part, queries]);
  const busy = measure.isPending || (measure.data !== undefined && state !== 'done' && state !== 'failed');
  return (
    <Loaded query={query} waiting={<Waiting shape="page" />}>
      {(kept) => (
        <Stack gap="lg">
          {measure.error && <ProblemView problem={measure.error} onRetry={() => measure.mutate()} />}
          {state === 'failed' && (
            <ProblemView
              problem={new Error(job.data?.problem ?? 'It could not be measured.')}
              onRetry={() => measure.mutate()}
            />
          )}
          {kept.result === null ? (
            state !== 'failed' && (
              <ProgressLine doing={job.data?.doing ?? 'Measuring for the first time'} share={null} />
            )
          ) : (
            <>
              <MeasuredOn kept={kept} busy={busy} onAgain={() => measure.mutate()} />
              {children(kept.result)}
            </>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function MeasuredOn<T>({
  kept,
  busy,
  onAgain,
}: {
  readonly kept: Kept<T>;
  readonly busy: boolean;
  readonly onAgain: () => void;
}) {
  const zone = useZone();
  return (
    <Group gap="md" justify="space-between">
      <Text size="sm" c="dimmed">
        Measured on {instant(kept.measuredAt ?? '', zone)}.{' '}
        {busy ? 'It is being measured again.' : kept.behind.join(' ')}
      </Text>
      <Button size="xs" variant="default" loading={busy} onClick={onAgain}>
        Measure again
      </Button>
    </Group>
  );
}
