import {
  type AuditLog,
  chooseOwner,
  type Members,
  type NamedOwner,
  type UnitStore,
} from '../../access/index.ts';
import {
  type Clock,
  dayIn,
  type Ids,
  InvalidInput,
  isId,
  NotFound,
  Outdated,
  parseProse,
  Refused,
  restorableSince,
} from '../../kernel/index.ts';
import { checkFields } from './fields.ts';
import { type Initiative, type InitiativeFields, type InitiativeState, MOVES } from './initiative.ts';
import type { OriginKind } from './origin/origin.ts';
import type { InitiativeStore } from './store.ts';

/** What keeping initiatives needs, all within one transaction. */
export interface InitiativeParts {
  readonly initiatives: InitiativeStore;
  readonly units: Pick<UnitStore, 'list'>;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Origins that there are. */
  readonly origins: readonly OriginKind[];
}

export type NewInitiative = Omit<InitiativeFields, 'reach' | 'unitId' | 'circleId'> & {
  readonly reach?: InitiativeFields['reach'] | undefined;
  readonly owner: NamedOwner | null;
  readonly unitId?: string | null | undefined;
  readonly circleId?: string | null | undefined;
};
export type InitiativeChanges = Partial<InitiativeFields> & { readonly owner?: NamedOwner | null };

