import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { ProcessReadiness } from '../api/process.ts';
import { useMay } from '../api/session.ts';
import type { SectionProps } from '../initiative/sections.ts';
import { Section } from '../shell/section.tsx';
import { WorkTable } from '../standard-work/work-table.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import { ProcessForm } from './process-form.tsx';
import { ProcessTable } from './process-table.tsx';

/** The process side of an initiative: what it changes, how far that is, and who has read how it is done. */
export function ProcessSection({ initiative }: SectionProps) {
  const { id } = initiative;
  const may = useMay('process.change');
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const processes = useQuery({
    queryKey: ['processes', id],
    queryFn: ({ signal }) => call('GET /processes', { query: { initiativeId: id }, signal }),
  });
  const readiness = useQuery({
    queryKey: ['process readiness', id],
    queryFn: ({ signal }) => call('GET /initiatives/{id}/process-readiness', { path: { id }, signal }),
  });
  const work = useQuery({
    queryKey: ['standard work', 'all'],
    queryFn: ({ signal }) => call('GET /standard-work', { signal }),
  });
  const name = may && (
    <Button variant="default" onClick={() => setNaming(true)}>
      Name a process
    </Button>
  );
  const ids = new Set((processes.data?.items ?? []).map((one) => one.id));
  return (
    <Stack>
      <Section title="How far it is">
        <Loaded query={readiness}>{(data) => <ReadinessFacts readiness={data} />}</Loaded>
      </Section>
      <Section title="Processes that it changes" actions={name}>
        <Loaded query={processes} waiting={<Waiting shape="table" />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={<IconRoute />} title="No process is linked">
                Say which process this initiative changes: as it is and as it is meant to be.
              </EmptyState>
            ) : (
              <ProcessTable items={items} />
            )
          }
        </Loaded>
      </Section>
      <Section title="Standard work">
        <Loaded query={work} waiting={<Waiting shape="table" />}>
          {({ items }) => {
            const own = items.filter(
              (one) => one.initiativeId === id || (one.processId !== null && ids.has(one.processId)),
            );
            return own.length === 0 ? (
              <Text size="sm" c="dimmed">
                How it is to be done is not written yet: begin it on the page of standard work.
              </Text>
            ) : (
              <WorkTable items={own} />
            );
          }}
        </Loaded>
      </Section>
      <Modal opened={naming} onClose={() => setNaming(false)} title="Name a process" size="lg">
        <ProcessForm
          process={null}
          initiativeId={id}
          onSaved={(made) => void navigate({ to: `/improve/processes/${made.id}` })}
          onCancel={() => setNaming(false)}
        />
      </Modal>
    </Stack>
  );
}

const ANSWERS = {
  yes: ['good', 'Yes'],
  no: ['warn', 'Not yet'],
  unknown: ['quiet', 'Not known'],
} as const;

function ReadinessFacts({ readiness }: { readonly readiness: ProcessReadiness }) {
  const badge = (answer: keyof typeof ANSWERS) => (
    <StateBadge tone={ANSWERS[answer][0]}>{ANSWERS[answer][1]}</StateBadge>
  );
  const { read } = readiness;
  return (
    <>
      <Facts>
        <Fact name="Process owner">{badge(readiness.owner)}</Fact>
        <Fact name="Drawn as it is">{badge(readiness.before)}</Fact>
        <Fact name="Drawn as it is meant to be">{badge(readiness.after)}</Fact>
        <Fact name="Standard work in force">{badge(readiness.standardWork)}</Fact>
        <Fact name="Who has read it">
          {read ? (
            `${read.done} of ${read.of}${read.overdue > 0 ? `, ${read.overdue} overdue` : ''}`
          ) : (
            <span className="quiet">nobody is asked to read anything yet</span>
          )}
        </Fact>
      </Facts>
      {readiness.missing.length > 0 && (
        <List size="sm">
          {readiness.missing.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
