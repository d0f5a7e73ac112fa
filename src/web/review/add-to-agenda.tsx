import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Review, ReviewItem } from '../api/review.ts';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';

/** Puts a metric on the agenda whatever it shows, or something in words. */
export function AddToAgenda({
  review,
  onAdded,
}: {
  readonly review: Review;
  readonly onAdded: (item: ReviewItem) => void;
}) {
  const queries = useQueryClient();
  const [metricId, setMetricId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [why, setWhy] = useState('');
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const add = useMutation({
    mutationFn: () =>
      call('POST /reviews/{id}/items', {
        path: { id: review.id },
        body: { ...(metricId ? { metricId } : { title }), ...(why.trim() ? { why } : {}) },
      }),
    onSuccess: async (item) => {
      await queries.invalidateQueries({ queryKey: ['review', review.id] });
      onAdded(item);
    },
  });
  const fault = faultsOf(add.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {add.error && <ProblemView problem={add.error} />}
        <Select
          label="A metric, whatever it shows"
          searchable
          clearable
          limit={50}
          data={(metrics.data?.items ?? [])
            .filter(({ missing }) => missing.length === 0)
            .map(({ id, sheet }) => ({ value: id, label: sheet.title }))}
          value={metricId}
          error={fault('metricId')}
          onChange={setMetricId}
        />
        <TextInput
          label="Or what to talk about"
          disabled={metricId !== null}
          value={title}
          error={fault('title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label="Why"
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={add.isPending} disabled={metricId === null && title.trim() === ''}>
            Put it on the agenda
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
