import { gatherFaults, HORIZONS, type Horizon, InvalidInput, type Period } from '../../kernel/index.ts';
import { HORIZON_NAMES, LONGEST_DAYS } from './goal.ts';

/** A goal as far as its place in the ladder goes. */
export interface Rung {
  readonly id: string;
  readonly title: string;
  readonly horizon: Horizon;
  readonly period: Period;
}

/** What stands around a goal: all that it may not clash with. */
export interface Surroundings {
  readonly parent: Rung | null;
  /** Ids of what the parent serves, directly and further up. */
  readonly ancestors: readonly string[];
  /** Goals that serve it directly. */
  readonly children: readonly Rung[];
}

/**
 * The rules of the ladder: no goal serves itself, each serves one of a longer horizon, and its days lie within those of
 * what it serves.
 * @throws InvalidInput with every rule that is broken
 */
export function checkRung(goal: Rung, { parent, ancestors, children }: Surroundings): void {
  const faults = gatherFaults();
  faults.take(() => {
    const days = (Date.parse(goal.period.to) - Date.parse(goal.period.from)) / 86_400_000;
    const most = LONGEST_DAYS[goal.horizon];
    if (days > most)
      throw InvalidInput.at(
        'period.to',
        `a goal for a ${HORIZON_NAMES[goal.horizon]} has at most ${most} days`,
        `${days} days`,
      );
  });
  if (parent) faults.take(() => checkParent(goal, parent, ancestors));
  for (const child of children) {
    faults.take(() => {
      if (!isLonger(goal.horizon, child.horizon))
        throw InvalidInput.at(
          'horizon',
          `must be longer than that of “${child.title}” (${HORIZON_NAMES[child.horizon]}), which serves it`,
          HORIZON_NAMES[goal.horizon],
        );
    });
    faults.take(() => {
      if (!isWithin(child.period, goal.period))
        throw InvalidInput.at(
          'period',
          `must hold ${spoken(child.period)}, the period of “${child.title}”, which serves it`,
          spoken(goal.period),
        );
    });
  }
  faults.assertNone();
}

function checkParent(goal: Rung, parent: Rung, ancestors: readonly string[]): void {
  if (parent.id === goal.id || ancestors.includes(goal.id))
    throw InvalidInput.at(
      'parentId',
      `“${goal.title}” cannot serve “${parent.title}”: that serves it already, and the ladder would be a circle`,
    );
  const faults = gatherFaults();
  faults.take(() => {
    if (!isLonger(parent.horizon, goal.horizon))
      throw InvalidInput.at(
        'horizon',
        `must be shorter than that of “${parent.title}” (${HORIZON_NAMES[parent.horizon]}), which it serves`,
        HORIZON_NAMES[goal.horizon],
      );
  });
  faults.take(() => {
    if (!isWithin(goal.period, parent.period))
      throw InvalidInput.at(
        'period',
        `must lie within ${spoken(parent.period)}, the period of “${parent.title}”, which it serves`,
        spoken(goal.period),
      );
  });
  faults.assertNone();
}

/** Whether `long` looks further ahead than `short`. */
export function isLonger(long: Horizon, short: Horizon): boolean {
  return HORIZONS.indexOf(long) < HORIZONS.indexOf(short);
}

/** Whether every day of `inner` is one of `outer`. */
export function isWithin(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function spoken({ from, to }: Period): string {
  return `${from} to before ${to}`;
}
