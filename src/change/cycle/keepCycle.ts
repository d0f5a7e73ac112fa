import { type AuditLog, chooseOwner, type Members, type NamedOwner } from '../../access/index.ts';
import { isMechanism } from '../../economics/index.ts';
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
  parseProse,
  parseRule,
  type Scope,
} from '../../kernel/index.ts';
import { type Amendment, type Cycle, type CyclePlan, judgmentDay } from './cycle.ts';
import type { CycleStore } from './cycleStore.ts';

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

const LONGEST = 4_000;
const MOST_GUARDRAILS = 10;

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
  const plan = faults.take(() => checkPlan({ ...(before ? carriedOver(before) : EMPTY), ...defined(given) }));
  faults.assertNone();
  const now = parts.clock.now().toISOString();
  const cycle: Cycle = {
    ...(plan ?? EMPTY),
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

/** Takes out a cycle that was never locked. @throws NotFound, Outdated, Conflict once it is locked */
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

/** The plan alone, without what became of it. */
export function planOf(cycle: CyclePlan): CyclePlan {
  const { name, hypothesis, mechanism, metricId, wanted, expected, worthwhile, guardrails, audience } = cycle;
  const { method, design, grain, baselineFrom, startsOn, judgeOn, learned } = cycle;
  return {
    ...{ name, hypothesis, mechanism, metricId, wanted, expected, worthwhile, guardrails, audience },
    ...{ method, design, grain, baselineFrom, startsOn, judgeOn, learned },
  };
}

const EMPTY: CyclePlan = {
  ...{
    name: '',
    hypothesis: '',
    mechanism: null,
    metricId: null,
    wanted: 'up',
    expected: null,
    worthwhile: null,
  },
  ...{ guardrails: [], audience: null, method: null, design: {}, grain: 'month', baselineFrom: null },
  ...{ startsOn: null, judgeOn: null, learned: null },
};

/** What the next cycle begins with: the plan of the last one, its dates left open. */
function carriedOver(before: Cycle): CyclePlan {
  return { ...planOf(before), baselineFrom: null, startsOn: null, judgeOn: null, learned: null };
}

/** @throws InvalidInput with every field that is wrong, whether it is finished or not */
function checkPlan(plan: CyclePlan): CyclePlan {
  const faults = gatherFaults();
  const name = faults.take(() => required(plan.name, 'name', 'must say in a few words what is changed', 300));
  const hypothesis = faults.take(() => parseProse(plan.hypothesis, 'hypothesis', LONGEST) ?? '');
  const learned = faults.take(() => parseProse(plan.learned, 'learned', LONGEST));
  faults.take(() => {
    if (plan.mechanism !== null && !isMechanism(plan.mechanism))
      throw InvalidInput.at(
        'mechanism',
        'must be one of the mechanisms by which a change becomes money',
        plan.mechanism,
      );
  });
  faults.take(() => checkExpected(plan));
  faults.take(() => checkGuardrails(plan));
  faults.take(() => {
    if (plan.audience !== null) parseRule(plan.audience, 'audience');
  });
  for (const place of ['baselineFrom', 'startsOn', 'judgeOn'] as const)
    faults.take(() => {
      const day = plan[place];
      if (day !== null) parseDay(day, place);
    });
  faults.assertNone();
  return { ...plan, name: name ?? '', hypothesis: hypothesis ?? '', learned: learned ?? null };
}

function checkExpected({ expected, worthwhile }: CyclePlan): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (expected === null) return;
    const { value, low, high } = expected;
    for (const [place, number] of Object.entries({ value, low, high }))
      if (!Number.isFinite(number)) throw InvalidInput.at(`expected.${place}`, 'must be a number', number);
    if (!(low <= value && value <= high))
      throw InvalidInput.at('expected', `must lie within its range, from ${low} to ${high}`, value);
    if (value <= 0)
      throw InvalidInput.at(
        'expected.value',
        'must be above 0: it is counted in the direction that is wanted',
        value,
      );
  });
  faults.take(() => {
    if (worthwhile !== null && !(worthwhile > 0 && worthwhile < Infinity))
      throw InvalidInput.at(
        'worthwhile',
        'must be above 0: the smallest change that would be worth its cost',
        worthwhile,
      );
  });
  faults.assertNone();
}

function checkGuardrails({ guardrails, metricId }: CyclePlan): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (guardrails.length > MOST_GUARDRAILS)
      throw InvalidInput.at('guardrails', `must be at most ${MOST_GUARDRAILS}`, guardrails.length);
  });
  guardrails.forEach((guardrail, at) => {
    faults.take(() => {
      if (guardrail.metricId === metricId)
        throw InvalidInput.at(
          `guardrails.${at}.metricId`,
          'must be another metric than the one that is judged',
        );
      if (guardrails.findIndex((one) => one.metricId === guardrail.metricId) !== at)
        throw InvalidInput.at(`guardrails.${at}.metricId`, 'is named twice');
    });
    faults.take(() => {
      if (!(guardrail.tolerance >= 0 && guardrail.tolerance < Infinity))
        throw InvalidInput.at(
          `guardrails.${at}.tolerance`,
          'must be 0 or more: by how much worse is tolerated',
          guardrail.tolerance,
        );
    });
  });
  faults.assertNone();
}

function checkChances(confidence: number, power: number): { confidence: number; power: number } {
  const faults = gatherFaults();
  faults.take(() => {
    if (!(confidence >= 0.8 && confidence <= 0.999))
      throw InvalidInput.at('confidence', 'must lie between 0.8 and 0.999, such as 0.95', confidence);
  });
  faults.take(() => {
    if (!(power >= 0.5 && power <= 0.99))
      throw InvalidInput.at('power', 'must lie between 0.5 and 0.99, such as 0.8', power);
  });
  faults.assertNone();
  return { confidence, power };
}

export function required(text: string, place: string, rule: string, longest = LONGEST): string {
  const kept = parseProse(text, place, longest)?.trim();
  if (!kept) throw InvalidInput.at(place, rule, text);
  return kept;
}

/** Without the entries that were left out. */
function defined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

async function record(
  { audit }: Pick<CycleParts, 'audit'>,
  action: string,
  cycle: Cycle,
  detail: Record<string, unknown>,
): Promise<void> {
  await audit.append({ action, subjectKind: 'cycle', subjectId: cycle.id, detail });
}
