import { Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Goal } from '../api/strategy.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { periodLabel } from './days.ts';
import { Drift } from './drift.tsx';
import classes from './goal.module.css';
import { QuickAdd } from './quick-add.tsx';
import { ReadingLine, StatusMark, TargetText } from './status.tsx';
import type { LadderIndex } from './use-ladder.ts';
import { VirtualList } from './virtual-list.tsx';
import { HORIZON_NAMES, HORIZONS } from './words.ts';

interface Props {
  readonly index: LadderIndex;
  readonly goals: readonly Goal[];
  readonly unitId: string | null;
}

/** The ladder: a column for each horizon. A chosen goal shows what it serves to the left and what serves it to the right. */
export function LadderView({ index, goals, unitId }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const related = useMemo(() => relatives(index, chosen), [index, chosen]);
  const above = chosen === null ? undefined : index.byId.get(chosen);
  return (
    <section
      className={classes['columns']}
      aria-label="Goals by horizon"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {HORIZONS.map((horizon) => {
        const all = goals.filter((goal) => goal.horizon === horizon);
        const shown = related ? all.filter(({ id }) => related.has(id)) : all;
        // What is added serves the chosen goal, or the goal of the column to the left that belongs to it.
        const parent = above && HORIZONS.indexOf(above.horizon) < HORIZONS.indexOf(horizon) ? above : null;
        return (
          <div key={horizon} className={classes['column']}>
            <Text fw={600} size="sm" component="h2" m={0}>
              {HORIZON_NAMES[horizon]} <span className="quiet">{count(shown.length)}</span>
            </Text>
            <QuickAdd horizon={horizon} parent={parent} index={index} unitId={unitId} />
            <VirtualList
              items={shown}
              itemKey={(goal) => goal.id}
              estimate={120}
              label={`Goals: ${HORIZON_NAMES[horizon]}`}
              className={classes['cards']}
              empty={
                <Text size="xs" c="dimmed" p="xs">
                  {related ? 'Nothing here belongs to the chosen goal.' : 'No goals yet.'}
                </Text>
              }
            >
              {(goal) => (
                <div style={{ paddingBottom: 8 }}>
                  <Card
                    goal={goal}
                    index={index}
                    chosen={goal.id === chosen}
                    onChoose={() => setChosen(goal.id === chosen ? null : goal.id)}
                  />
                </div>
              )}
            </VirtualList>
          </div>
        );
      })}
    </section>
  );
}

interface CardProps {
  readonly goal: Goal;
  readonly index: LadderIndex;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Card({ goal, index, chosen, onChoose }: CardProps) {
  const metric = goal.metric?.known ? index.metricById.get(goal.metric.value) : undefined;
  return (
    <article className={`${classes['card']} ${chosen ? classes['chosen'] : ''}`}>
      <h3>
        <Go to={`/decide/goals/${goal.id}`} quiet>
          {goal.title}
        </Go>
      </h3>
      <div>
        <StatusMark status={goal.status} /> <span className="quiet">{periodLabel(goal.period)}</span>
      </div>
      {metric && (
        <div>
          {metric.title} <TargetText goal={goal} index={index} />
        </div>
      )}
      <ReadingLine goal={goal} />
      {goal.status.word === 'unknown' && <div className="quiet">{goal.status.why}</div>}
      <div className="quiet">
        {goal.owner === null ? 'Nobody owns it' : goal.owner.name}
        {goal.owner?.left && ' has left: choose a new owner'}
      </div>
      <Drift goal={goal} index={index} />
      <UnstyledButton fz="xs" td="underline" c="dimmed" aria-pressed={chosen} onClick={onChoose}>
        {chosen ? 'Show all goals' : 'What it serves, and what serves it'}
        <span className="hidden-to-eye">: {goal.title}</span>
      </UnstyledButton>
    </article>
  );
}

/** The goal, all that it serves, and all that serve it. */
function relatives(index: LadderIndex, id: string | null): ReadonlySet<string> | null {
  const goal = id === null ? undefined : index.byId.get(id);
  if (!goal) return null;
  const found = new Set([goal.id]);
  for (let at = index.byId.get(goal.parentId ?? ''); at; at = index.byId.get(at.parentId ?? ''))
    found.add(at.id);
  const down = [goal.id];
  for (let next = down.pop(); next !== undefined; next = down.pop())
    for (const child of index.children.get(next) ?? []) {
      found.add(child.id);
      down.push(child.id);
    }
  return found;
}