/** Proposes an initiative. @throws InvalidInput with every rule that is broken */
export async function createInitiative(parts: InitiativeParts, input: NewInitiative): Promise<Initiative> {
  const { owner: named, ...given } = input;
  const now = parts.clock.now().toISOString();
  const fields = checkFields(
    { ...given, reach: given.reach ?? null, unitId: given.unitId ?? null, circleId: given.circleId ?? null },
    parts.origins,
  );
  const initiative: Initiative = {
    ...fields,
    id: parts.ids.next(),
    state: 'proposed',
    stateWhy: null,
    owner: named === null ? null : await chooseOwner(parts.members, named),
    startedOn: null,
    stoppedOn: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await checkAround(parts, initiative, null);
  await parts.initiatives.insert(initiative);
  await record(parts, 'created', initiative, { name: initiative.name, origin: initiative.origin });
  return initiative;
}

/**
 * @param expected version that the caller read
 * @throws NotFound, Outdated, InvalidInput with every rule that is broken
 */
export async function changeInitiative(
  parts: InitiativeParts,
  id: string,
  expected: number,
  changes: InitiativeChanges,
): Promise<Initiative> {
  const before = await initiativeAt(parts.initiatives, id, expected);
  const { owner: named, ...changed } = changes;
  const fields = checkFields({ ...before, ...changed }, parts.origins);
  // Sent back as it was read: who has left stays named until somebody chooses another.
  const same = before.owner?.personId && named?.personId === before.owner.personId;
  const owner =
    named === undefined || same ? before.owner : named && (await chooseOwner(parts.members, named));
  const initiative: Initiative = { ...before, ...fields, owner };
  await checkAround(parts, initiative, before);
  return keep(parts, before, initiative, 'changed', { changes: differences(before, initiative) });
}

/**
 * Pauses it, lets it go on, stops it or proposes it again; each with its reason.
 * @param zone of the organization, in which its day is
 * @throws NotFound, Outdated, InvalidInput without a reason, Refused for a step that there is not
 */
export async function moveInitiative(
  parts: InitiativeParts,
  zone: string,
  id: string,
  expected: number,
  move: { readonly to: InitiativeState; readonly why: string },
): Promise<Initiative> {
  const before = await initiativeAt(parts.initiatives, id, expected);
  const why = parseProse(move.why, 'why', 4000)?.trim();
  if (!why) throw InvalidInput.at('why', 'must say why');
  if (!MOVES[before.state].includes(move.to)) throw new Refused(noWay(before.state, move.to));
  const today = dayIn(zone, parts.clock.now());
  const stoppedOn = move.to === 'stopped' ? today : null;
  const initiative = { ...before, state: move.to, stateWhy: why, stoppedOn };
  return keep(parts, before, initiative, move.to, { from: before.state, why });
}

/** Takes an initiative out; `restoreInitiative` brings it back. @throws NotFound, Outdated */
export async function deleteInitiative(parts: InitiativeParts, id: string, expected: number): Promise<void> {
  const before = await initiativeAt(parts.initiatives, id, expected);
  if (!(await parts.initiatives.remove(id, expected, parts.clock.now().toISOString())))
    throw Outdated.of('initiative', before.version + 1, expected);
  await record(parts, 'deleted', before, { name: before.name });
}

/** Brings a deleted initiative back as it was. @throws NotFound */
export async function restoreInitiative(parts: InitiativeParts, id: string): Promise<Initiative> {
  const since = restorableSince(parts.clock.now());
  const gone = isId(id) ? await parts.initiatives.removed(id, since) : null;
  if (!gone) throw NotFound.of('deleted initiative', id);
  await parts.initiatives.bringBack(id, parts.clock.now().toISOString());
  await record(parts, 'restored', gone, { name: gone.name });
  return initiativeById(parts.initiatives, id);
}

/** @throws NotFound also for one of a circle that the actor does not belong to */
export async function initiativeById(
  initiatives: Pick<InitiativeStore, 'get'>,
  id: string,
): Promise<Initiative> {
  const found = isId(id) ? await initiatives.get(id) : null;
  if (!found) throw NotFound.of('initiative', id);
  return found;
}

/** As the caller read it. @throws NotFound, Outdated */
export async function initiativeAt(
  initiatives: Pick<InitiativeStore, 'get'>,
  id: string,
  expected: number,
): Promise<Initiative> {
  const found = await initiativeById(initiatives, id);
  if (found.version !== expected) throw Outdated.of('initiative', found.version, expected);
  return found;
}

/** Keeps the next version, with what happened in the audit log. @throws Outdated when somebody was faster */
export async function keep(
  parts: Pick<InitiativeParts, 'initiatives' | 'audit' | 'clock'>,
  before: Initiative,
  after: Initiative,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<Initiative> {
  const kept = { ...after, version: before.version + 1, updatedAt: parts.clock.now().toISOString() };
  if (!(await parts.initiatives.update(kept, before.version)))
    throw Outdated.of('initiative', before.version + 1, before.version);
  await record(parts, action, kept, { name: kept.name, ...detail });
  return kept;
}

function record(
  { audit }: Pick<InitiativeParts, 'audit'>,
  action: string,
  { id }: Initiative,
  detail: Record<string, unknown>,
): Promise<unknown> {
  return audit.append({ action, subjectKind: 'initiative', subjectId: id, detail });
}

/** What depends on what is there beside it; what was there before stays allowed. */
async function checkAround(
  { initiatives, units }: InitiativeParts,
  { goal, unitId }: Initiative,
  before: Initiative | null,
): Promise<void> {
  const known = before?.goal.known ? before.goal.value : null;
  if (goal.known && goal.value !== known && !(await initiatives.goalTitles([goal.value])).has(goal.value))
    throw InvalidInput.at('goal', 'must be a goal that you may read', goal.value);
  if (unitId !== null && unitId !== before?.unitId && !(await units.list()).some(({ id }) => id === unitId))
    throw InvalidInput.at('unitId', 'must be a unit of this organization', unitId);
}

function noWay(from: InitiativeState, to: InitiativeState): string {
  if (from === to) return `It is ${to} already.`;
  if (from === 'proposed' && to === 'running')
    return 'A proposed initiative is started through its readiness gate.';
  return `A ${from} initiative cannot become ${to}: from here it may become ${MOVES[from].join(' or ')}.`;
}

/** Fields that are different now, as they were and are. */
function differences(before: Initiative, after: Initiative): Record<string, { from: unknown; to: unknown }> {
  const keys = (Object.keys(after) as (keyof Initiative)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, { from: before[key], to: after[key] }]));
}
