import { Anchor, Button, Modal, Stack, Text, Timeline, Title } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import type { SponsorPromise } from '../api/politics.ts';
import { useZone } from '../api/session.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { day, instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { PromiseForm } from './promise-form.tsx';
import { PromiseWordForm } from './promise-word-form.tsx';
import type { PartProps } from './use-politics.ts';
import { PROMISE_NAMES, promiseWord } from './words.ts';

const COLUMNS: readonly Column<SponsorPromise>[] = [
  { key: 'sponsor', title: 'Sponsor', value: ({ sponsor }) => sponsor.name },
  { key: 'what', title: 'Promise', value: ({ what }) => what },
  { key: 'made', title: 'Made on', value: ({ madeOn }) => madeOn, cell: ({ madeOn }) => day(madeOn) },
  { key: 'due', title: 'By', value: ({ due }) => due, cell: ({ due }) => day(due) },
  {
    key: 'state',
    title: 'State',
    value: (one) => promiseWord(one).word,
    cell: (one) => {
      const { word, tone } = promiseWord(one);
      return <StateBadge tone={tone}>{word}</StateBadge>;
    },
  },
];

/** What sponsors promised, by when, and whether they kept it. */
export function PromisesPart({ politics, may }: PartProps) {
  const [adding, setAdding] = useState(false);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const { promises } = politics;
  const opened = promises.find(({ id }) => id === openedId);
  const add = may && <Button onClick={() => setAdding(true)}>Enter a promise</Button>;
  return (
    <>
      {promises.length === 0 ? (
        <EmptyState icon={<IconHeartHandshake size={28} stroke={1.6} />} title="No promises yet" action={add}>
          What did a sponsor promise: money, people, their own time, a word to others? By when? A sponsor in
          name is none.
        </EmptyState>
      ) : (
        <Section title="Sponsors and their promises" actions={add}>
          <DataTable
            name="promises"
            rows={promises}
            columns={[
              {
                ...(COLUMNS[0] as Column<SponsorPromise>),
                cell: (one) => (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="left"
                    aria-label={`${one.sponsor.name}: ${one.what}`}
                    onClick={() => setOpenedId(one.id)}
                  >
                    {one.sponsor.name}
                  </Anchor>
                ),
              },
              ...COLUMNS.slice(1),
            ]}
            rowKey={({ id }) => id}
            onOpen={({ id }) => setOpenedId(id)}
            sealed
          />
        </Section>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title="Enter a promise" size="lg">
        <PromiseForm politics={politics} onDone={() => setAdding(false)} />
      </Modal>
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpenedId(null)}
        title={opened ? `Promise of ${opened.sponsor.name}` : ''}
        size="lg"
      >
        {opened && <PromiseView promise={opened} politics={politics} may={may} />}
      </Modal>
    </>
  );
}

function PromiseView({ promise, politics, may }: PartProps & { readonly promise: SponsorPromise }) {
  const [doing, setDoing] = useState<'word' | 'change' | null>(null);
  const zone = useZone();
  const { word, tone } = promiseWord(promise);
  if (doing === 'change')
    return <PromiseForm politics={politics} promise={promise} onDone={() => setDoing(null)} />;
  return (
    <Stack>
      <Text style={{ whiteSpace: 'pre-line' }}>{promise.what}</Text>
      <Facts>
        <Fact name="Sponsor">
          {promise.sponsor.left ? `${promise.sponsor.name}, who has left` : promise.sponsor.name}
        </Fact>
        <Fact name="Made on">{day(promise.madeOn)}</Fact>
        <Fact name="To be kept by">{day(promise.due)}</Fact>
        <Fact name="State">
          <StateBadge tone={tone}>{word}</StateBadge>
        </Fact>
      </Facts>
      {doing === 'word' ? (
        <PromiseWordForm politics={politics} promise={promise} onDone={() => setDoing(null)} />
      ) : (
        may && (
          <Button.Group>
            <Button onClick={() => setDoing('word')}>Say what came of it</Button>
            <Button variant="default" onClick={() => setDoing('change')}>
              Mend how it was entered
            </Button>
          </Button.Group>
        )
      )}
      <Title order={3} size="h4">
        What was said of it
      </Title>
      {promise.words.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody has said yet.
        </Text>
      ) : (
        <Timeline bulletSize={12} lineWidth={2}>
          {promise.words.map((one) => (
            <Timeline.Item key={one.id} title={`${PROMISE_NAMES[one.state]}, seen on ${day(one.on)}`}>
              <Text size="sm">{one.text}</Text>
              <EvidenceList items={one.evidence} />
              <Text size="xs" c="dimmed">
                {`${one.by.name}, written ${instant(one.at, zone)}`}
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Stack>
  );
}
