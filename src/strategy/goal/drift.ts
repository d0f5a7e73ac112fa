import { addMoney, HORIZONS, type Horizon, type Money } from '../../kernel/index.ts';
import type { Goal } from './goal.ts';
import type { GoalStatus } from './status.ts';

/** A goal with how it stands. */
export interface JudgedGoal {
  readonly goal: Goal;
  readonly status: GoalStatus;
}

/**
 * Shows drift upward: for each goal under which another is behind, the nearest goals below it that are. What a goal
 * that is behind itself has below it is told at that goal, and a goal whose period is over pulls nothing back any more.
 * @param today YYYY-MM-DD in the organization's zone
 * @returns id of a goal → ids of the goals that pull it back, in the order of `judged`
 */
export function driftOf(
  judged: readonly JudgedGoal[],
  today: string,
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(judged.map((one) => [one.goal.id, one]));
  const drift = new Map<string, string[]>();
  for (const one of judged) {
    if (!isDrifting(one, today)) continue;
    const { goal } = one;
    const seen = new Set([goal.id]);
    let above = goal.parentId === null ? undefined : byId.get(goal.parentId);
    while (above && !seen.has(above.goal.id)) {
      seen.add(above.goal.id);
      const causes = drift.get(above.goal.id);
      if (causes) causes.push(goal.id);
      else drift.set(above.goal.id, [goal.id]);
      if (isDrifting(above, today)) break;
      above = above.goal.parentId === null ? undefined : byId.get(above.goal.parentId);
    }
  }
  return drift;
}

/** Whether a goal is behind while there is still something to be done about it. */
function isDrifting({ goal, status }: JudgedGoal, today: string): boolean {
  return status.word === 'behind' && today < goal.period.to;
}

/** A goal that is behind, with all that it pulls back, for the page that everybody opens first. */
export interface DriftedGoal {
  readonly id: string;
  readonly title: string;
  readonly horizon: Horizon;
  readonly status: GoalStatus;
  /** What it serves, nearest first. */
  readonly serves: readonly { readonly id: string; readonly title: string; readonly horizon: Horizon }[];
  /** Null where nobody has said it. */
  readonly costToMiss: Money | null;
}

/** Every goal that is behind now, those that would cost most first, then those of longer horizons. */
export function driftedGoals(judged: readonly JudgedGoal[], today: string): DriftedGoal[] {
  const byId = new Map(judged.map((one) => [one.goal.id, one.goal]));
  return judged
    .filter((one) => isDrifting(one, today))
    .map(({ goal, status }) => ({
      id: goal.id,
      title: goal.title,
      horizon: goal.horizon,
      status,
      serves: servedBy(goal, byId).map(({ id, title, horizon }) => ({ id, title, horizon })),
      costToMiss: goal.costToMiss?.known ? goal.costToMiss.value : null,
    }))
    .sort(
      (left, right) =>
        compare(right.costToMiss?.minor ?? -1n, left.costToMiss?.minor ?? -1n) ||
        HORIZONS.indexOf(left.horizon) - HORIZONS.indexOf(right.horizon) ||
        left.title.localeCompare(right.title),
    );
}

/** What a goal serves, nearest first. */
export function servedBy(goal: Goal, byId: ReadonlyMap<string, Goal>): Goal[] {
  const above: Goal[] = [];
  let at = goal.parentId === null ? undefined : byId.get(goal.parentId);
  while (at && !above.includes(at)) {
    above.push(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return above;
}

/** What missing all of these would cost, by currency; amounts that nobody has said are counted, never taken as nothing. */
export function costOf(goals: readonly Pick<Goal, 'costToMiss'>[]): {
  readonly amounts: readonly Money[];
  readonly unsaid: number;
} {
  const amounts = new Map<string, Money>();
  let unsaid = 0;
  for (const { costToMiss } of goals) {
    if (!costToMiss?.known) unsaid++;
    else {
      const { currency } = costToMiss.value;
      const before = amounts.get(currency);
      amounts.set(currency, before ? addMoney(before, costToMiss.value) : costToMiss.value);
    }
  }
  return { amounts: [...amounts.values()], unsaid };
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
