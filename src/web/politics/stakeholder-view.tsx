import { Button, Group, Select, Stack, Text, Textarea, TextInput, Timeline, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Politics, Stakeholder, Stance } from '../api/politics.ts';
import { useZone } from '../api/session.ts';
import { day, instant } from '../format/date.ts';
import { Confirm } from '../state/confirm.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { deleteWithUndo } from '../state/undo.tsx';
import { EntryForm, useEntry } from './entry-form.tsx';
import { StakeholderForm } from './stakeholder-form.tsx';
import { namesOf, usePoliticsAgain } from './use-politics.ts';
import { MOVE_NAMES, QUADRANT_NAMES, SIDE_TONES, STANCES, stanceName } from './words.ts';

interface Props {
  readonly stakeholder: Stakeholder;
  readonly politics: Politics;
  readonly may: boolean;
  readonly onGone: () => void;
}

/** One stakeholder: what is known of them, and how their stance was seen over time. */
export function StakeholderView({ stakeholder, politics, may, onGone }: Props) {
  const [doing, setDoing] = useState<'change' | 'note' | null>(null);
  const [asking, setAsking] = useState(false);
  const again = usePoliticsAgain();
  const nameOf = namesOf(politics);
  const {
    id,
    version,
    role,
    unit,
    power,
    interest,
    quadrant,
    now,
    side,
    wanted,
    weight,
    gains,
    loses,
    movedBy,
  } = stakeholder;
  const path = { id: politics.file.id, stakeholderId: id };
  const remove = useMutation({
    mutationFn: () =>
      deleteWithUndo({
        // No name: whoever looks over a shoulder reads it too.
        told: 'Taken out.',
        remove: async () => {
          await call('DELETE /politics/{id}/stakeholders/{stakeholderId}', { path, version });
          onGone();
        },
        restore: () => call('POST /politics/{id}/stakeholders/{stakeholderId}/restore', { path }),
        again,
      }),
  });
  if (doing === 'change')
    return <StakeholderForm politics={politics} stakeholder={stakeholder} onDone={() => setDoing(null)} />;
  return (
    <Stack>
      <Facts>
        <Fact name="Role">{role}</Fact>
        <Fact name="Unit">{unit}</Fact>
        <Fact name="Power and interest">{`${power} and ${interest} of 5: ${QUADRANT_NAMES[quadrant].toLowerCase()}`}</Fact>
        <Fact name="Stance now">
          <StateBadge tone={SIDE_TONES[side]}>{stanceName(now)}</StateBadge>
        </Fact>
        <Fact name="Wanted">{stanceName(wanted)}</Fact>
        <Fact name="Power × gap">{weight === 0 ? 'no gap' : String(weight)}</Fact>
        <Fact name="What they gain">{gains}</Fact>
        <Fact name="What they lose">{loses}</Fact>
        <Fact name="Who can move them">
          {movedBy
            .map(({ stakeholderId, strength }) => `${nameOf(stakeholderId)} (${MOVE_NAMES[strength]})`)
            .join(', ')}
        </Fact>
      </Facts>
      {doing === 'note' ? (
        <NoteForm stakeholder={stakeholder} politics={politics} onDone={() => setDoing(null)} />
      ) : (
        may && (
          <Group>
            <Button onClick={() => setDoing('note')}>Note where they stand</Button>
            <Button variant="default" onClick={() => setDoing('change')}>
              Change
            </Button>
            <Button variant="default" onClick={() => setAsking(true)}>
              Take out
            </Button>
          </Group>
        )
      )}
      <Confirm
        opened={asking}
        title={`Take ${stakeholder.name} out?`}
        verb="Take out"
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        They stand in no list and move nobody any more. You can bring them back right after, and for 90 days
        under Settings, Recently deleted.
      </Confirm>
      <Title order={3} size="h4">
        How they stood
      </Title>
      <History stakeholder={stakeholder} />
    </Stack>
  );
}

function History({ stakeholder }: { readonly stakeholder: Stakeholder }) {
  const zone = useZone();
  // Of one day, what was written last comes first.
  const byDay = stakeholder.notes.toReversed().sort((left, right) => right.on.localeCompare(left.on));
  return (
    <Timeline bulletSize={12} lineWidth={2}>
      {byDay.map((note) => (
        <Timeline.Item key={note.id} title={`${stanceName(note.stance)}, seen on ${day(note.on)}`}>
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {note.why}
          </Text>
          <Text size="xs" c="dimmed">
            {`${note.by.name}, written ${instant(note.at, zone)}`}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function NoteForm({
  stakeholder,
  politics,
  onDone,
}: {
  readonly stakeholder: Stakeholder;
  readonly politics: Politics;
  readonly onDone: () => void;
}) {
  const [stance, setStance] = useState<Stance>(stakeholder.now);
  const [why, setWhy] = useState('');
  const [on, setOn] = useState(politics.today);
  const entry = useEntry(
    () =>
      call('POST /politics/{id}/stakeholders/{stakeholderId}/notes', {
        path: { id: politics.file.id, stakeholderId: stakeholder.id },
        body: { stance, why, on },
      }),
    'Noted. Earlier notes stay.',
    onDone,
  );
  const { fault } = entry;
  return (
    <EntryForm entry={entry} verb="Note it" onDone={onDone}>
      <Group grow align="flex-start">
        <Select
          label="Stance"
          allowDeselect={false}
          data={[...STANCES]}
          value={stance}
          error={fault('stance')}
          onChange={(value) => setStance((value ?? stance) as Stance)}
        />
        <TextInput
          type="date"
          label="Seen on"
          value={on}
          error={fault('on')}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </Group>
      <Textarea
        label="Why you think so"
        required
        autosize
        data-autofocus
        value={why}
        error={fault('why')}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </EntryForm>
  );
}
