import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Review } from '../api/review.ts';
import { plural } from '../format/number.ts';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import type { Writing } from './use-writing.ts';

interface Props {
  readonly review: Review;
  readonly decided: number;
  readonly writing: Writing;
  readonly onCancel: () => void;
}

/** What the review comes to; then its minutes are written and stand. One that was begun by mistake is taken out. */
export function CloseReview({ review, decided, writing, onCancel }: Props) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [summary, setSummary] = useState(review.summary);
  const left = review.items.filter(({ done, notes }) => !done && notes === '').length;
  const unsaved = Object.keys(writing.drafts).length;
  const version = () => queries.getQueryData<Review>(['review', review.id])?.version ?? review.version;
  const close = useMutation({
    mutationFn: async () => {
      const path = { id: review.id };
      const told =
        summary === review.summary
          ? version()
          : (await call('PATCH /reviews/{id}', { path, version: version(), body: { summary } })).version;
      return call('POST /reviews/{id}/close', { path, version: told });
    },
    onSuccess: async () => {
      said('The review is closed; its minutes are written.');
      await queries.invalidateQueries({ queryKey: ['review', review.id] });
      await queries.invalidateQueries({ queryKey: ['reviews'] });
      onCancel();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['review', review.id] }),
  });
  const abandon = useMutation({
    mutationFn: () => call('DELETE /reviews/{id}', { path: { id: review.id }, version: version() }),
    onSuccess: async () => {
      said('The review is taken out.');
      await queries.invalidateQueries({ queryKey: ['reviews'] });
      await navigate({ to: '/decide/reviews' });
    },
  });
  return (
    <Stack>
      {(close.error ?? abandon.error) && <ProblemView problem={close.error ?? abandon.error} />}
      <Text size="sm">
        {decided === 0 ? 'Nothing was decided.' : `${plural(decided, 'decision')} made.`}{' '}
        {left > 0 && `${plural(left, 'item')} not talked about.`}
      </Text>
      {unsaved > 0 && (
        <Notice tone="warn" title="Notes are still being saved">
          Wait a moment before you close.
        </Notice>
      )}
      <Textarea
        label="What it comes to"
        description="A few sentences on top of the minutes"
        autosize
        minRows={3}
        data-autofocus
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Group>
          <Button loading={close.isPending} disabled={unsaved > 0} onClick={() => close.mutate()}>
            Close and write the minutes
          </Button>
          <Button variant="default" onClick={onCancel}>
            Go on
          </Button>
        </Group>
        {decided === 0 && (
          <Button variant="subtle" color="red.9" loading={abandon.isPending} onClick={() => abandon.mutate()}>
            Begun by mistake: take it out
          </Button>
        )}
      </Group>
    </Stack>
  );
}
