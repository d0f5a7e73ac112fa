import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BusinessCase } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Confirm } from '../state/confirm.tsx';

export function DeleteCase({ found }: { readonly found: BusinessCase }) {
  const may = useMay('case.change');
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call('DELETE /business-cases/{id}', { path: { id: found.id }, version: found.version }),
    onSuccess: async () => {
      await navigate({ to: '/prove/cases' });
      await queries.invalidateQueries({ queryKey: ['business cases'] });
    },
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
        It leaves all lists and the overview. The audit log keeps that it was there.
      </Confirm>
    </>
  );
}
