import { type AuditLog, chooseOwner, type Members, type NamedOwner } from '../../access/index.ts';
import {
  type Clock,
  Conflict,
  dayIn,
  gatherFaults,
  type Ids,
  InvalidInput,
  isId,
  NotFound,
  Outdated,
  parseDay,
  restorableSince,
  type Scope,
} from '../../kernel/index.ts';
import { type Amendment, type Cycle, type CyclePlan, judgmentDay } from './cycle.ts';
import type { CycleStore } from './cycleStore.ts';
import { carriedOver, checkChances, checkPlan, defined, EMPTY_PLAN, planOf, required } from './planFields.ts';

/** What keeping cycles needs, all within one transaction. */
export interface CycleParts {
  readonly cycles: CycleStore;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What is given of a plan; the rest stays or is left open. */
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

export type NewCycle = Given<Omit<CyclePlan, 'name'>> & {
  readonly initiativeId: string;
  readonly name: string;
  readonly follows?: string | null | undefined;
  readonly owner?: NamedOwner | null | undefined;
  readonly confidence?: number | undefined;
  readonly power?: number | undefined;
  readonly sourceKey?: string | undefined;
};
export type CycleChanges = Given<CyclePlan> & {
  readonly owner?: NamedOwner | null | undefined;
  readonly confidence?: number | undefined;
  readonly power?: number | undefined;
};

/**
 * Plans a cycle; nothing of it holds before it is locked. One that follows another begins with its plan and carries in what was
 * learned.
 * @throws InvalidInput with every field that is wrong
 */
export async function createCycle(parts: CycleParts, input: NewCycle): Promise<Cycle> {
  const { initiativeId, follows = null, owner: named, sourceKey, ...given } = input;
  const before = follows === null ? null : await cycleById(parts.cycles, follows);
  const faults = gatherFaults();
  faults.take(() => {
    if (before && before.initiativeId !== initiativeId)
      throw InvalidInput.at('follows', 'must be a cycle of the same initiative', follows);
  });
  const known = await parts.cycles.initiatives();
  faults.take(() => {
    if (!known.has(initiativeId))
      throw InvalidInput.at('initiativeId', 'must be an initiative of this organization', initiativeId);
  });
  const plan = faults.take(() =>
    checkPlan({ ...(before ? carriedOver(before) : EMPTY_PLAN), ...defined(given) }),
  );
  faults.assertNone();
  const now = parts.clock.now().toISOString();
  const cycle: Cycle = {
    ...(plan ?? EMPTY_PLAN),
    id: parts.ids.next(),
    initiativeId,
    number: await parts.cycles.nextNumber(initiativeId),
    follows,
    owner: named ? await chooseOwner(parts.members, named) : (before?.owner ?? null),
    ...checkChances(given.confidence ?? before?.confidence ?? 0.95, given.power ?? before?.power ?? 0.8),
    metricVersion: null,
    sample: null,
    locked: null,
    stopped: null,
    outcome: null,
    decisionId: null,
    amendments: [],
    sourceKey: sourceKey ?? null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await parts.cycles.insert(cycle);
  await record(parts, 'created', cycle, { name: cycle.name, follows });
  return cycle;
}

/**
 * @param expected version that the caller read
 * @throws NotFound, Outdated, Conflict once it is locked, InvalidInput with every field that is wrong
 */
export async function changeCycle(
  parts: CycleParts,
  id: string,
  expected: number,
  changes: CycleChanges,
): Promise<Cycle> {
  const before = await cycleAt(parts.cycles, id, expected);
  if (before.locked) throw lockedAlready();
  const { owner: named, confidence, power, ...given } = changes;
  const plan = checkPlan({ ...planOf(before), ...defined(given) });
  const same = named?.personId && before.owner?.personId === named.personId;
  const owner =
    named === undefined || same ? before.owner : named && (await chooseOwner(parts.members, named));
  const chances = checkChances(confidence ?? before.confidence, power ?? before.power);
  return keep(parts, before, { ...before, ...plan, ...chances, owner }, 'changed', {
    fields: Object.keys(changes),
  });
}

/** Takes out a cycle that was never locked; `restoreCycle` brings it back. @throws NotFound, Outdated, Conflict once it is locked */
export async function deleteCycle(parts: CycleParts, id: string, expected: number): Promise<void> {
  const before = await cycleAt(parts.cycles, id, expected);
  if (before.locked)
    throw new Conflict(
      'A locked cycle stays on record. Stop it, with the reason, if it shall not be judged.',
    );
  if (!(await parts.cycles.remove(id, expected, parts.clock.now().toISOString())))
    throw Outdated.of('cycle', before.version + 1, expected);
  await record(parts, 'deleted', before, { name: before.name });
}

/** Brings a deleted plan back as it was. @throws NotFound, Conflict where it was imported again meanwhile */
export async function restoreCycle(parts: CycleParts, id: string): Promise<Cycle> {
  const now = parts.clock.now();
  const gone = isId(id) ? await parts.cycles.removed(id, restorableSince(now)) : null;
  if (!gone) throw NotFound.of('deleted plan of a cycle', id);
  await parts.cycles.bringBack(id, now.toISOString());
  await record(parts, 'restored', gone, { name: gone.name });
  return cycleById(parts.cycles, id);
}

/** Ends a cycle before its judgment. @throws NotFound, Outdated, Conflict, InvalidInput without a reason */
export async function stopCycle(
  parts: CycleParts,
  id: string,
  expected: number,
  why: string,
): Promise<Cycle> {
  const before = await cycleAt(parts.cycles, id, expected);
  const reason = required(why, 'why', 'must say why it is stopped');
  if (before.stopped) throw new Conflict('This cycle was stopped already.');
  if (before.outcome) throw new Conflict('This cycle is over: what to do with it was decided.');
  if (!before.locked)
    throw new Conflict('This cycle was not locked, so there is nothing to stop; change or delete it.');
  const stopped = { at: parts.clock.now().toISOString(), why: reason };
  return keep(parts, before, { ...before, stopped }, 'stopped', { why: reason });
}

/**
 * Says what was changed after the lock, and why. The locked plan stays beside it.
 * @throws NotFound, Outdated, Conflict, InvalidInput
 */
export async function amendCycle(
  parts: CycleParts,
  scope: Scope,
  id: string,
  expected: number,
  given: { readonly what: string; readonly why: string; readonly judgeOn?: string | null | undefined },
): Promise<Cycle> {
  const before = await cycleAt(parts.cycles, id, expected);
  if (!before.locked) throw new Conflict('This cycle is not locked yet: change the plan itself.');
  if (before.stopped || before.outcome) throw new Conflict('This cycle is over; begin a new one.');
  const faults = gatherFaults();
  const what = faults.take(() => required(given.what, 'what', 'must say what was changed'));
  const why = faults.take(() => required(given.why, 'why', 'must say why'));
  const judgeOn = given.judgeOn ?? null;
  const day = judgmentDay(before);
  const today = dayIn(scope.zone, parts.clock.now());
  faults.take(() => {
    if (judgeOn === null) return;
    parseDay(judgeOn, 'judgeOn');
    if (day !== null && judgeOn <= day)
      throw InvalidInput.at(
        'judgeOn',
        `must be later than the day as it stands, ${day}; an earlier one is a look`,
        judgeOn,
      );
    if (day !== null && day <= today)
      throw InvalidInput.at('judgeOn', 'cannot be moved any more: the day has come', judgeOn);
  });
  faults.assertNone();
  const amendment: Amendment = {
    ...{
      id: parts.ids.next(),
      number: before.amendments.length + 1,
      what: what ?? '',
      why: why ?? '',
      judgeOn,
    },
    at: parts.clock.now().toISOString(),
    by: scope.actor,
  };
  await parts.cycles.amend(id, amendment);
  const amended = { ...before, amendments: [...before.amendments, amendment] };
  return keep(parts, before, amended, 'amended', { what: amendment.what, judgeOn });
}

/** @throws NotFound also for one of a circle that the actor does not belong to */
export async function cycleById(cycles: Pick<CycleStore, 'get'>, id: string): Promise<Cycle> {
  const found = isId(id) ? await cycles.get(id) : null;
  if (!found) throw NotFound.of('cycle', id);
  return found;
}

export async function cycleAt(cycles: Pick<CycleStore, 'get'>, id: string, expected: number): Promise<Cycle> {
  const found = await cycleById(cycles, id);
  if (found.version !== expected) throw Outdated.of('cycle', found.version, expected);
  return found;
}

/** Writes a cycle on the version that was read, and says so in the audit log. */
export async function keep(
  parts: Pick<CycleParts, 'cycles' | 'audit' | 'clock'>,
  before: Cycle,
  changed: Cycle,
  action: string,
  detail: Record<string, unknown>,
): Promise<Cycle> {
  const after = { ...changed, version: before.version + 1, updatedAt: parts.clock.now().toISOString() };
  if (!(await parts.cycles.update(after, before.version)))
    throw Outdated.of('cycle', before.version + 1, before.version);
  await record(parts, action, after, detail);
  return after;
}

export function lockedAlready(): Conflict {
  return new Conflict('This cycle is locked: its plan never changes. Amend it, or begin the next one.');
}

async function record(
  { audit }: Pick<CycleParts, 'audit'>,
  action: string,
  cycle: Cycle,
  detail: Record<string, unknown>,
): Promise<void> {
  await audit.append({ action, subjectKind: 'cycle', subjectId: cycle.id, detail });
}
