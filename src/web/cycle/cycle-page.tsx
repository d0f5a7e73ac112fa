import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call, fileAddress } from '../api/client.ts';
import type { CycleMethods, CycleWhole } from '../api/cycle.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { failed } from '../state/toast.ts';
import { deleteWithUndo } from '../state/undo.tsx';
import { Waiting } from '../state/waiting.tsx';
import { ActForm } from './act-form.tsx';
import { JudgmentView } from './judgment-view.tsx';
import { LockSection } from './lock-section.tsx';
import { Looks } from './looks.tsx';
import { OtherMethod } from './other-method.tsx';
import { PlanForm } from './plan-form.tsx';
import { LockedPlan } from './plan-view.tsx';
import { OUTCOME_WORDS, STAGE_WORDS, VerdictBadge } from './words.tsx';

/** One cycle: its plan, its lock, how far it is, its judgment and what was decided. */
export function CyclePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const cycle = useQuery({
    queryKey: ['cycle', id],
    queryFn: ({ signal }) => call('GET /cycles/{id}', { path: { id }, signal }),
  });
  const methods = useCycleMethods();
  const data = cycle.data;
  return (
    <Page
      title={data ? `Cycle ${data.number}: ${data.name}` : 'Cycle'}
      lead={data && <Lead cycle={data} />}
      back={{ to: '/improve/cycles', name: 'Cycles' }}
      actions={data && <Steps cycle={data} />}
    >
      <Loaded query={cycle} waiting={<Waiting shape="page" />}>
        {(whole) => (
          <Loaded query={methods} waiting={<Waiting shape="page" />}>
            {(known) => <Parts key={whole.locked ? 'locked' : whole.version} cycle={whole} methods={known} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

export function useCycleMethods() {
  return useQuery({
    queryKey: ['cycle-methods'],
    queryFn: ({ signal }) => call('GET /cycle-methods', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function Lead({ cycle }: { readonly cycle: CycleWhole }) {
  const { name, says } = STAGE_WORDS[cycle.stage];
  return (
    <Group gap="sm" component="span">
      <span>
        {name}: {says.toLowerCase()}
      </span>
      {cycle.verdict && <VerdictBadge verdict={cycle.verdict} />}
    </Group>
  );
}

function Parts({ cycle, methods }: { readonly cycle: CycleWhole; readonly methods: CycleMethods }) {
  const may = useMay('cycle.change');
  const decides = useMay('decision.make');
  const [locking, setLocking] = useState<unknown>(null);
  const metric = cycle.metric?.title ?? 'the metric';
  const undecided = cycle.outcome === null && (cycle.judgments.length > 0 || cycle.stopped !== null);
  const standing = cycle.judgments.find(({ id }) => id === cycle.standing);
  const others = cycle.judgments.filter(({ id }) => id !== cycle.standing);
  const begun = cycle.stage === 'do' || cycle.stage === 'check';
  return (
    <Stack gap="lg">
      <Ties cycle={cycle} />
      {standing && <JudgmentView judgment={standing} methods={methods} metric={metric} />}
      {undecided && decides && cycle.locked && <ActForm cycle={cycle} />}
      {cycle.locked ? (
        <>
          {cycle.open && <Looks cycle={cycle} />}
          <LockedPlan cycle={cycle} methods={methods} />
          {!cycle.open && cycle.looks.length > 0 && <Looks cycle={cycle} />}
          {others.map((judgment) => (
            <JudgmentView key={judgment.id} judgment={judgment} methods={methods} metric={metric} aside />
          ))}
          {may && begun && !cycle.stopped && cycle.outcome === null && (
            <OtherMethod cycle={cycle} methods={methods} />
          )}
        </>
      ) : may ? (
        <>
          <PlanForm cycle={cycle} methods={methods} locking={locking} />
          <LockSection cycle={cycle} onRefused={setLocking} />
        </>
      ) : (
        <LockedPlan cycle={cycle} methods={methods} />
      )}
    </Stack>
  );
}

/** What it belongs to, follows and led to. */
function Ties({ cycle }: { readonly cycle: CycleWhole }) {
  return (
    <Section>
      <Stack gap={4}>
        <Text size="sm">
          Cycle {cycle.number} of{' '}
          <Go to={`/improve/initiatives/${cycle.initiativeId}?view=cycles`}>{cycle.initiative}</Go>
          {cycle.before && (
            <>
              {', from the feedback of '}
              <Go to={`/improve/cycles/${cycle.before.id}`}>{cycle.before.name}</Go>
            </>
          )}
          .
        </Text>
        {cycle.outcome && (
          <Text size="sm">
            {OUTCOME_WORDS[cycle.outcome]}
            {cycle.decisionId && (
              <>
                {', as '}
                <Go to={`/decide/decisions/${cycle.decisionId}`}>decided</Go>
              </>
            )}
            {cycle.followedBy.map((next) => (
              <span key={next.id}>
                {'; it goes on in '}
                <Go to={`/improve/cycles/${next.id}`}>{next.name}</Go>
              </span>
            ))}
            .
          </Text>
        )}
        {cycle.stopped && (
          <Text size="sm">
            Stopped on {day(cycle.stopped.at.slice(0, 10))}: {cycle.stopped.why}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function Steps({ cycle }: { readonly cycle: CycleWhole }) {
  const may = useMay('cycle.change');
  const lists = useMay('record.read');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      deleteWithUndo({
        told: `The plan “${cycle.name}” is deleted.`,
        remove: async () => {
          await call('DELETE /cycles/{id}', { path: { id: cycle.id }, version: cycle.version });
          await navigate({ to: '/improve/cycles' });
        },
        restore: () => call('POST /cycles/{id}/restore', { path: { id: cycle.id } }),
        again: () => queries.invalidateQueries({ queryKey: ['cycles'] }),
      }),
    onError: failed,
  });
  const single = cycle.method === 'randomized' || cycle.method === 'matched';
  return (
    <Group gap="sm">
      {lists && cycle.locked && single && (
        <Button
          component="a"
          variant="default"
          download
          href={fileAddress(`/cycles/${cycle.id}/assignment.csv`)}
        >
          Who gets it (CSV)
        </Button>
      )}
      {may && !cycle.locked && (
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
          Delete
        </Button>
      )}
    </Group>
  );
}
