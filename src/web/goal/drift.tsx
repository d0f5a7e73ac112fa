import { Text } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import type { Goal } from '../api/strategy.ts';
import { Go } from '../shell/go.tsx';
import classes from './goal.module.css';
import { gapText } from './status.tsx';
import type { LadderIndex } from './use-ladder.ts';
import { moneyText } from './words.ts';

interface Props {
  readonly goal: Goal;
  readonly index: LadderIndex;
  /** How many causes are named; the others are counted. */
  readonly most?: number;
}

/** Drift shown upward: what below a goal is behind, by how much, by which metric, and what missing it would cost. */
export function Drift({ goal, index, most = 2 }: Props) {
  const causes = goal.drift.flatMap((id) => index.byId.get(id) ?? []);
  if (causes.length === 0) return null;
  return (
    <div className={classes['drift']}>
      <IconArrowUp size={14} stroke={2} aria-hidden />
      <div>
        <Text size="xs" fw={600} component="span">
          Held back by
        </Text>
        <ul>
          {causes.slice(0, most).map((cause) => (
            <li key={cause.id}>
              <Go to={`/decide/goals/${cause.id}`}>{cause.title}</Go>
              <span className="quiet">{causeText(cause, index)}</span>
            </li>
          ))}
          {causes.length > most && <li className="quiet">and {causes.length - most} more</li>}
        </ul>
      </div>
    </div>
  );
}

function causeText(cause: Goal, index: LadderIndex): string {
  const metric = cause.metric?.known ? index.metricById.get(cause.metric.value)?.title : undefined;
  const gap = gapText(cause.status);
  const cost = cause.costToMiss?.known
    ? `; to miss it costs ${moneyText(cause.costToMiss.value)}`
    : '; what missing it costs is not known';
  return `: ${metric ?? 'its metric'} ${gap ?? 'is behind'}${cost}`;
}
