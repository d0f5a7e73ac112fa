import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Reply } from '../api/endpoints.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';

type Consent = Reply<'GET /customers/{id}/consents'>['items'][number];

const STATES = { granted: 'Granted', withdrawn: 'Withdrawn' } as const;

/** Every entry on what a customer agreed to; the latest of a purpose and channel holds. */
export function Consents({ customerId }: { readonly customerId: string }) {
  const zone = useZone();
  const may = useMay('customer.change');
  const consents = useQuery({
    queryKey: ['consents', customerId],
    queryFn: ({ signal }) => call('GET /customers/{id}/consents', { path: { id: customerId }, signal }),
  });
  return (
    <Loaded query={consents}>
      {({ items }) => (
        <Stack>
          {items.length === 0 ? (
            <Text size="sm" c="dimmed">
              No consent is on record. Perpetua treats that as not given.
            </Text>
          ) : (
            <DataTable
              name="consents"
              rows={items}
              columns={columnsOf(zone)}
              rowKey={({ id }) => id}
              sealed
            />
          )}
          {may && <AddConsent customerId={customerId} />}
        </Stack>
      )}
    </Loaded>
  );
}

function columnsOf(zone: string | undefined): readonly Column<Consent>[] {
  return [
    { key: 'purpose', title: 'For', value: ({ purpose }) => purpose, heads: true },
    { key: 'channel', title: 'By', value: ({ channel }) => channel },
    {
      key: 'state',
      title: 'State',
      value: ({ state }) => STATES[state],
      cell: ({ state }) => (
        <StateBadge tone={state === 'granted' ? 'good' : 'quiet'}>{STATES[state]}</StateBadge>
      ),
    },
    { key: 'at', title: 'When', value: ({ at }) => at, cell: ({ at }) => instant(at, zone) },
    { key: 'source', title: 'Where', value: ({ source }) => source },
  ];
}

function AddConsent({ customerId }: { readonly customerId: string }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('research');
  const [channel, setChannel] = useState('email');
  const [state, setState] = useState<'granted' | 'withdrawn'>('granted');
  const add = useMutation({
    mutationFn: () =>
      call('POST /customers/{id}/consents', {
        path: { id: customerId },
        body: { purpose, channel, state, source: 'recorded by hand' },
      }),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ['consents', customerId] });
    },
  });
  if (!open) {
    return (
      <Group>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          Record a consent
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="sm">
      {add.error && <ProblemView problem={add.error} />}
      <TextInput
        label="For what"
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Select
        label="By which channel"
        data={['email', 'phone', 'sms']}
        value={channel}
        onChange={(value) => value && setChannel(value)}
      />
      <Select
        label="What they said"
        data={[
          { value: 'granted', label: 'They agreed' },
          { value: 'withdrawn', label: 'They took it back' },
        ]}
        value={state}
        onChange={(value) => value && setState(value as 'granted' | 'withdrawn')}
      />
      <Group>
        <Button size="xs" onClick={() => add.mutate()} loading={add.isPending}>
          Record it
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
