import { Button, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Metric } from '../api/metric.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { failed, said } from '../state/toast.ts';

/** Says that a metric is set aside, by whom and why, and takes it back into use. */
export function Retired({ metric }: { readonly metric: Metric }) {
  const may = useMay('metric.change');
  const refresh = useRefresh(metric.id);
  const revive = useMutation({
    mutationFn: () => call('POST /metrics/{id}/revive', { path: { id: metric.id }, version: metric.version }),
    onSuccess: async () => {
      said('The metric is in use again.');
      await refresh();
    },
    onError: failed,
  });
  const { retired } = metric;
  if (!retired) return null;
  return (
    <Notice tone="plain" title={`Retired on ${day(retired.at)} by ${retired.by}`}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {retired.reason} It is measured no more; figures of before can still be read.
          {retired.replacedBy && (
            <>
              {' '}
              <Go to={`/decide/metrics/${retired.replacedBy}`}>The metric to use instead</Go>
            </>
          )}
        </Text>
        {may && (
          <Button size="xs" variant="default" loading={revive.isPending} onClick={() => revive.mutate()}>
            Take it back into use
          </Button>
        )}
      </Stack>
    </Notice>
  );
}

/** Sets a metric aside, with the reason and the one to use instead. */
export function RetireMetric({ metric }: { readonly metric: Metric }) {
  const may = useMay('metric.change');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [replacedBy, setReplacedBy] = useState<string | null>(null);
  const refresh = useRefresh(metric.id);
  const others = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
    enabled: asking,
  });
  const retire = useMutation({
    mutationFn: () =>
      call('POST /metrics/{id}/retire', {
        path: { id: metric.id },
        body: { reason, replacedBy },
        version: metric.version,
      }),
    onSuccess: async () => {
      said('The metric is retired.');
      setAsking(false);
      await refresh();
    },
  });
  if (!may) return null;
  const fault = faultsOf(retire.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    retire.mutate();
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Retire
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Retire “${metric.sheet.title}”?`}
        centered
      >
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">It is measured no more and can be taken back at any time. Its past stays.</Text>
            {retire.error && <ProblemView problem={retire.error} />}
            <Textarea
              label="Why it is not used any more"
              required
              autosize
              minRows={2}
              value={reason}
              error={fault('reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Select
              label="Metric to use instead"
              description="If there is one"
              searchable
              clearable
              limit={50}
              data={(others.data?.items ?? [])
                .filter(({ id, retired }) => id !== metric.id && retired === null)
                .map(({ id, sheet }) => ({ value: id, label: sheet.title }))}
              value={replacedBy}
              error={fault('replacedBy')}
              onChange={setReplacedBy}
            />
            <Button type="submit" w="fit-content" loading={retire.isPending} disabled={reason.trim() === ''}>
              Retire metric
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

function useRefresh(id: string) {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['metric', id] });
    await queries.invalidateQueries({ queryKey: ['metrics'] });
    await queries.invalidateQueries({ queryKey: ['lint'] });
  };
}
