import { Button, Stack } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import type { Adoption, PlannedMessage } from '../api/adoption.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { useConfirmed } from '../state/use-confirmed.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { MessageForm } from './message-form.tsx';
import { useRemoval } from './use-record.ts';
import { ELEMENT_NAMES, MessageBadge, messageWord } from './words.tsx';

interface Props {
  readonly initiativeId: string;
  readonly adoption: Adoption;
}

/** The communication plan: what is told to whom, what is late, and whom it reached. */
export function MessagesView({ initiativeId, adoption }: Props) {
  const may = useMay('adoption.change');
  const removal = useConfirmed<PlannedMessage>(
    ({ what, state }) => ({
      title: 'Delete the message?',
      verb: 'Delete the message',
      says: `“${what}” leaves the plan${state === 'sent' ? ', and with it whom it reached' : ''}.`,
    }),
    useRemoval('change-messages'),
  );
  const [doing, setDoing] = useState<{ readonly message: PlannedMessage | null } | null>(null);
  const names = new Map(adoption.groups.map(({ group }) => [group.id, group.name]));
  const plan = may && <Button onClick={() => setDoing({ message: null })}>Plan a message</Button>;
  const columns: readonly Column<PlannedMessage>[] = [
    { key: 'what', title: 'Message', value: (row) => row.what },
    {
      key: 'group',
      title: 'For',
      value: (row) =>
        row.groupId === null ? 'All groups' : (names.get(row.groupId) ?? 'a group that is deleted'),
    },
    { key: 'purpose', title: 'Raises', value: (row) => ELEMENT_NAMES[row.purpose] },
    {
      key: 'sender',
      title: 'Sender',
      value: (row) => (row.sender.left ? `${row.sender.name} (has left)` : row.sender.name),
    },
    { key: 'channel', title: 'Channel', value: (row) => row.channel },
    {
      key: 'state',
      title: 'State',
      value: (row) => messageWord(row.state),
      cell: (row) => <MessageBadge state={row.state} />,
    },
    {
      key: 'planned',
      title: 'Planned for',
      value: (row) => row.plannedOn,
      cell: (row) => day(row.plannedOn),
    },
    {
      key: 'sent',
      title: 'Sent on',
      value: (row) => row.sentOn,
      cell: (row) => (row.sentOn === null ? 'not sent' : day(row.sentOn)),
    },
    {
      key: 'reach',
      title: 'Reached',
      numeric: true,
      value: (row) => row.share,
      cell: ({ state, share, reached, audience }) =>
        state !== 'sent'
          ? 'not sent'
          : share === null
            ? 'not counted'
            : `${count(reached ?? 0)} of ${count(audience ?? 0)} (${percent(share, 0)})`,
    },
  ];
  return (
    <Stack gap="lg">
      {adoption.messages.length === 0 ? (
        <EmptyState
          icon={<IconSpeakerphone size={36} stroke={1.4} />}
          title="Nothing is to be told yet"
          action={plan}
        >
          Plan who tells whom what and when, and which element it is to raise. What was not sent by its day is
          shown as late.
        </EmptyState>
      ) : (
        <Section
          title="Communication plan"
          lead="Reach is people reached of those it went to."
          actions={plan}
        >
          <DataTable
            name="messages"
            rows={adoption.messages}
            columns={columns}
            rowKey={(row) => row.id}
            {...(may
              ? {
                  onOpen: (message: PlannedMessage) => setDoing({ message }),
                  actions: (message: PlannedMessage) => [
                    { name: 'Change, or say that it was sent', run: () => setDoing({ message }) },
                    { name: 'Delete', danger: true, run: () => removal.ask(message) },
                  ],
                }
              : {})}
          />
        </Section>
      )}
      {removal.question}
      {doing && (
        <MessageForm
          initiativeId={initiativeId}
          groups={adoption.groups}
          message={doing.message}
          onClose={() => setDoing(null)}
        />
      )}
    </Stack>
  );
}
