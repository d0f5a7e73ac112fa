import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { Adoption, ChangeMessage } from '../api/adoption.ts';
import { useZone } from '../api/session.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { todayIn } from '../form/period-presets.ts';
import { day } from '../format/date.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { RecordForm } from './record-form.tsx';
import { ELEMENT_NAMES, ELEMENTS } from './words.tsx';

interface Props {
  readonly initiativeId: string;
  readonly groups: Adoption['groups'];
  readonly message: ChangeMessage | null;
  readonly onClose: () => void;
}

const dayOr = (value: unknown, none: string) => (value === null ? none : day(String(value)));
const countOr = (value: unknown) => (value === null ? 'not counted' : String(value));

const MERGED: readonly MergeField<ChangeMessage>[] = [
  { key: 'what', label: 'What is told', text: String, prose: true },
  { key: 'groupId', label: 'Whom it is for', text: () => 'another group' },
  { key: 'sender', label: 'Sender', text: (value) => (value as ChangeMessage['sender']).name },
  { key: 'channel', label: 'Channel', text: String },
  { key: 'plannedOn', label: 'Planned for', text: (value) => dayOr(value, '') },
  { key: 'purpose', label: 'Raises', text: (value) => ELEMENT_NAMES[value as ChangeMessage['purpose']] },
  { key: 'sentOn', label: 'Sent on', text: (value) => dayOr(value, 'not sent') },
  { key: 'audience', label: 'Went to', text: countOr },
  { key: 'reached', label: 'Reached', text: countOr },
];

/** A message: what, to whom, by whom, when, what for; and once it was sent, whom it reached. */
export function MessageForm({ initiativeId, groups, message, onClose }: Props) {
  const today = todayIn(useZone(), new Date());
  return (
    <RecordForm<ChangeMessage>
      collection="change-messages"
      what="message"
      record={message}
      blank={{
        initiativeId,
        groupId: groups[0]?.group.id ?? null,
        sender: { personId: null, name: '', left: false },
        channel: '',
        what: '',
        plannedOn: today,
        purpose: 'awareness',
        sentOn: null,
        audience: null,
        reached: null,
      }}
      merged={MERGED}
      onClose={onClose}
    >
      {({ form, set, fault, isNew }) => (
        <>
          <Textarea
            label="What is told"
            required
            autosize
            minRows={2}
            data-autofocus
            value={form.what}
            error={fault('what')}
            onChange={(event) => set({ what: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label="Whom it is for"
              clearable
              placeholder="All groups"
              data={groups.map(({ group }) => ({ value: group.id, label: group.name }))}
              value={form.groupId}
              error={fault('groupId')}
              onChange={(groupId) => set({ groupId })}
            />
            <Select
              label="Raises"
              description="Which element it is to raise"
              allowDeselect={false}
              data={ELEMENTS.map((value) => ({ value, label: ELEMENT_NAMES[value] }))}
              value={form.purpose}
              onChange={(purpose) => purpose && set({ purpose: purpose as ChangeMessage['purpose'] })}
            />
            <OwnerField
              label="Sender"
              description="Why it changes is believed of a sponsor; what it means for oneself, of one’s own manager"
              place="sender"
              owner={form.sender}
              fault={fault}
              disabled={false}
              onChange={(sender) => set({ sender: (sender ?? { name: '' }) as ChangeMessage['sender'] })}
            />
            <TextInput
              label="Channel"
              description="Meeting, e-mail, intranet: as people call it"
              required
              value={form.channel}
              error={fault('channel')}
              onChange={(event) => set({ channel: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label="Planned for"
              required
              value={form.plannedOn}
              error={fault('plannedOn')}
              onChange={(event) => set({ plannedOn: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label="Sent on"
              description={isNew ? 'Empty until it is sent' : 'Say so once it was sent'}
              max={today}
              value={form.sentOn ?? ''}
              error={fault('sentOn')}
              onChange={(event) => set({ sentOn: event.currentTarget.value || null })}
            />
            <NumberInput
              label="People it went to"
              description="Empty: as many as the group has"
              clampBehavior="none"
              value={form.audience ?? ''}
              error={fault('audience')}
              onChange={(audience) => set({ audience: typeof audience === 'number' ? audience : null })}
            />
            <NumberInput
              label="People it reached"
              description="Who came, opened or confirmed it; empty where nobody counted"
              clampBehavior="none"
              value={form.reached ?? ''}
              error={fault('reached')}
              onChange={(reached) => set({ reached: typeof reached === 'number' ? reached : null })}
            />
          </SimpleGrid>
        </>
      )}
    </RecordForm>
  );
}
