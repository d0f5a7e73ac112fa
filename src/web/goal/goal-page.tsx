import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import type { Goal } from '../api/strategy.ts';
import { unitStyle, withUnit } from '../figure/unit.ts';
import { Unknown } from '../figure/unknown.tsx';
import { InitiativesOfGoal } from '../initiative/of-goal.tsx';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { periodLabel, shorter } from './days.ts';
import { Drift } from './drift.tsx';
import { GoalForm } from './goal-form.tsx';
import { GoalHistory } from './goal-history.tsx';
import { QuickAdd } from './quick-add.tsx';
import { gapText, ReadingLine, StatusMark, TargetText } from './status.tsx';
import { type LadderIndex, useLadder, useLadderChanges } from './use-ladder.ts';
import { HORIZON_NAMES, moneyText, STATUSES, unitOfReading } from './words.ts';

/** One goal: how it stands and why, what serves it, what leads it, its fields, and who changed what. */
export function GoalPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { query, index } = useLadder();
  const goal = useQuery({
    queryKey: ['goal', id],
    queryFn: ({ signal }) => call('GET /goals/{id}', { path: { id }, signal }),
  });
  return (
    <Page
      title={goal.data?.title ?? 'Goal'}
      lead={goal.data && `${HORIZON_NAMES[goal.data.horizon]}, ${periodLabel(goal.data.period)}`}
      back={{ to: '/decide/strategy', name: 'Strategy' }}
      actions={goal.data && <DeleteGoal goal={goal.data} />}
    >
      <Loaded query={goal} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Loaded query={query} waiting={<Waiting shape="page" />}>
            {() =>
              index && (
                <Stack gap="lg">
                  <Standing goal={{ ...data, drift: index.byId.get(id)?.drift ?? [] }} index={index} />
                  <Below goal={data} index={index} />
                  <InitiativesOfGoal id={id} />
                  <GoalForm key={data.id} goal={data} index={index} />
                  <GoalHistory id={id} index={index} />
                </Stack>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface PartProps {
  readonly goal: Goal;
  readonly index: LadderIndex;
}

function Standing({ goal, index }: PartProps) {
  const { status } = goal;
  const parent = index.byId.get(goal.parentId ?? '');
  const metricId = goal.metric?.known ? goal.metric.value : null;
  const unit = status.reading && unitOfReading(status.reading);
  return (
    <Section title="How it stands">
      <div>
        <StatusMark status={status} />{' '}
        <span className="quiet">{gapText(status) ?? status.why ?? STATUSES[status.word].means}</span>
      </div>
      <Facts>
        <Fact name="Metric">
          {metricId && (
            <Go to={`/decide/metrics/${metricId}`}>{index.metricById.get(metricId)?.title ?? 'deleted'}</Go>
          )}
        </Fact>
        <Fact name="Measured">{status.reading?.value != null && <ReadingLine goal={goal} />}</Fact>
        <Fact name="Expected by then">
          {status.expected !== null && unit && unitStyle(unit).value(status.expected)}
        </Fact>
        <Fact name="Expected today">
          {status.expectedToday !== null && unit && withUnit(status.expectedToday, unit)}
        </Fact>
        <Fact name="Target">{goal.target?.known && <TargetText goal={goal} index={index} />}</Fact>
        <Fact name="Serves">
          {parent ? (
            <Go to={`/decide/goals/${parent.id}`}>{parent.title}</Go>
          ) : goal.parentId === null ? (
            <span className="quiet">nothing above it</span>
          ) : (
            <span className="quiet">a goal that you may not read</span>
          )}
        </Fact>
        <Fact name="Owner">
          {goal.owner && `${goal.owner.name}${goal.owner.left ? ', who has left: choose a new owner' : ''}`}
        </Fact>
        <Fact name="Cost to miss">{goal.costToMiss?.known && moneyText(goal.costToMiss.value)}</Fact>
      </Facts>
      {[goal.metric, goal.target, goal.budget, goal.costToMiss].map(
        (fact) => fact !== null && !fact.known && <Unknown key={fact.question} {...fact} />,
      )}
      <Drift goal={goal} index={index} most={10} />
    </Section>
  );
}

function Below({ goal, index }: PartProps) {
  const children = index.children.get(goal.id) ?? [];
  const next = shorter(goal.horizon);
  return (
    <Section title="What serves it">
      {children.map((child) => (
        <div key={child.id}>
          <StatusMark status={child.status} /> <Go to={`/decide/goals/${child.id}`}>{child.title}</Go>{' '}
          <span className="quiet">
            {HORIZON_NAMES[child.horizon]}, {periodLabel(child.period)}
          </span>{' '}
          <ReadingLine goal={child} />
          <Drift goal={child} index={index} />
        </div>
      ))}
      {children.length === 0 && (
        <Text size="sm" c="dimmed">
          {next ? 'Nothing serves it yet.' : 'A week is the shortest horizon.'}
        </Text>
      )}
      {next && <QuickAdd horizon={next} parent={goal} index={index} />}
      {goal.leads.length > 0 && (
        <Text size="sm">
          Led by{' '}
          {goal.leads.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Go to={`/decide/metrics/${id}`}>{index.metricById.get(id)?.title ?? 'a metric'}</Go>
            </span>
          ))}
          : they should move first.
        </Text>
      )}
    </Section>
  );
}

function DeleteGoal({ goal }: { readonly goal: Goal }) {
  const may = useMay('strategy.change');
  const navigate = useNavigate();
  const { remove } = useLadderChanges();
  if (!may) return null;
  return (
    <Button
      variant="default"
      onClick={async () => {
        if (await remove(goal)) await navigate({ to: '/decide/strategy' });
      }}
    >
      Delete
    </Button>
  );
}
