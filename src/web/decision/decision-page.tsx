import { Button, Modal, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Decision } from '../api/decision.ts';
import { useMay, useZone } from '../api/session.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { day, instant } from '../format/date.ts';
import { DecisionConsulted } from '../politics/decision-consulted.tsx';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DecisionForm } from './decision-form.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { DecisionBadge, resultWord } from './words.tsx';

/** One decision: why it was made, what it rests on, what came of it, and what took its place. */
export function DecisionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('decision.make');
  const navigate = useNavigate();
  const [doing, setDoing] = useState<'outcome' | 'supersede' | null>(null);
  const decision = useQuery({
    queryKey: ['decision', id],
    queryFn: ({ signal }) => call('GET /decisions/{id}', { path: { id }, signal }),
  });
  const { data } = decision;
  return (
    <Page
      title={data?.what ?? 'Decision'}
      back={{ to: '/decide/decisions', name: 'Decisions' }}
      actions={
        may &&
        data &&
        data.supersededBy === null && (
          <>
            <Button variant="default" onClick={() => setDoing('supersede')}>
              Supersede
            </Button>
            <Button onClick={() => setDoing('outcome')}>Say what came of it</Button>
          </>
        )
      }
    >
      <Loaded query={decision} waiting={<Waiting shape="page" />}>
        {(one) => (
          <>
            {one.supersededBy && (
              <Notice tone="warn" title="It no longer holds">
                <Go to={`/decide/decisions/${one.supersededBy}`}>Another decision</Go> took its place.
              </Notice>
            )}
            <About decision={one} />
            <Section title="What came of it">
              <Outcomes decision={one} />
            </Section>
            <DecisionConsulted decisionId={one.id} />
            <Modal
              opened={doing === 'outcome'}
              onClose={() => setDoing(null)}
              title="Say what came of it"
              size="lg"
            >
              <OutcomeForm decision={one} onDone={() => setDoing(null)} />
            </Modal>
            <Modal
              opened={doing === 'supersede'}
              onClose={() => setDoing(null)}
              title="Supersede the decision"
              size="lg"
            >
              <DecisionForm
                supersedes={one}
                onCancel={() => setDoing(null)}
                onMade={(made) => {
                  setDoing(null);
                  void navigate({ to: `/decide/decisions/${made.id}` });
                }}
              />
            </Modal>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function About({ decision }: { readonly decision: Decision }) {
  const zone = useZone();
  return (
    <Section title="Why">
      <Text style={{ whiteSpace: 'pre-line' }}>{decision.why}</Text>
      <EvidenceList items={decision.evidence} none="No evidence is linked." />
      <Facts>
        <Fact name="State">
          <DecisionBadge state={decision.state} />
        </Fact>
        <Fact name="Owner">
          {decision.owner.left ? `${decision.owner.name} has left: choose a new owner` : decision.owner.name}
        </Fact>
        <Fact name="To be carried out by">{decision.due ? day(decision.due) : 'it holds at once'}</Fact>
        <Fact name="Looked at again">
          {decision.nextLook ? day(decision.nextLook) : 'nothing left to look at'}
        </Fact>
        <Fact name="Made">{`${instant(decision.madeAt, zone)} by ${decision.madeBy.name}`}</Fact>
        {decision.reviewId && (
          <Fact name="In a review">
            <Go to={`/decide/reviews/${decision.reviewId}`}>The review</Go>
          </Fact>
        )}
        {decision.goalId && (
          <Fact name="Goal served">
            <Go to={`/decide/goals/${decision.goalId}`}>The goal</Go>
          </Fact>
        )}
        {decision.supersedes && (
          <Fact name="Takes the place of">
            <Go to={`/decide/decisions/${decision.supersedes}`}>An earlier decision</Go>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

function Outcomes({ decision }: { readonly decision: Decision }) {
  const zone = useZone();
  if (decision.outcomes.length === 0) {
    return (
      <Text c="dimmed">
        {decision.nextLook
          ? `Nobody has said yet. It is looked at on ${day(decision.nextLook)}.`
          : 'Nobody has said yet.'}
      </Text>
    );
  }
  return (
    <Timeline bulletSize={12} lineWidth={2} active={decision.outcomes.length}>
      {decision.outcomes.map((outcome) => (
        <Timeline.Item key={outcome.id} title={resultWord(outcome.result)}>
          <Stack gap={4}>
            <Text size="sm">{outcome.text}</Text>
            <EvidenceList items={outcome.evidence} />
            <Text size="xs" c="dimmed">
              {instant(outcome.at, zone)}, {outcome.by.name}
              {outcome.lookAgainOn ? `; looked at again on ${day(outcome.lookAgainOn)}` : ''}
            </Text>
          </Stack>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
