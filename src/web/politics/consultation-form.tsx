import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Politics } from '../api/politics.ts';
import { useZone } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { EntryForm, PersonField, useEntry, useNamed } from './entry-form.tsx';

interface Props {
  readonly decisionId: string;
  /** The politics that it is entered in; without them a circle is chosen. */
  readonly fixed?: { readonly initiativeId: string; readonly circle: Politics['file']['circle'] };
  readonly onDone: () => void;
}

/** Who was asked about a decision, when, what they said, and which circle may read it. */
export function ConsultationForm({ decisionId, fixed, onDone }: Props) {
  const queries = useQueryClient();
  const named = useNamed();
  const circles = useQuery({
    queryKey: ['circles'],
    queryFn: ({ signal }) => call('GET /circles', { signal }),
  });
  const files = useQuery({
    queryKey: ['politics', 'all'],
    queryFn: ({ signal }) => call('GET /politics', { signal }),
  });
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [on, setOn] = useState(todayIn(useZone(), new Date()));
  const [circleId, setCircleId] = useState<string | null>(null);
  const inFile = (files.data?.items ?? []).find(({ circle }) => circle.id === circleId);
  const entry = useEntry(
    async () => {
      await call('POST /decisions/{id}/consultations', {
        path: { id: decisionId },
        body: {
          consulted: named(name),
          on,
          said,
          circleId: fixed?.circle.id ?? circleId,
          initiativeId: fixed?.initiativeId ?? inFile?.initiativeId ?? null,
        },
      });
      await queries.invalidateQueries({ queryKey: ['consultations', decisionId] });
    },
    'It is on record, for its circle.',
    onDone,
  );
  const { fault } = entry;
  return (
    <EntryForm entry={entry} verb="Record it" onDone={onDone}>
      <PersonField
        label="Who was consulted"
        place="consulted"
        value={name}
        fault={fault}
        onChange={setName}
      />
      <TextInput
        type="date"
        label="On"
        required
        maw={240}
        value={on}
        error={fault('on')}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <Textarea
        label="What they said"
        description="It stands as you write it"
        required
        autosize
        minRows={2}
        value={said}
        error={fault('said')}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      {fixed ? (
        <Text size="sm" c="dimmed">
          Read by {fixed.circle.members.map((one) => one.name).join(', ') || 'its circle'}.
        </Text>
      ) : (
        <Select
          label="Circle"
          description="Who may read it; a decision’s own circle where none is chosen"
          maw={420}
          clearable
          data={(circles.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
          value={circleId}
          error={fault('circleId') ?? fault('initiativeId')}
          onChange={setCircleId}
        />
      )}
    </EntryForm>
  );
}
