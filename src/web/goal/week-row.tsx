import { ActionIcon, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Goal } from '../api/strategy.ts';
import { Go } from '../shell/go.tsx';
import { likelyPeriod } from './days.ts';
import classes from './goal.module.css';
import { ReadingLine, StatusMark } from './status.tsx';
import { type LadderIndex, useLadderChanges } from './use-ladder.ts';

interface RowProps {
  readonly goal: Goal;
  readonly index: LadderIndex;
  readonly may: boolean;
}

/** A goal of the week, edited where it stands. */
export function WeekRow({ goal, index, may }: RowProps) {
  const { change, remove } = useLadderChanges();
  const [title, setTitle] = useTyped(goal.title);
  const [owner, setOwner] = useTyped(goal.owner?.name ?? '');
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

/** A text that is edited where it stands: it follows what is on record until somebody types into it. */
function useTyped(recorded: string): [string, (text: string) => void] {
  const [seen, setSeen] = useState(recorded);
  const [text, setText] = useState(recorded);
  if (recorded !== seen) {
    setSeen(recorded);
    if (text === seen) setText(recorded);
  }
  return [text, setText];
}

interface AddProps {
  readonly index: LadderIndex;
  readonly week: string;
  readonly unitId: string | null;
  readonly parents: readonly Goal[];
}

/** Type, Enter, type the next: the fastest way to plan a week. */
export function AddToWeek({ index, week, unitId, parents }: AddProps) {
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
