import { ActionIcon, Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
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
import { likelyPeriod, periodLabel } from './days.ts';
import { Drift } from './drift.tsx';
import classes from './goal.module.css';
import { ReadingLine, StatusMark, TargetText } from './status.tsx';
import { talkOf } from './talk.ts';
import { type LadderIndex, useLadder, useLadderChanges } from './use-ladder.ts';

interface Search {
  readonly unit?: string;
  readonly week?: string;
}

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
          <div>
            {goals.map((goal, at) => (
              <WeekRow key={goal.id} goal={goal} index={index} may={may} last={at === goals.length - 1} />
            ))}
            {goals.length === 0 && (
              <Text size="sm" c="dimmed">
                No goals for this week yet. Two or three are enough.
              </Text>
            )}
          </div>
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
        <Section title="The quarter it serves">
          {quarters.slice(0, 4).map((goal) => (
            <div key={goal.id}>
              <StatusMark status={goal.status} /> <Go to={`/decide/goals/${goal.id}`}>{goal.title}</Go>{' '}
              <span className="quiet">{periodLabel(goal.period)}</span>
              <Text size="xs" component="div">
                <TargetText goal={goal} index={index} /> <ReadingLine goal={goal} />
              </Text>
            </div>
          ))}
          {quarters.length === 0 && (
            <Text size="sm" c="dimmed">
              Nothing here serves a quarter yet: say what each goal of the week serves.
            </Text>
          )}
        </Section>
        <Section title="What drifted">
          {drifted.slice(0, 3).map((goal) => (
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

interface RowProps {
  readonly goal: Goal;
  readonly index: LadderIndex;
  readonly may: boolean;
  readonly last: boolean;
}

/** A goal of the week, edited where it stands. */
function WeekRow({ goal, index, may }: RowProps) {
  const { change, remove } = useLadderChanges();
  const [title, setTitle] = useState(goal.title);
  const [owner, setOwner] = useState(goal.owner?.name ?? '');
  const told = goal.metric !== null;
  const keepTitle = () => {
    const typed = title.trim();
    if (typed === '') setTitle(goal.title);
    else if (typed !== goal.title) void change(goal, { title: typed });
  };
  const keepOwner = () => {
    const typed = owner.trim();
    if (typed !== (goal.owner?.name ?? ''))
      void change(goal, { owner: typed === '' ? null : { name: typed } });
  };
  const parent = index.byId.get(goal.parentId ?? '');
  return (
    <div className={classes['weekRow']}>
      {told ? (
        <span />
      ) : (
        <Checkbox
          size="sm"
          aria-label={`Reached: ${goal.title}`}
          disabled={!may}
          checked={goal.said === 'reached'}
          onChange={(event) => void change(goal, { said: event.currentTarget.checked ? 'reached' : null })}
        />
      )}
      <div>
        <TextInput
          size="xs"
          variant="unstyled"
          aria-label={`Goal: ${goal.title}`}
          readOnly={!may}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={keepTitle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              keepTitle();
              document.querySelector<HTMLElement>('[data-week-add]')?.focus();
            } else if (event.key === 'Escape') setTitle(goal.title);
          }}
        />
        <Text size="xs" c="dimmed" component="div" truncate>
          {parent ? <>serves {parent.title}. </> : 'serves nothing yet. '}
          <ReadingLine goal={goal} />
        </Text>
      </div>
      <Go to={`/decide/goals/${goal.id}`} quiet>
        <StatusMark status={goal.status} />
      </Go>
      <Group gap={4} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={`Owner of ${goal.title}`}
          placeholder="Owner"
          readOnly={!may}
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
          onBlur={keepOwner}
          onKeyDown={(event) => event.key === 'Enter' && keepOwner()}
        />
        {may && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Delete ${goal.title}`}
            onClick={() => void remove(goal)}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </div>
  );
}

interface AddProps {
  readonly index: LadderIndex;
  readonly week: string;
  readonly unitId: string | null;
  readonly parents: readonly Goal[];
}

/** Type, Enter, type the next: the fastest way to plan a week. */
function AddToWeek({ index, week, unitId, parents }: AddProps) {
  const { create } = useLadderChanges();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const parent = index.byId.get(chosen ?? parents[0]?.id ?? '');
  async function add() {
    const typed = title.trim();
    if (typed === '') return;
    setTitle('');
    const made = await create({
      title: typed,
      horizon: 'week',
      parentId: parent?.id ?? null,
      period: likelyPeriod(
        'week',
        parent?.period ?? null,
        parent && week < parent.period.from ? parent.period.from : week,
      ),
      unitId,
    });
    if (!made) setTitle(typed);
  }
  return (
    <Group gap="sm">
      <TextInput
        size="xs"
        flex={1}
        miw={200}
        data-week-add
        aria-label="Add a goal for this week"
        placeholder="Add a goal: type, Enter, type the next"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add();
        }}
      />
      <Select
        size="xs"
        w={240}
        aria-label="What it serves"
        placeholder="Serves nothing yet"
        data={parents.map(({ id, title: name }) => ({ value: id, label: name }))}
        value={parent?.id ?? null}
        onChange={setChosen}
      />
    </Group>
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
