import { Autocomplete, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { Politics, SponsorPromise } from '../api/politics.ts';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { usePeopleChoices } from './begin-politics.tsx';
import { usePoliticsAgain } from './use-politics.ts';

interface Props {
  readonly politics: Politics;
  readonly promise?: SponsorPromise;
  readonly onDone: () => void;
}

/** Who promised what, when, and by when. */
export function PromiseForm({ politics, promise, onDone }: Props) {
  const again = usePoliticsAgain();
  const people = usePeopleChoices();
  const [sponsor, setSponsor] = useState(promise?.sponsor.name ?? '');
  const [what, setWhat] = useState(promise?.what ?? '');
  const [madeOn, setMadeOn] = useState(promise?.madeOn ?? politics.today);
  const [due, setDue] = useState(promise?.due ?? addDays(politics.today, 30));
  const save = useMutation({
    mutationFn: () => {
      const person = people.find(({ label }) => label === sponsor);
      const named = person ? { personId: person.value } : { name: sponsor };
      const id = politics.file.id;
      if (!promise)
        return call('POST /politics/{id}/promises', {
          path: { id },
          body: { sponsor: named, what, madeOn, due },
        });
      return call('PATCH /politics/{id}/promises/{promiseId}', {
        path: { id, promiseId: promise.id },
        body: { what, madeOn, due, ...(sponsor === promise.sponsor.name ? {} : { sponsor: named }) },
        version: promise.version,
      });
    },
    onSuccess: async () => {
      said(promise ? 'Saved.' : 'Entered.');
      await again();
      onDone();
    },
  });
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <ProblemView problem={save.error} />}
        <Autocomplete
          label="Sponsor"
          required
          data-autofocus
          data={[...new Set(people.map(({ label }) => label))]}
          value={sponsor}
          error={fault('sponsor') ?? fault('sponsor.personId')}
          onChange={setSponsor}
        />
        <Textarea
          label="What was promised"
          required
          autosize
          minRows={2}
          value={what}
          error={fault('what')}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label="Promised on"
            required
            value={madeOn}
            error={fault('madeOn')}
            onChange={(event) => setMadeOn(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="To be kept by"
            required
            value={due}
            error={fault('due')}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
        </Group>
        <Group>
          <Button type="submit" loading={save.isPending}>
            {promise ? 'Save the promise' : 'Enter the promise'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
