import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { checkRaci, type RaciFinding } from '../../change/politics/raci.ts';
import { call, fileAddress } from '../api/client.ts';
import type { Raci } from '../api/politics.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated } from '../form/merge.tsx';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { addActivity, addPerson, type RaciDraft } from './raci-draft.ts';
import { RaciGrid } from './raci-grid.tsx';
import { type PartProps, usePoliticsAgain } from './use-politics.ts';

/** Who does what: activities down, people across, a letter in each cell; its rules are checked on every key. */
export function RaciPart({ politics, may }: PartProps) {
  const { raci, file } = politics;
  const [draft, setDraft] = useState<RaciDraft | null>(null);
  const [version, setVersion] = useState(raci.version);
  const again = usePoliticsAgain();
  const shown: RaciDraft = draft ?? raci;
  const findings = useMemo(() => checkRaci(shown), [shown]);
  const save = useMutation({
    mutationFn: (on: number) =>
      call('PUT /politics/{id}/raci', {
        path: { id: file.id },
        body: {
          people: shown.people.map(({ id, name }) => ({ id, name })),
          activities: shown.activities.map(({ id, name, cells }) => ({ id, name, cells: { ...cells } })),
        },
        version: on,
      }),
    onSuccess: async (kept: Raci) => {
      await again();
      setVersion(kept.version);
      setDraft(null);
      said('The matrix is kept.');
    },
  });
  const change = (next: RaciDraft) => {
    if (draft === null) setVersion(raci.version);
    // What was refused is no longer what stands there.
    save.reset();
    setDraft(next);
  };
  async function showTheirs() {
    await again();
    setDraft(null);
    save.reset();
  }
  async function putMine() {
    const { raci: now } = await call('GET /politics/{id}', { path: { id: file.id } });
    save.mutate(now.version);
  }
  if (shown.activities.length === 0 && shown.people.length === 0)
    return (
      <EmptyState
        icon={<IconTable size={28} stroke={1.6} />}
        title="No RACI yet"
        action={may && <Button onClick={() => change(addPerson(addActivity(shown)))}>Begin a matrix</Button>}
      >
        Who does each thing, who answers for it, who is asked before, and who is told after. Two who answer
        for one thing are as bad as none.
      </EmptyState>
    );
  return (
    <Section
      title="RACI"
      lead={
        <>
          In a cell, press R, A, C or I, or Delete; A on an R makes AR. Arrow keys move.{' '}
          <Term of="raci">What the letters mean</Term>
        </>
      }
      actions={
        <Button component="a" variant="default" href={fileAddress(`/politics/${file.id}/raci.csv`)} download>
          Export CSV
        </Button>
      }
    >
      <RaciGrid draft={shown} findings={findings} fault={faultsOf(save.error)} may={may} onChange={change} />
      {may && (
        <Group>
          <Button variant="default" onClick={() => change(addActivity(shown))}>
            Add an activity
          </Button>
          <Button variant="default" onClick={() => change(addPerson(shown))}>
            Add a person
          </Button>
          <Button disabled={draft === null} loading={save.isPending} onClick={() => save.mutate(version)}>
            Keep the matrix
          </Button>
          {draft !== null && (
            <Button
              variant="default"
              onClick={() => {
                setDraft(null);
                save.reset();
              }}
            >
              Undo changes
            </Button>
          )}
        </Group>
      )}
      {isOutdated(save.error) ? (
        <Notice tone="warn" title="Somebody else changed this matrix meanwhile" urgent>
          <Group>
            <Button size="xs" variant="default" onClick={() => void showTheirs()}>
              Show theirs, drop mine
            </Button>
            <Button size="xs" onClick={() => void putMine()}>
              Put mine in its place
            </Button>
          </Group>
        </Notice>
      ) : (
        save.error && <ProblemView problem={save.error} />
      )}
      <Findings findings={findings} draft={shown} />
    </Section>
  );
}

function Findings({
  findings,
  draft,
}: {
  readonly findings: readonly RaciFinding[];
  readonly draft: RaciDraft;
}) {
  const nameOf = (finding: RaciFinding) =>
    'activityId' in finding.about
      ? `${draft.activities.find(({ id }) => 'activityId' in finding.about && id === finding.about.activityId)?.name || 'An activity without a name'}: `
      : '';
  return (
    <Stack gap="xs" aria-live="polite">
      {findings.length === 0 ? (
        <Text size="sm">
          Every activity has exactly one A and at least one R, and everybody does something.
        </Text>
      ) : (
        <List size="sm">
          {findings.map((finding) => (
            <List.Item key={JSON.stringify([finding.rule, finding.about])}>
              <b>{finding.kind === 'fault' ? 'To mend' : 'Worth a second look'}:</b> {nameOf(finding)}
              {finding.says}.
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
