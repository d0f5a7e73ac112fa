import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addDays, nextStart, startOf } from '../../kernel/index.ts';
import { useMay } from '../api/session.ts';
import type { Goal } from '../api/strategy.ts';
import { periodName } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { periodLabel } from './days.ts';
import { Drift } from './drift.tsx';
import classes from './goal.module.css';
import { GoalClash } from './goal-clash.tsx';
import { ReadingLine, StatusMark, TargetText } from './status.tsx';
import { talkOf } from './talk.ts';
import { type LadderIndex, useLadder } from './use-ladder.ts';
import { AddToWeek, WeekRow } from './week-row.tsx';

interface Search {
  readonly unit?: string;
  readonly week?: string;
}

/** More than these do not fit on the screen; the others stand in the ladder. */
const MOST_SHOWN = 3;
/** From this many goals on the list scrolls by itself. */
const MOST_GOALS = 6;

/** A team's week on one screen: its goals, the quarter that they serve, what drifted, what to say in the meeting. */
export function WeekPage() {
  const { query, index } = useLadder();
  return (
    <Page title="This week" back={{ to: '/decide/strategy', name: 'Strategy' }}>
      <Loaded query={query} waiting={<Waiting shape="page" />}>
        {() => index && <Week index={index} />}
      </Loaded>
    </Page>
  );
}

function Week({ index }: { readonly index: LadderIndex }) {
  const { unit = '', week = startOf('week', index.today) } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const may = useMay('strategy.change');
  const set = (part: Search) =>
    void navigate({ to: '.', search: (before: Search) => ({ ...before, ...part }), replace: true } as never);
  const end = nextStart('week', week);
  const ofUnit = (goal: Goal) => unit === '' || goal.unitId === unit;
  const runs = ({ period }: Goal) => period.from < end && period.to > week;
  const goals = index.items.filter((goal) => goal.horizon === 'week' && runs(goal) && ofUnit(goal));
  const months = index.items.filter((goal) => goal.horizon === 'month' && runs(goal) && ofUnit(goal));
  const quarters = servedQuarters([...goals, ...months], index, (goal) => runs(goal) && ofUnit(goal));
  const drifted = [...months, ...quarters].filter(
    (goal) => goal.status.word === 'behind' || goal.drift.length > 0,
  );
  const talk = talkOf(goals, [...quarters, ...months], index);
  return (
    <>
      <GoalClash index={index} />
      <Group gap="sm">
        <Select
          size="xs"
          w={200}
          aria-label="Team"
          value={unit}
          onChange={(next) => set({ unit: next ?? '' })}
          data={[
            { value: '', label: 'Whole organization' },
            ...index.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <ActionIcon
          variant="default"
          aria-label="The week before"
          onClick={() => set({ week: addDays(week, -7) })}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text fw={600} size="sm" aria-live="polite">
          {periodName(week, 'week')}
        </Text>
        <ActionIcon variant="default" aria-label="The week after" onClick={() => set({ week: end })}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <div className={classes['week']}>
        <Section title="Goals of the week">
          <Several many={goals.length > MOST_GOALS}>
            {goals.map((goal) => (
              <WeekRow key={goal.id} goal={goal} index={index} may={may} />
            ))}
            {goals.length === 0 && (
              <Text size="sm" c="dimmed">
                No goals for this week yet. Two or three are enough.
              </Text>
            )}
          </Several>
          {may && (
            <AddToWeek index={index} week={week} unitId={unit || null} parents={[...months, ...quarters]} />
          )}
        </Section>
        <div>
          <Section
            title="What to say"
            actions={
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  void navigator.clipboard.writeText(talk.join('\n')).then(() => said('Copied.'))
                }
              >
                Copy
              </Button>
            }
          >
            <ul style={{ margin: 0, paddingLeft: 18, fontSize: 14 }}>
              {talk.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        </div>
        <Section title="The quarter it serves" actions={<More left={quarters.length - MOST_SHOWN} />}>
          <Stack gap={8}>
            {quarters.slice(0, MOST_SHOWN).map((goal) => (
              <div key={goal.id}>
                <StatusMark status={goal.status} /> <Go to={`/decide/goals/${goal.id}`}>{goal.title}</Go>{' '}
                <span className="quiet">{periodLabel(goal.period)}</span>
                <Text size="xs" component="div">
                  <TargetText goal={goal} index={index} /> <ReadingLine goal={goal} />
                </Text>
              </div>
            ))}
          </Stack>
          {quarters.length === 0 && (
            <Text size="sm" c="dimmed">
              Nothing here serves a quarter yet: say what each goal of the week serves.
            </Text>
          )}
        </Section>
        <Section title="What drifted" actions={<More left={drifted.length - MOST_SHOWN} />}>
          {drifted.slice(0, MOST_SHOWN).map((goal) => (
            <div key={goal.id}>
              <Text size="sm" fw={600}>
                {goal.title}
              </Text>
              {goal.status.word === 'behind' && <ReadingLine goal={goal} />}
              <Drift goal={goal} index={index} />
            </div>
          ))}
          {drifted.length === 0 && (
            <Text size="sm" c="dimmed">
              Nothing, as far as it can be told.
            </Text>
          )}
        </Section>
      </div>
    </>
  );
}

/** Says what did not fit, and where it is. */
function More({ left }: { readonly left: number }) {
  if (left <= 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {left} more in <Go to="/decide/strategy">the ladder</Go>.
    </Text>
  );
}

/** Rows that scroll by themselves when there are many. */
function Several({ many, children }: { readonly many: boolean; readonly children: ReactNode }) {
  if (!many) return <div>{children}</div>;
  return (
    <ScrollBox label="Goals of the week" height={330}>
      {children}
    </ScrollBox>
  );
}

/** The quarters that these goals serve, and those of the team itself. */
function servedQuarters(
  goals: readonly Goal[],
  index: LadderIndex,
  mine: (goal: Goal) => boolean,
): readonly Goal[] {
  const found = new Set<Goal>();
  for (const goal of goals)
    for (let at: Goal | undefined = goal; at; at = index.byId.get(at.parentId ?? ''))
      if (at.horizon === 'quarter') found.add(at);
  for (const goal of index.items) if (goal.horizon === 'quarter' && mine(goal)) found.add(goal);
  return [...found];
}
