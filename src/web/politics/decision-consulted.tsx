import { Button, Modal, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { day, instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ConsultationForm } from './consultation-form.tsx';

/** On a decision's page: who was consulted, as far as the reader's circles may know it. */
export function DecisionConsulted({ decisionId }: { readonly decisionId: string }) {
  const may = useMay('politics.change');
  const zone = useZone();
  const [adding, setAdding] = useState(false);
  const consultations = useQuery({
    queryKey: ['consultations', decisionId],
    queryFn: ({ signal }) => call('GET /decisions/{id}/consultations', { path: { id: decisionId }, signal }),
  });
  return (
    <Section
      title="Who was consulted"
      lead="For its circle: what stands here is read by the circle that it was written for."
      actions={
        may && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Add who was consulted
          </Button>
        )
      }
    >
      <Loaded query={consultations}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">There is nothing here for the circles that you are in.</Text>
          ) : (
            <Timeline bulletSize={12} lineWidth={2}>
              {items.map((one) => (
                <Timeline.Item key={one.id} title={`${one.consulted.name}, on ${day(one.on)}`}>
                  <Stack gap={4}>
                    <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                      {one.said}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {`${one.by.name}, written ${instant(one.at, zone)}`}
                    </Text>
                  </Stack>
                </Timeline.Item>
              ))}
            </Timeline>
          )
        }
      </Loaded>
      <Modal opened={adding} onClose={() => setAdding(false)} title="Add who was consulted" size="lg">
        <ConsultationForm decisionId={decisionId} onDone={() => setAdding(false)} />
      </Modal>
    </Section>
  );
}
