import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CallProblem } from '../api/client.ts';
import { detailWords, placeWords } from '../form/place-words.ts';
import { Notice } from './notice.tsx';
import { useSays } from './unsaid.tsx';

/** Milliseconds after which a page whose data are away for a moment asks again by itself. */
const AGAIN_AFTER = 3_000;

interface Props {
  readonly problem: unknown;
  /** Offered as “Try again”. */
  readonly onRetry?: (() => void | Promise<void>) | undefined;
}

/** An error in plain words: what happened, where, and what to do. */
export function ProblemView({ problem, onRetry }: Props) {
  useSays(problem);
  const body = problem instanceof CallProblem ? problem.body : undefined;
  const title = body ? body.title : 'This page broke';
  const detail = body
    ? (detailWords(body) ?? 'The server gave no reason.')
    : 'Something in the page itself went wrong. Your data is untouched. Load the page again; if it comes back, tell whoever runs Perpetua what you did.';
  const status = body?.status;
  const latest = useRef(onRetry);
  latest.current = onRetry;
  // A single fault already stands in the detail.
  const listed = (body?.faults ?? []).filter((fault) => !detail.includes(fault.rule));
  const passing = status === 503 && onRetry !== undefined;
  useEffect(() => {
    if (!passing) return;
    const again = setInterval(() => void latest.current?.(), AGAIN_AFTER);
    return () => clearInterval(again);
  }, [passing]);
  return (
    <Notice tone="bad" title={title} urgent>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{detail}</Text>
        {listed.length > 0 && (
          <List size="sm">
            {listed.map((fault) => (
              <List.Item key={`${fault.place} ${fault.rule}`}>
                <b>{placeWords(fault.place)}</b>: {fault.rule}
                {fault.value === undefined ? '' : ` (found ${fault.value})`}
              </List.Item>
            ))}
          </List>
        )}
        {!body && problem instanceof Error && (
          <Text size="xs" c="dimmed">
            {problem.message}
          </Text>
        )}
        {passing && <Text size="sm">This page tries again by itself every few seconds.</Text>}
        {onRetry && mayPass(body?.status) && (
          <Group>
            <Button size="xs" variant="default" onClick={() => void onRetry()}>
              Try again
            </Button>
          </Group>
        )}
      </Stack>
    </Notice>
  );
}

/** Whether asking again may help: no answer, or trouble on the server's side; a refusal stays a refusal. */
function mayPass(status: number | undefined): boolean {
  return status === undefined || status === 0 || status === 429 || status >= 500;
}
