import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { ReadinessItem } from '../api/initiative.ts';
import { useMay, useZone } from '../api/session.ts';
import { EvidenceList, ReadingText } from '../evidence/evidence-list.tsx';
import { Unknown } from '../figure/unknown.tsx';
import { instant } from '../format/date.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import { AnswerReadiness } from './answer-readiness.tsx';
import classes from './initiative.module.css';
import { Overrides } from './overrides.tsx';
import type { SectionProps } from './sections.ts';
import { StartGate } from './start-gate.tsx';

/** What has to be there before it starts, what shows that it is, and who let it start without. */
export function ReadinessSection({ initiative }: SectionProps) {
  const { id } = initiative;
  const gate = useQuery({
    queryKey: ['initiative', id, 'readiness'],
    queryFn: ({ signal }) => call('GET /initiatives/{id}/readiness', { path: { id }, signal }),
  });
  return (
    <Loaded query={gate} waiting={<Waiting shape="page" />}>
      {(data) => {
        const there = data.items.length - data.missing.length;
        return (
          <Stack gap="lg">
            <Section
              title="Readiness gate"
              lead={
                <>
                  The <Term of="readinessGate">gate</Term>: if you don't have these, don't start. {there} of{' '}
                  {data.items.length} are there.
                </>
              }
              actions={initiative.state === 'proposed' && <StartGate initiative={initiative} gate={data} />}
            >
              <ul className={classes['plain']}>
                {data.items.map((item) => (
                  <Item key={item.key} initiativeId={id} item={item} />
                ))}
              </ul>
            </Section>
            {data.overrides.length > 0 && <Overrides initiativeId={id} gate={data} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Item({ initiativeId, item }: { readonly initiativeId: string; readonly item: ReadinessItem }) {
  const may = useMay('initiative.change');
  const zone = useZone();
  const [answering, setAnswering] = useState(false);
  const { answer } = item;
  const said = answer?.said;
  return (
    <li className={classes['item']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} flex={1}>
          <Group gap="sm">
            <Title order={3}>{item.name}</Title>
            <StateBadge tone={item.there ? 'good' : 'bad'}>{item.there ? 'There' : 'Not there'}</StateBadge>
          </Group>
          <Text size="sm">{item.question}</Text>
          <Text size="sm" c="dimmed">
            {item.whyAsked}
          </Text>
        </Stack>
        {may && (
          <Button
            variant="default"
            size="xs"
            aria-label={`${answer ? 'Answer anew' : 'Answer'}: ${item.name}`}
            onClick={() => setAnswering(true)}
          >
            {answer ? 'Answer anew' : 'Answer'}
          </Button>
        )}
      </Group>
      {said?.known && (
        <Stack gap={4} mt="xs">
          {said.value.person && (
            <Text size="sm">
              <b>{said.value.person.name}</b>
            </Text>
          )}
          {said.value.text && <Text size="sm">{said.value.text}</Text>}
          <EvidenceList items={said.value.evidence} />
          {item.readings.map((reading) => (
            <div key={reading.metricId}>
              <ReadingText reading={{ ...reading, absent: null } as never} />
            </div>
          ))}
        </Stack>
      )}
      {said && !said.known && <Unknown {...said} />}
      {!item.there && (said?.known || !answer) && (
        <Text size="sm" mt="xs" className={classes['lacks'] ?? ''}>
          {item.why}
        </Text>
      )}
      {answer && (
        <Text size="xs" c="dimmed" mt={4}>
          {answer.by.name}, {instant(answer.at, zone)}
        </Text>
      )}
      <AnswerReadiness
        initiativeId={initiativeId}
        item={item}
        opened={answering}
        onClose={() => setAnswering(false)}
      />
    </li>
  );
}
