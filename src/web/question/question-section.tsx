import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Answer, FiveQuestion } from '../api/question.ts';
import { useMay, useZone } from '../api/session.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { Unknown } from '../figure/unknown.tsx';
import { day, instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { failed, said } from '../state/toast.ts';
import { AnswerForm } from './answer-form.tsx';
import { ChosenThree } from './chosen-three.tsx';
import { STATES } from './states.ts';
import { AnswerVersions } from './versions.tsx';

interface Props {
  readonly question: FiveQuestion;
  readonly unitId: string | null;
  readonly onSaved: () => void;
}

/** One question: what it asks, where it stands, what it rests on, and what was answered before. */
export function QuestionSection({ question, unitId, onSaved }: Props) {
  const may = useMay('strategy.change');
  const { open } = useSearch({ strict: false }) as { open?: string };
  const [editing, setEditing] = useState(open === question.key && may);
  const { answer, state, closed } = question;
  const verify = useMutation({
    mutationFn: () =>
      call('POST /questions/{question}/verification', {
        path: { question: question.key },
        body: { unitId },
        version: answer?.number ?? 0,
      }),
    onSuccess: () => {
      said('Verified, with the evidence as it stands now.');
      onSaved();
    },
    onError: failed,
  });
  const verifiable = answer?.said.known && answer.standing !== 'assumed' && state !== 'verified';
  return (
    <Section
      title={`${question.number}. ${question.title}`}
      lead={question.asks}
      actions={
        <Group gap="xs">
          {question.inferred && <StateBadge tone="quiet">Inferred from the source</StateBadge>}
          <StateBadge tone={STATES[state].tone}>{STATES[state].name}</StateBadge>
        </Group>
      }
    >
      <Stack gap="md">
        {question.inferred && (
          <Text size="xs" c="dimmed" maw={720}>
            {question.inferred}
          </Text>
        )}
        {closed && answer === null ? (
          <Notice tone="plain" title="Not open yet">
            {closed}
          </Notice>
        ) : editing ? (
          <AnswerForm
            question={question}
            unitId={unitId}
            onClose={() => setEditing(false)}
            onSaved={() => {
              setEditing(false);
              onSaved();
            }}
          />
        ) : (
          <>
            {answer ? <Given answer={answer} stale={question.stale} /> : <NotAsked question={question} />}
            {question.key === 'top_three' && <ChosenThree unitId={unitId} />}
            {may && (
              <Group gap="sm">
                <Button
                  size="xs"
                  variant={answer ? 'default' : 'filled'}
                  disabled={closed !== null}
                  onClick={() => setEditing(true)}
                >
                  {answer ? 'Answer anew' : 'Answer'}
                  <span className="hidden-to-eye"> question {question.number}</span>
                </Button>
                {verifiable && (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={answer.evidence.length === 0}
                    loading={verify.isPending}
                    onClick={() => verify.mutate()}
                  >
                    I checked it: verified
                  </Button>
                )}
              </Group>
            )}
            {answer && answer.number > 1 && (
              <AnswerVersions question={question} unitId={unitId} newest={answer.number} />
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}

function NotAsked({ question }: { readonly question: FiveQuestion }) {
  return (
    <Text size="sm" c="dimmed">
      Nobody has answered yet. What belongs here: {question.answeredBy}
    </Text>
  );
}

function Given({ answer, stale }: { readonly answer: Answer; readonly stale: readonly string[] }) {
  const zone = useZone();
  return (
    <Stack gap="sm" maw={820}>
      {stale.length > 0 && (
        <Notice tone="warn" title="Look at it again">
          <List size="sm">
            {stale.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        </Notice>
      )}
      {answer.said.known ? (
        <Text component="div" style={{ whiteSpace: 'pre-line' }}>
          {answer.said.value}
        </Text>
      ) : (
        <Unknown {...answer.said} />
      )}
      <EvidenceList items={answer.evidence} none="It rests on nothing that is linked." />
      <Text size="xs" c="dimmed">
        {answer.by.name}, {instant(answer.at, zone)}
        {answer.verifiedBy &&
          answer.verifiedAt &&
          `. Verified by ${answer.verifiedBy.name}, ${instant(answer.verifiedAt, zone)}`}
        {answer.lookAgainOn && `. To be looked at again on ${day(answer.lookAgainOn)}`}.
      </Text>
    </Stack>
  );
}
