import { Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';

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
            <Table.ScrollContainer minWidth={300} type="native">
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>For</Table.Th>
                    <Table.Th>By</Table.Th>
                    <Table.Th>State</Table.Th>
                    <Table.Th>When and where</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((one) => (
                    <Table.Tr key={one.id}>
                      <Table.Td>{one.purpose}</Table.Td>
                      <Table.Td>{one.channel}</Table.Td>
                      <Table.Td>
                        <StateBadge tone={one.state === 'granted' ? 'good' : 'quiet'}>
                          {one.state === 'granted' ? 'Granted' : 'Withdrawn'}
                        </StateBadge>
                      </Table.Td>
                      <Table.Td>
                        {instant(one.at, zone)}, {one.source}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
          {may && <AddConsent customerId={customerId} />}
        </Stack>
      )}
    </Loaded>
  );
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
