import { TagsInput, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Review } from '../api/review.ts';
import { isOutdated } from '../form/merge.tsx';
import { failed } from '../state/toast.ts';

/** Who takes part: people of the organization, or any name. */
export function Attendance({ review, mayHold }: { readonly review: Review; readonly mayHold: boolean }) {
  const queries = useQueryClient();
  const key = ['review', review.id];
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: ({ signal }) => call('GET /people', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
    enabled: mayHold,
  });
  const items = people.data?.items ?? [];
  const save = useMutation({
    scope: { id: `review ${review.id}` },
    mutationFn: (names: readonly string[]) =>
      call('PATCH /reviews/{id}', {
        path: { id: review.id },
        version: queries.getQueryData<Review>(key)?.version ?? review.version,
        body: {
          attendance: names.map((name) => {
            const known = review.attendance.find((one) => one.name === name);
            const personId = known ? known.personId : items.find((one) => one.name === name)?.id;
            return personId ? { personId } : { name };
          }),
        },
      }),
    onSuccess: (now) => queries.setQueryData(key, now),
    onError: (problem) => {
      failed(problem);
      if (isOutdated(problem)) void queries.invalidateQueries({ queryKey: key });
    },
  });
  const names = review.attendance.map(({ name }) => name);
  if (!mayHold) return <Text size="sm">{`Taking part: ${names.join(', ')}`}</Text>;
  return (
    <TagsInput
      label="Taking part"
      description="People of the organization, or any name; press Enter after each"
      data={[...new Set(items.map(({ name }) => name))]}
      value={names}
      onChange={(next) => save.mutate(next)}
    />
  );
}
