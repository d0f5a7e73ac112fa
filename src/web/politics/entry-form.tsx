import { Autocomplete, Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { usePeopleChoices } from './begin-politics.tsx';
import { usePoliticsAgain } from './use-politics.ts';

interface Entry {
  readonly save: () => void;
  readonly pending: boolean;
  readonly problem: unknown;
  readonly fault: (place: string) => string | undefined;
}

/** Saves an entry of politics, says so, reads them again and closes its form. @param told when it is saved */
export function useEntry(save: () => Promise<unknown>, told: string, onDone: () => void): Entry {
  const again = usePoliticsAgain();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      said(told);
      await again();
      onDone();
    },
  });
  return {
    save: () => saving.mutate(),
    pending: saving.isPending,
    problem: saving.error,
    fault: faultsOf(saving.error),
  };
}

interface Props {
  readonly entry: Entry;
  /** The verb on the button: “Record it”. */
  readonly verb: string;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** The fields of an entry, what is wrong with it, and its two buttons. */
export function EntryForm({ entry, verb, onDone, children }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    entry.save();
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {entry.problem != null && <ProblemView problem={entry.problem} />}
        {children}
        <Group>
          <Button type="submit" loading={entry.pending}>
            {verb}
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PersonProps {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly fault: Entry['fault'];
  readonly onChange: (name: string) => void;
}

/** A person of the organization, or any name. */
export function PersonField({ label, place, value, fault, onChange }: PersonProps) {
  const people = usePeopleChoices();
  return (
    <Autocomplete
      label={label}
      required
      data-autofocus
      data={[...new Set(people.map((one) => one.label))]}
      value={value}
      error={fault(place) ?? fault(`${place}.personId`)}
      onChange={onChange}
    />
  );
}

/** Whom a name stands for: a person where exactly one is called so, else the name alone. */
export function useNamed(): (name: string) => { readonly personId: string } | { readonly name: string } {
  const people = usePeopleChoices();
  return (name) => {
    const [one, ...others] = people.filter(({ label }) => label === name);
    return one && others.length === 0 ? { personId: one.value } : { name };
  };
}
