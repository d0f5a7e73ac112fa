import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { faultsOf } from '../form/faults.ts';
import { Confirm } from '../state/confirm.tsx';
import { ProblemView } from '../state/problem-view.tsx';

interface NewEntryProps {
  readonly label: string;
  readonly add: (name: string) => Promise<unknown>;
  readonly added: () => Promise<void>;
}

/** A name, and Enter. */
export function NewEntry({ label, add, added }: NewEntryProps) {
  const [name, setName] = useState('');
  const adding = useMutation({
    mutationFn: () => add(name),
    onSuccess: async () => {
      setName('');
      await added();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    adding.mutate();
  }
  return (
    <>
      {adding.error && <ProblemView problem={adding.error} />}
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={label}
            required
            w={280}
            value={name}
            error={faultsOf(adding.error)('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={adding.isPending}>
            Add
          </Button>
        </Group>
      </form>
    </>
  );
}

interface DeleteEntryProps {
  /** “the unit Billing”. */
  readonly what: string;
  readonly remove: () => Promise<unknown>;
  readonly removed: () => Promise<void>;
}

/** Nothing brings it back, so it is asked first. */
export function DeleteEntry({ what, remove, removed }: DeleteEntryProps) {
  const [asking, setAsking] = useState(false);
  const removing = useMutation({ mutationFn: remove, onSuccess: removed });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)} aria-label={`Delete ${what}`}>
        Delete
      </Button>
      <Confirm
        opened={asking}
        title={`Delete ${what}?`}
        verb="Delete"
        pending={removing.isPending}
        problem={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      >
        This cannot be undone.
      </Confirm>
    </>
  );
}
