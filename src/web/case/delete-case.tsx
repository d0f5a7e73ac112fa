import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BusinessCase } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Confirm } from '../state/confirm.tsx';
import { deleteWithUndo } from '../state/undo.tsx';

export function DeleteCase({ found }: { readonly found: BusinessCase }) {
  const may = useMay('case.change');
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = { id: found.id };
  const remove = useMutation({
    mutationFn: () =>
      deleteWithUndo({
        told: `“${found.name}” is deleted.`,
        remove: async () => {
          await call('DELETE /business-cases/{id}', { path, version: found.version });
          await navigate({ to: '/prove/cases' });
        },
        restore: () => call('POST /business-cases/{id}/restore', { path }),
        again: async () => {
          await queries.invalidateQueries({ queryKey: ['business cases'] });
          await queries.invalidateQueries({ queryKey: ['business case', found.id] });
        },
      }),
  });
  if (!may) return null;
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setAsked(true)}>
        Delete
      </Button>
      <Confirm
        opened={asked}
        title={`Delete “${found.name}”?`}
        verb="Delete case"
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsked(false)}
      >
        It leaves all lists and the overview, with all its versions. You can bring it back right after, and
        for 90 days under Settings, Recently deleted.
      </Confirm>
    </>
  );
}
