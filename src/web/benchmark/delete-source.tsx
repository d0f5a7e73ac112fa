import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BenchmarkSource } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { plural } from '../format/number.ts';
import { Confirm } from '../state/confirm.tsx';
import { said } from '../state/toast.ts';

/** Takes a source away, with all its figures. */
export function DeleteSource({ source }: { readonly source: BenchmarkSource }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      call('DELETE /benchmarks/sources/{id}', { path: { id: source.id }, version: source.version }),
    onSuccess: async () => {
      said('The source is deleted.');
      await queries.invalidateQueries({ queryKey: ['benchmark sources'] });
      await queries.invalidateQueries({ queryKey: ['benchmark observations'] });
      await navigate({ to: '/decide/benchmarks' });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Delete
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Delete “${source.name}”?`}
        verb="Delete source"
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
      >
        {`It goes with its ${plural(source.observations, 'figure')}, and from the peer groups that it is in.`}
      </Confirm>
    </>
  );
}
