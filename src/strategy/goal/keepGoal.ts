import type { UnitStore } from '../../access/index.ts';
import { type AuditLog, chooseOwner, type Members, type NamedOwner, type Owner } from '../../access/index.ts';
import type { ReadingStore } from '../../insight/index.ts';
import {
  type Clock,
  Conflict,
  type Ids,
  InvalidInput,
  isId,
  NotFound,
  Outdated,
  Refused,
  restorableSince,
} from '../../kernel/index.ts';
import type { Metric, MetricStore } from '../../metric/index.ts';
import { bearing, type Strength } from './correlation.ts';
import { checkFields } from './fields.ts';
import type { Goal, GoalFields } from './goal.ts';
import { checkRung } from './ladder.ts';
import { checkMetrics, unitOfMetric } from './metricUnit.ts';
import type { GoalStore } from './store.ts';

/** What keeping goals needs, all within one transaction. */
export interface GoalParts {
  readonly goals: GoalStore;
  readonly units: UnitStore;
  readonly members: Members;
  readonly metrics: Pick<MetricStore, 'get'>;
  readonly readings: ReadingStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A goal as somebody enters it. What is left out of the place is taken from the goal that it serves. */
export type GoalInput = Omit<GoalFields, 'position' | 'unitId' | 'circleId' | 'said'> & {
  readonly owner: NamedOwner | null;
  readonly unitId?: string | null;
  readonly circleId?: string | null;
  readonly position?: number;
  readonly sourceKey?: string;
};

export type GoalChanges = Partial<GoalFields> & { readonly owner?: NamedOwner | null };

/** @throws InvalidInput with every rule that is broken */
export async function createGoal(parts: GoalParts, input: GoalInput): Promise<Goal> {
  const { goals } = parts;
  await goals.lock();
  const { owner: named, sourceKey = null, ...given } = input;
  const above = given.parentId === null ? null : await parentOf(goals, given.parentId);
  const now = parts.clock.now().toISOString();
  const fields = checkFields({
    ...given,
    unitId: given.unitId === undefined ? (above?.unitId ?? null) : given.unitId,
    circleId: given.circleId === undefined ? (above?.circleId ?? null) : given.circleId,
    position: given.position ?? (await goals.nextPosition(given.parentId)),
    said: null,
  });
  const goal: Goal = {
    ...fields,
    id: parts.ids.next(),
    owner: named === null ? null : await chooseOwner(parts.members, named),
    sourceKey,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await checkAround(parts, goal, null);
  await goals.insert(goal);
  await parts.audit.append({
    action: 'created',
    subjectKind: 'goal',
    subjectId: goal.id,
    detail: { title: goal.title, horizon: goal.horizon },
  });
  return goal;
}

/**
 * @param expected version that the caller read
 * @throws NotFound, Outdated, InvalidInput with every rule that is broken
 */
export async function changeGoal(
  parts: GoalParts,
  id: string,
  expected: number,
  changes: GoalChanges,
): Promise<Goal> {
  const { goals } = parts;
  await goals.lock();
  const before = await goalById(goals, id);
  if (before.version !== expected) throw Outdated.of('goal', before.version, expected);
  const { owner: named, ...changed } = changes;
  if (changed.parentId) await parentOf(goals, changed.parentId);
  const fields = checkFields({ ...before, ...changed });
  const goal: Goal = {
    ...before,
    ...fields,
    owner: await ownerOf(parts.members, before.owner, named),
    version: expected + 1,
    updatedAt: parts.clock.now().toISOString(),
  };
  await checkAround(parts, goal, before);
  if (!(await goals.update(goal, expected))) throw Outdated.of('goal', before.version + 1, expected);
  await parts.audit.append({
    action: 'changed',
    subjectKind: 'goal',
    subjectId: id,
    detail: { title: goal.title, changes: differences(before, goal) },
  });
  return goal;
}

/**
 * Takes a goal out with all that serve it; `restoreGoal` brings them back.
 * @throws NotFound, Outdated, Refused where one of them is in a circle that hides it from the actor
 */
export async function deleteGoal(parts: GoalParts, id: string, expected: number): Promise<number> {
  const { goals } = parts;
  await goals.lock();
  const goal = await goalById(goals, id);
  if (goal.version !== expected) throw Outdated.of('goal', goal.version, expected);
  const gone = await goals.below(id);
  if (gone.some(({ hidden }) => hidden))
    throw new Refused('A goal that you may not read serves this one; ask an owner of the organization.');
  await goals.remove(
    gone.map((one) => one.id),
    id,
    parts.clock.now().toISOString(),
  );
  await parts.audit.append({
    action: 'deleted',
    subjectKind: 'goal',
    subjectId: id,
    detail: { title: goal.title, withIt: gone.filter((one) => one.id !== id).map(({ title }) => title) },
  });
  return gone.length;
}

/** Brings a deleted goal back with all that was deleted with it. @throws NotFound, Conflict when what it served is gone */
export async function restoreGoal(parts: GoalParts, id: string): Promise<Goal> {
  const { goals } = parts;
  await goals.lock();
  const gone = await goals.removed(id, restorableSince(parts.clock.now()));
  const top = gone.find((one) => one.id === id);
  if (!top) throw NotFound.of('deleted goal', id);
  if (top.parentId !== null && !(await goals.get(top.parentId)))
    throw new Conflict(`What “${top.title}” served is not there any more: bring that back first.`);
  const around = await goals.surroundings(id, top.parentId);
  checkRung(top, { ...around, children: [] });
  await goals.bringBack(id, parts.clock.now().toISOString());
  await parts.audit.append({
    action: 'restored',
    subjectKind: 'goal',
    subjectId: id,
    detail: { title: top.title },
  });
  return goalById(goals, id);
}

/**
 * Says how strongly a goal bears on another, or moves with a metric; null takes that away.
 * @throws NotFound, InvalidInput for two goals of one horizon
 */
export async function correlate(
  parts: GoalParts,
  id: string,
  other: { readonly kind: 'goal' | 'metric'; readonly id: string },
  strength: Strength | null,
): Promise<void> {
  const goal = await goalById(parts.goals, id);
  if (other.kind === 'metric') {
    if (!(await metricAt(parts.metrics, other.id))) throw NotFound.of('metric', other.id);
    await parts.goals.putCorrelation({ goalId: id, otherGoalId: null, metricId: other.id }, strength);
  } else {
    const pair = bearing(goal, await goalById(parts.goals, other.id));
    await parts.goals.putCorrelation({ ...pair, metricId: null }, strength);
  }
  await parts.audit.append({
    action: 'correlated',
    subjectKind: 'goal',
    subjectId: id,
    detail: { with: other, strength },
  });
}

/** @throws NotFound */
export async function goalById(goals: GoalStore, id: string): Promise<Goal> {
  const goal = isId(id) ? await goals.get(id) : null;
  if (!goal) throw NotFound.of('goal', id);
  return goal;
}

async function parentOf(goals: GoalStore, id: string): Promise<Goal> {
  const parent = isId(id) ? await goals.get(id) : null;
  if (!parent) throw InvalidInput.at('parentId', 'must be a goal that you may read', id);
  return parent;
}

async function ownerOf(
  members: Members,
  before: Owner | null,
  named: NamedOwner | null | undefined,
): Promise<Owner | null> {
  if (named === undefined) return before;
  if (named === null) return null;
  // Sent back as it was read: who has left stays named until somebody chooses another.
  if (before?.personId && named.personId === before.personId) return before;
  return chooseOwner(members, named);
}

async function metricAt(metrics: GoalParts['metrics'], id: string): Promise<Metric | null> {
  return isId(id) ? metrics.get(id) : null;
}

/** All days that a reading may have. */
const EVER = { from: '1900-01-01', to: '9999-01-01' };

/** Everything about a goal that depends on what is there beside it. */
async function checkAround(parts: GoalParts, goal: Goal, before: Goal | null): Promise<void> {
  const { goals, units, metrics, readings } = parts;
  checkRung(goal, await goals.surroundings(goal.id, goal.parentId));
  if (goal.unitId !== null && goal.unitId !== before?.unitId) {
    if (!(await units.list()).some(({ id }) => id === goal.unitId))
      throw InvalidInput.at('unitId', 'must be a unit of this organization', goal.unitId);
  }
  if (goal.circleId !== null && goal.circleId !== before?.circleId) {
    if (!(await goals.usableCircles()).some(({ id }) => id === goal.circleId))
      throw InvalidInput.at('circleId', 'must be a circle that you are in', goal.circleId);
  }
  const id = goal.metric?.known ? goal.metric.value : null;
  const metric = id === null ? null : await metricAt(metrics, id);
  if (id !== null && metric === null)
    throw InvalidInput.at('metric', 'must be a metric of this organization', id);
  const leading = await Promise.all(goal.leads.map((lead) => metricAt(metrics, lead)));
  const seen = metric
    ? await readings.within([{ metricId: metric.id, metricVersion: metric.current.number }], 'month', EVER)
    : [];
  checkMetrics(goal, metric && { metric, unit: unitOfMetric(metric, seen) }, leading);
}

/** Fields that are different now, as they were and are, for the history of the goal. */
function differences(before: Goal, after: Goal): Record<string, { from: unknown; to: unknown }> {
  const changed: Record<string, { from: unknown; to: unknown }> = {};
  for (const key of Object.keys(after) as (keyof Goal)[]) {
    if (key === 'version' || key === 'updatedAt') continue;
    const [from, to] = [plain(before[key]), plain(after[key])];
    if (JSON.stringify(from) !== JSON.stringify(to)) changed[key] = { from, to };
  }
  return changed;
}

/** As JSON can hold it: money has whole numbers that it cannot. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
  );
}
