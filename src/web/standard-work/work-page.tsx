import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { StandardWork } from '../api/process.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DraftForm } from './draft-form.tsx';
import { HaveRead } from './have-read.tsx';
import { ReadersTable } from './readers-table.tsx';
import { WorkForm } from './work-form.tsx';
import { WorkText } from './work-text.tsx';

/** One document: what is in force, what changed, who has read it, and what comes next. */
export function StandardWorkPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('process.change');
  const [editing, setEditing] = useState(false);
  const work = useQuery({
    queryKey: ['standard work one', id],
    queryFn: ({ signal }) => call('GET /standard-work/{id}', { path: { id }, signal }),
  });
  return (
    <Page
      title={work.data?.title ?? 'Standard work'}
      back={{ to: '/improve/standard-work', name: 'Standard work' }}
      actions={
        may &&
        work.data && (
          <Button variant="default" onClick={() => setEditing(true)}>
            Owner and readers
          </Button>
        )
      }
    >
      <Loaded query={work} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Stack gap="lg">
            <About work={data} />
            <HaveRead work={data} />
            <InForce work={data} />
            {data.asked !== null && (
              <Section title="Who has read it">
                <ReadersTable work={data} />
              </Section>
            )}
            {may && <DraftForm key={data.id} work={data} />}
            <Earlier work={data} />
            <Modal opened={editing} onClose={() => setEditing(false)} title="Owner and readers" size="lg">
              <WorkForm
                work={data}
                processId={data.processId}
                onSaved={() => setEditing(false)}
                onCancel={() => setEditing(false)}
              />
            </Modal>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function About({ work }: { readonly work: StandardWork }) {
  const { owner, processId, due, daysToRead } = work;
  return (
    <Section>
      <Facts>
        <Fact name="Owner">
          {owner && (owner.left ? `${owner.name} has left: choose a new owner` : owner.name)}
        </Fact>
        <Fact name="Process">
          {processId ? (
            <Go to={`/improve/processes/${processId}`}>The process</Go>
          ) : (
            <span className="quiet">of no process</span>
          )}
        </Fact>
        <Fact name="To be read by">{due ? day(due) : `${daysToRead} days after it is in force`}</Fact>
      </Facts>
    </Section>
  );
}

function InForce({ work }: { readonly work: StandardWork }) {
  const version = work.versions.find((one) => one.number === work.inForce);
  if (!version)
    return (
      <Section title="In force">
        <Text size="sm" c="dimmed">
          Nothing is in force yet.
        </Text>
      </Section>
    );
  return (
    <Section
      title={`In force: version ${version.number}`}
      lead={`Since ${day(version.inForceFrom)}, put in force by ${version.publishedBy.name}${
        version.note ? `. ${version.note}` : ''
      }`}
    >
      <WorkText body={version.body} />
      {version.fromProcessVersion !== null && work.processId && (
        <Text size="sm">
          Its steps are those of{' '}
          <Go to={`/improve/processes/${work.processId}`} search={{ version: version.fromProcessVersion }}>
            version {version.fromProcessVersion} of the process
          </Go>
          .
        </Text>
      )}
    </Section>
  );
}

function Earlier({ work }: { readonly work: StandardWork }) {
  const others = work.versions.filter((one) => one.number !== work.inForce);
  if (others.length === 0) return null;
  return (
    <Section title="Other versions">
      {[...others].reverse().map((version) => (
        <details key={version.number}>
          <summary>
            Version {version.number}, from {day(version.inForceFrom)}, by {version.publishedBy.name}
            {version.note ? `: ${version.note}` : ''}
          </summary>
          <WorkText body={version.body} />
        </details>
      ))}
    </Section>
  );
}
