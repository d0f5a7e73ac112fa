import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Process } from '../api/process.ts';
import { Confirm } from '../state/confirm.tsx';
import { deleteWithUndo } from '../state/undo.tsx';

/** Takes a process out of sight, after a question. */
export function DeleteProcess({ process }: { readonly process: Process }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = { id: process.id };
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      deleteWithUndo({
        told: `“${process.name}” is deleted.`,
        remove: async () => {
          await call('DELETE /processes/{id}', { path, version: process.version });
          await navigate({ to: '/improve/processes' });
        },
        restore: () => call('POST /processes/{id}/restore', { path }),
        again: () => queries.invalidateQueries({ queryKey: ['processes'] }),
      }),
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Delete
      </Button>
      <Confirm
        opened={asking}
        title="Delete the process"
        verb="Delete the process"
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        “{process.name}” and its versions are no longer shown. What was put in force as standard work stays.
        You can bring it back right after, and for 90 days under Settings, Recently deleted.
      </Confirm>
    </>
  );
}
