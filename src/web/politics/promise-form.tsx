import { Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { Politics, SponsorPromise } from '../api/politics.ts';
import { EntryForm, PersonField, useEntry, useNamed } from './entry-form.tsx';

interface Props {
  readonly politics: Politics;
  readonly promise?: SponsorPromise;
  readonly onDone: () => void;
}

/** Who promised what, when, and by when. */
export function PromiseForm({ politics, promise, onDone }: Props) {
  const named = useNamed();
  const [sponsor, setSponsor] = useState(promise?.sponsor.name ?? '');
  const [what, setWhat] = useState(promise?.what ?? '');
  const [madeOn, setMadeOn] = useState(promise?.madeOn ?? politics.today);
  const [due, setDue] = useState(promise?.due ?? addDays(politics.today, 30));
  const entry = useEntry(
    () => {
      const id = politics.file.id;
      if (!promise)
        return call('POST /politics/{id}/promises', {
          path: { id },
          body: { sponsor: named(sponsor), what, madeOn, due },
        });
      return call('PATCH /politics/{id}/promises/{promiseId}', {
        path: { id, promiseId: promise.id },
        body: {
          ...{ what, madeOn, due },
          ...(sponsor === promise.sponsor.name ? {} : { sponsor: named(sponsor) }),
        },
        version: promise.version,
      });
    },
    promise ? 'Saved.' : 'Entered.',
    onDone,
  );
  const { fault } = entry;
  return (
    <EntryForm entry={entry} verb={promise ? 'Save the promise' : 'Enter the promise'} onDone={onDone}>
      <PersonField label="Sponsor" place="sponsor" value={sponsor} fault={fault} onChange={setSponsor} />
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
    </EntryForm>
  );
}
