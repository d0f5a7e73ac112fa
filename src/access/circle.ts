import {
  type Clock,
  type Ids,
  InvalidInput,
  NotFound,
  Outdated,
  parseLine,
  Refused,
} from '../kernel/index.ts';
import type { AuditLog } from './audit.ts';
import type { Members } from './owner.ts';

/** People who alone may read the strategic records that are put into it, beside each record's owner and the organization's owners. */
export interface Circle {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly personId: string; readonly name: string }[];
  /** Known only to its members and the organization's owners: to others it is not there. */
  readonly closed: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Circles of the organization of the running transaction. */
export interface CircleStore {
  /** By name, with the members who are still in the organization; closed ones for those alone who are inside. */
  list(): Promise<Circle[]>;
  /** Whether the actor is one of its members, or an owner of the organization. */
  isInside(id: string): Promise<boolean>;
  /** @throws Conflict for a name that is taken */
  insert(circle: Circle): Promise<void>;
  /** @throws Conflict for a name that is taken */
  update(circle: Circle): Promise<void>;
  /** @throws Conflict while a record is still in it: it would be open to all */
  delete(id: string): Promise<void>;
}

export interface CircleParts {
  readonly circles: CircleStore;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface CircleInput {
  readonly name: string;
  /** Ids of people of the organization. */
  readonly members: readonly string[];
  /** It stays as it is made: a circle that was open is never closed behind those who read in it. */
  readonly closed?: boolean;
}

/** @throws InvalidInput, Conflict for a name that is taken */
export async function createCircle(parts: CircleParts, input: CircleInput): Promise<Circle> {
  const now = parts.clock.now().toISOString();
  const circle: Circle = {
    id: parts.ids.next(),
    name: circleName(input.name),
    members: await membersOf(parts.members, input.members),
    closed: input.closed ?? false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await parts.circles.insert(circle);
  await record(parts, 'created', circle);
  return circle;
}

/**
 * Says who is in a circle, or what it is called. Only who is in it does: else whoever may change circles could read whatever
 * lies in any of them.
 * @throws InvalidInput, NotFound, Outdated, Refused to who is outside, Conflict for a name that is taken
 */
export async function changeCircle(
  parts: CircleParts,
  id: string,
  expected: number,
  changes: Partial<Omit<CircleInput, 'closed'>>,
): Promise<Circle> {
  const before = await circleAt(parts.circles, id, expected);
  const circle: Circle = {
    ...before,
    name: changes.name === undefined ? before.name : circleName(changes.name),
    members: changes.members === undefined ? before.members : await membersOf(parts.members, changes.members),
    version: before.version + 1,
    updatedAt: parts.clock.now().toISOString(),
  };
  await parts.circles.update(circle);
  await record(parts, 'changed', circle);
  return circle;
}

/** @throws NotFound, Outdated, Refused to who is outside, Conflict while a record is still in it */
export async function deleteCircle(parts: CircleParts, id: string, expected: number): Promise<void> {
  const circle = await circleAt(parts.circles, id, expected);
  await parts.circles.delete(id);
  await record(parts, 'deleted', circle);
}

async function circleAt(circles: CircleStore, id: string, expected: number): Promise<Circle> {
  const circle = (await circles.list()).find((one) => one.id === id);
  if (!circle) throw NotFound.of('circle', id);
  if (!(await circles.isInside(id)))
    throw new Refused(
      `Only who is in the circle “${circle.name}”, and owners of the organization, change it or say who is in it.`,
    );
  if (circle.version !== expected) throw Outdated.of('circle', circle.version, expected);
  return circle;
}

function circleName(given: string): string {
  const name = parseLine(given, 'name', 200);
  if (name === null) throw InvalidInput.at('name', 'must be 1 to 200 characters', given);
  return name;
}

async function membersOf(members: Members, ids: readonly string[]): Promise<Circle['members']> {
  const people = await members.names(ids);
  return [...new Set(ids)].map((personId, index) => {
    const name = people.get(personId);
    if (name === undefined)
      throw InvalidInput.at(`members.${index}`, 'must be a person of this organization', personId);
    return { personId, name };
  });
}

function record(parts: CircleParts, action: string, { id, name, members, closed }: Circle): Promise<void> {
  const detail = { name, members: members.map((one) => one.name), ...(closed && { closed }) };
  return parts.audit.append({ action, subjectKind: 'circle', subjectId: id, detail });
}
