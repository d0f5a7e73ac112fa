import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { FiveQuestion } from '../api/question.ts';
import { useZone } from '../api/session.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { Unknown } from '../figure/unknown.tsx';
import { instant } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { Loaded } from '../state/loaded.tsx';
import { STATES } from './states.ts';

interface Props {
  readonly question: FiveQuestion;
  readonly unitId: string | null;
  readonly newest: number;
}

/** What was answered before, newest first. */
export function AnswerVersions({ question, unitId, newest }: Props) {
  const [shown, setShown] = useState(false);
  const versions = useQuery({
    queryKey: ['answers', question.key, unitId, newest],
    queryFn: ({ signal }) =>
      call('GET /questions/{question}/answers', {
        path: { question: question.key },
        query: { ...(unitId && { unitId }) },
        signal,
      }),
    enabled: shown,
  });
  const zone = useZone();
  return (
    <Stack gap="sm">
      <Anchor
        component="button"
        type="button"
        size="sm"
        w="fit-content"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide earlier answers' : plural(newest - 1, 'earlier answer')}
        <span className="hidden-to-eye"> to question {question.number}</span>
      </Anchor>
      {shown && (
        <Loaded query={versions}>
          {({ items }) =>
            items
              .filter(({ number }) => number < newest)
              .map((one) => (
                <Stack key={one.id} gap={4} pl="md" style={{ borderLeft: '2px solid var(--line)' }}>
                  <Text size="xs" c="dimmed">
                    {STATES[one.standing].name} · {one.by.name}, {instant(one.at, zone)}
                  </Text>
                  {one.said.known ? (
                    <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                      {one.said.value}
                    </Text>
                  ) : (
                    <Unknown {...one.said} />
                  )}
                  <EvidenceList items={one.evidence.map(({ reading: _, ...rest }) => rest)} />
                </Stack>
              ))
          }
        </Loaded>
      )}
    </Stack>
  );
}
