import { createUnit } from '../../access/index.ts';
import { addDays, type Knowable, type Money, startOf } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import {
  changeGoal,
  correlate,
  createGoal,
  type Goal,
  type GoalParts,
  type GoalTarget,
  judgingGrain,
} from '../../strategy/index.ts';
import { OPERATOR } from '../operator/operator.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';
import { plannedGoals } from './ladder.ts';
import { DEMO_STRENGTHS, DEMO_UNITS, type PlannedGoal } from './plannedGoal.ts';

/** The operator's ladder of goals, its units, and how strongly people judge that one bears on another. */
export const goalsEntry: ProgramEntry = {
  doing: 'goals',
  enter: (parts) => parts.inScope((stores) => enterGoals(parts, stores)),
};

async function enterGoals({ clock, ids, options }: ProgramParts, stores: ProgramStores): Promise<void> {
  const parts: GoalParts = { ...stores, clock, ids };
  const units = new Map((await stores.units.list()).map(({ id, name }) => [name, id]));
  for (const name of DEMO_UNITS)
    if (!units.has(name)) units.set(name, (await createUnit(parts, { name, parentId: null })).id);
  const metrics = new Map((await stores.metrics.list()).map((metric) => [metric.sheet.title, metric]));
  const planned = plannedGoals(options.end);
  const there = new Map(
    (await stores.goals.bySource(planned.map(({ key }) => sourceOf(key)))).map((goal) => [
      goal.sourceKey,
      goal,
    ]),
  );
  const goals = new Map<string, Goal>();
  for (const plan of planned) {
    const known = there.get(sourceOf(plan.key));
    goals.set(plan.key, known ?? (await enterGoal(parts, plan, goals, metrics, units, options.end)));
  }
  if (there.size > 0) return;
  for (const [key, other, strength] of DEMO_STRENGTHS) {
    const [goal, otherGoal, metric] = [goals.get(key), goals.get(other), metrics.get(other)];
    if (goal && otherGoal) await correlate(parts, goal.id, { kind: 'goal', id: otherGoal.id }, strength);
    else if (goal && metric) await correlate(parts, goal.id, { kind: 'metric', id: metric.id }, strength);
  }
}

async function enterGoal(
  parts: GoalParts,
  plan: PlannedGoal,
  goals: ReadonlyMap<string, Goal>,
  metrics: ReadonlyMap<string, Metric>,
  units: ReadonlyMap<string, string>,
  end: string,
): Promise<Goal> {
  const metric = plan.metric === undefined ? undefined : metrics.get(plan.metric);
  const target = metric ? await targetOf(parts, plan, metric, end) : null;
  const { costToMiss, budget } = plan;
  const goal = await createGoal(parts, {
    horizon: plan.horizon,
    parentId: plan.serves === null ? null : (goals.get(plan.serves)?.id ?? null),
    title: plan.title,
    reason: plan.reason ?? null,
    owner: plan.owner === null ? null : { name: plan.owner },
    metric: metric ? { known: true, value: metric.id } : null,
    target,
    path:
      plan.early !== undefined && target?.known
        ? [{ month: startOf('month', plan.period.from), value: plan.early }]
        : [],
    leads: (plan.leads ?? []).flatMap((title) => metrics.get(title)?.id ?? []),
    period: plan.period,
    budget: budget === undefined ? null : { known: true, value: euros(budget) },
    costToMiss: costOf(costToMiss, end),
    unitId: plan.unit === undefined ? null : (units.get(plan.unit) ?? null),
    sourceKey: sourceOf(plan.key),
  });
  return plan.said ? changeGoal(parts, goal.id, goal.version, { said: plan.said }) : goal;
}

/** A target as people set it: from where the metric stood when the period began, as far as anybody knew. */
async function targetOf(
  { readings }: GoalParts,
  plan: PlannedGoal,
  metric: Metric,
  end: string,
): Promise<Knowable<GoalTarget> | null> {
  if (plan.openTarget) {
    const [question, finder, days] = plan.openTarget;
    return { known: false, question, finder, due: addDays(end, days) };
  }
  if (!plan.target) return null;
  const grain = judgingGrain(plan.horizon, metric.sheet.measured);
  const window = { from: addDays(plan.period.from, -400), to: plan.period.from };
  const measured = { metricId: metric.id, metricVersion: metric.current.number };
  const before = (await readings.within([measured], grain, window)).filter(
    ({ value, partial }) => value !== null && !partial,
  );
  const last = before.at(-1);
  const stood = last?.value ?? null;
  if (last === undefined || stood === null)
    return {
      known: false,
      question: 'Where did it stand at the beginning?',
      finder: plan.owner ?? 'the analyst',
      due: addDays(end, 20),
    };
  const { target } = plan;
  const { direction } = target;
  const wanted = rounded('value' in target ? target.value : stood * target.ofBaseline);
  const baseline = rounded(stood);
  // Already better than planned when the period began: then it is to be held.
  const better = direction === 'at_most' ? baseline < wanted : baseline > wanted;
  return { known: true, value: { value: better ? baseline : wanted, baseline, direction, unit: last.unit } };
}

function costOf(cost: PlannedGoal['costToMiss'], end: string): Knowable<Money> | null {
  if (cost === undefined) return null;
  if (typeof cost === 'number') return { known: true, value: euros(cost) };
  const [question, finder, days] = cost;
  return { known: false, question, finder, due: addDays(end, days) };
}

function euros(amount: number): Money {
  return { minor: BigInt(amount) * 100n, currency: OPERATOR.currency };
}

/** To three figures, as people write targets down. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

export function sourceOf(key: string): string {
  return `demo ${key}`;
}
