import { Button, Group, Stack, Text } from '@mantine/core';
import { type Query, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { CallProblem } from '../api/client.ts';
import { Notice } from './notice.tsx';

/** Problems that some part of the page says, by how many parts of it. */
type Said = Map<unknown, number>;

const SaidContext = createContext<{ readonly said: Said; readonly changed: () => void } | null>(null);

/** A part of a page that waits for an answer says by itself what went wrong, within this time; in milliseconds. */
const SAYS_ITSELF = 150;

/** Notes that a problem is said where this is called from, so that it is not said twice. */
export function useSays(problem: unknown): void {
  const context = useContext(SaidContext);
  useEffect(() => {
    if (!context || problem == null) return;
    const { said, changed } = context;
    said.set(problem, (said.get(problem) ?? 0) + 1);
    changed();
    return () => {
      const left = (said.get(problem) ?? 1) - 1;
      if (left > 0) said.set(problem, left);
      else said.delete(problem);
      changed();
    };
  }, [context, problem]);
}

/**
 * Around all pages: what could not be read and is said by no part of the page is said above it, with a way to try again. Lists
 * to choose from, marks and names come with requests of their own; without this, their failing would look as if there were none.
 */
export function UnsaidProblems({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [failed, setFailed] = useState<readonly Query[]>([]);
  const [said] = useState<Said>(() => new Map());
  const [check] = useState(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    return () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const unsaid = queries.getQueryCache().findAll({ type: 'active', predicate: isMissing });
        const found = unsaid.filter((query) => !said.has(query.state.error));
        setFailed((before) => (sameOnes(before, found) ? before : found));
      }, SAYS_ITSELF);
    };
  });
  useEffect(() => queries.getQueryCache().subscribe(check), [queries, check]);
  const context = useMemo(() => ({ said, changed: check }), [said, check]);
  return (
    <SaidContext value={context}>
      {failed.length > 0 && <Unsaid failed={failed} />}
      {children}
    </SaidContext>
  );
}

function Unsaid({ failed }: { readonly failed: readonly Query[] }) {
  const { error } = failed[0]?.state ?? {};
  const detail = error instanceof CallProblem ? (error.body.detail ?? error.body.title) : null;
  return (
    <div style={{ marginBottom: 'var(--mantine-spacing-lg)' }}>
      <Notice tone="bad" title="A part of this page could not be read" urgent>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            {detail ?? 'The server gave no reason.'} What is chosen from or shown beside the rest may be
            missing.
          </Text>
          <Group>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                for (const query of failed) void query.fetch().catch(() => undefined);
              }}
            >
              Try again
            </Button>
          </Group>
        </Stack>
      </Notice>
    </div>
  );
}

/** Nothing is there to show, and asking again may help; a refusal is for who asked to handle. */
function isMissing({ state: { status, data, error } }: Query): boolean {
  if (status !== 'error' || data !== undefined) return false;
  const code = error instanceof CallProblem ? error.body.status : 0;
  return code === 0 || code === 429 || code >= 500;
}

function sameOnes(before: readonly Query[], now: readonly Query[]): boolean {
  return before.length === now.length && now.every((query, index) => before[index] === query);
}
