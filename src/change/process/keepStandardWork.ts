import {
  type AuditLog,
  type CircleStore,
  chooseOwner,
  type Members,
  type NamedOwner,
  type Owner,
} from '../../access/index.ts';
import {
  type Clock,
  Conflict,
  gatherFaults,
  type Ids,
  InvalidInput,
  NotFound,
  Outdated,
  parseDay,
  parseLine,
  parseProse,
  Refused,
  restorableSince,
  type Scope,
} from '../../kernel/index.ts';
import type { InitiativeStore } from '../initiative/index.ts';
import { versionOf } from './keepProcess.ts';
import {
  type Reader,
  type ReaderRule,
  readerKey,
  readersOf,
  type StandardWork,
  type StandardWorkVersion,
} from './standardWork.ts';
import type { StandardWorkFile, StandardWorkStore } from './standardWorkStore.ts';
import type { ProcessStore } from './store.ts';
import { workFromMap } from './workFromMap.ts';

/** What keeping standard work needs, all within one transaction. */
export interface StandardWorkParts {
  readonly standardWork: StandardWorkStore;
  readonly processes: ProcessStore;
  readonly initiatives: Pick<InitiativeStore, 'get'>;
  readonly members: Members;
  readonly circles: Pick<CircleStore, 'list'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface StandardWorkInput {
  readonly title: string;
  readonly owner?: NamedOwner | null | undefined;
  readonly processId?: string | null | undefined;
  readonly initiativeId?: string | null | undefined;
  readonly readers?: ReaderRule | undefined;
  readonly daysToRead?: number | undefined;
  readonly draft?: string | undefined;
}

export interface NewWorkVersion {
  readonly inForceFrom: string;
  /** What is new, for those who read the one before. */
  readonly note?: string | undefined;
  /** Version of the process map whose steps the text tells; the draft is put in force as it stands where left out. */
  readonly fromProcessVersion?: number | null | undefined;
}

const LONGEST = 100_000;
const MOST_READERS = 500;
const NOBODY: ReaderRule = { roles: [], circleIds: [], people: [] };

/** @throws InvalidInput with every field that is wrong */
export async function createStandardWork(
  parts: StandardWorkParts,
  input: StandardWorkInput,
): Promise<StandardWork> {
  const now = parts.clock.now().toISOString();
  const work: StandardWork = {
    id: parts.ids.next(),
    ...(await fieldsOf(parts, input, null)),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await parts.standardWork.insert(work);
  await record(parts, work.id, 'created', { title: work.title });
  return work;
}

/** @throws NotFound, Outdated, InvalidInput with every field that is wrong */
export async function changeStandardWork(
  parts: StandardWorkParts,
  id: string,
  expected: number,
  changes: Partial<StandardWorkInput>,
): Promise<StandardWork> {
  const { work: before } = await standardWorkById(parts.standardWork, id);
  if (before.version !== expected) throw Outdated.of('standard work', before.version, expected);
  const work: StandardWork = {
    ...before,
    ...(await fieldsOf(parts, { ...before, ...changes, owner: changes.owner }, before.owner)),
    version: expected + 1,
    updatedAt: parts.clock.now().toISOString(),
  };
  if (!(await parts.standardWork.update(work, expected)))
    throw Outdated.of('standard work', expected + 1, expected);
  await record(parts, id, 'changed', { title: work.title, fields: Object.keys(changes) });
  return work;
}

/** Takes it out of sight; `restoreStandardWork` brings it back. @throws NotFound, Outdated */
export async function deleteStandardWork(
  parts: StandardWorkParts,
  id: string,
  expected: number,
): Promise<void> {
  const { work } = await standardWorkById(parts.standardWork, id);
  if (work.version !== expected) throw Outdated.of('standard work', work.version, expected);
  await parts.standardWork.remove(id, parts.clock.now().toISOString());
  await record(parts, id, 'deleted', { title: work.title });
}

/** Brings deleted standard work back as it was, with who has read it. @throws NotFound */
export async function restoreStandardWork(parts: StandardWorkParts, id: string): Promise<void> {
  const gone = await parts.standardWork.removed(id, restorableSince(parts.clock.now()));
  if (!gone) throw NotFound.of('deleted standard work', id);
  await parts.standardWork.bringBack(id);
  await record(parts, id, 'restored', { title: gone.work.title });
}

/** @throws NotFound */
export async function standardWorkById(store: StandardWorkStore, id: string): Promise<StandardWorkFile> {
  const found = await store.find(id);
  if (!found) throw NotFound.of('standard work', id);
  return found;
}

/**
 * Puts the draft in force from a day. It stands as it is from then on, and asks every reader again; the next draft begins with it.
 * @param expected version of the standard work that the caller read: nobody puts in force what somebody else wrote meanwhile
 * @throws NotFound, Outdated, InvalidInput for an empty draft or a day before the version before, Conflict
 */
export async function publishStandardWork(
  parts: StandardWorkParts,
  scope: Scope,
  id: string,
  expected: number,
  input: NewWorkVersion,
): Promise<StandardWorkVersion> {
  const { work, versions } = await standardWorkById(parts.standardWork, id);
  if (work.version !== expected) throw Outdated.of('standard work', work.version, expected);
  const last = versions.at(-1);
  const body = await bodyOf(parts, work, input.fromProcessVersion ?? null);
  const faults = gatherFaults();
  if (body.trim() === '')
    faults.take(() => fail('draft', 'must say how it is done before it is put in force'));
  faults.take(() => {
    const day = parseDay(input.inForceFrom, 'inForceFrom');
    if (last && day < last.inForceFrom)
      fail('inForceFrom', `must not lie before version ${last.number}, ${last.inForceFrom}`, day);
  });
  const note = faults.take(() => parseProse(input.note ?? '', 'note', 1_000)) ?? '';
  faults.assertNone();
  if (last && last.body === body)
    throw new Conflict(`Nothing is new against version ${last.number}: change the text first.`);
  const version: StandardWorkVersion = {
    number: (last?.number ?? 0) + 1,
    body,
    note,
    inForceFrom: input.inForceFrom,
    fromProcessVersion: input.fromProcessVersion ?? null,
    publishedAt: parts.clock.now().toISOString(),
    publishedBy: scope.actor,
  };
  const next = { ...work, draft: body, version: expected + 1, updatedAt: version.publishedAt };
  if (!(await parts.standardWork.update(next, expected)))
    throw Outdated.of('standard work', expected + 1, expected);
  await parts.standardWork.addVersion(id, version);
  await record(parts, id, 'put_in_force', { number: version.number, inForceFrom: version.inForceFrom });
  return version;
}

/**
 * Notes that a version was read: by the person who is signed in, or, for a reader without a login, by who told them.
 * Noting it again changes nothing.
 * @param reader name of a reader without a login; null for the actor
 * @throws NotFound, Refused for who is no person or no reader of it
 */
export async function acknowledgeStandardWork(
  parts: StandardWorkParts,
  scope: Scope,
  id: string,
  number: number,
  reader: string | null,
): Promise<void> {
  const { work, versions, acknowledgments } = await standardWorkById(parts.standardWork, id);
  if (!versions.some((one) => one.number === number))
    throw NotFound.of('version of this standard work', String(number));
  const { actor } = scope;
  if (reader === null && actor.kind !== 'person')
    throw new Refused('Only a person can say that they have read it: sign in, or name the reader.');
  const wanted: Reader =
    reader === null ? { personId: actor.id, name: actor.name } : { personId: null, name: reader };
  const readers = await readersNow(parts, work.readers);
  const known = readers.find((one) => readerKey(one) === readerKey(wanted));
  if (!known) throw new Refused(`${wanted.name} is not among those who are to read this.`);
  if (acknowledgments.some((one) => one.number === number && readerKey(one.reader) === readerKey(known)))
    return;
  await parts.standardWork.acknowledge(id, {
    number,
    reader: known,
    at: parts.clock.now().toISOString(),
    notedBy: actor,
  });
  await record(parts, id, 'read', { number, reader: known.name });
}

/** Those who are to read it today. */
export async function readersNow(
  { standardWork, circles }: Pick<StandardWorkParts, 'standardWork' | 'circles'>,
  rule: ReaderRule,
): Promise<Reader[]> {
  return readersOf(rule, await standardWork.people(), await circles.list());
}

async function bodyOf(parts: StandardWorkParts, work: StandardWork, number: number | null): Promise<string> {
  if (number === null) return work.draft;
  if (work.processId === null)
    fail('fromProcessVersion', 'must be left out: this standard work is of no process', number);
  return workFromMap((await versionOf(parts.processes, work.processId, number)).map);
}

type Fields = Omit<StandardWork, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

async function fieldsOf(
  parts: StandardWorkParts,
  input: StandardWorkInput,
  before: Owner | null,
): Promise<Fields> {
  const faults = gatherFaults();
  const title = faults.take(() => parseLine(input.title, 'title', 300)) ?? null;
  if (title === null) faults.take(() => fail('title', 'must name it', input.title));
  const { daysToRead = 7, readers = NOBODY } = input;
  faults.take(() => {
    if (!(Number.isInteger(daysToRead) && daysToRead >= 0 && daysToRead <= 365))
      fail('daysToRead', 'must be whole days from 0 to 365', daysToRead);
  });
  faults.take(() => {
    if (readers.people.length > MOST_READERS)
      fail('readers.people', `must be at most ${MOST_READERS}`, readers.people.length);
  });
  const draft = faults.take(() => parseProse(input.draft ?? '', 'draft', LONGEST)) ?? '';
  const people = faults.take(() => namesOf(readers)) ?? [];
  faults.assertNone();
  if (input.processId && !(await parts.processes.find(input.processId)))
    fail('processId', 'must be a process that you may read', input.processId);
  if (input.initiativeId && !(await parts.initiatives.get(input.initiativeId)))
    fail('initiativeId', 'must be an initiative that you may read', input.initiativeId);
  const { owner: named } = input;
  return {
    title: title ?? '',
    owner: named === undefined ? before : named === null ? null : await chooseOwner(parts.members, named),
    processId: input.processId ?? null,
    initiativeId: input.initiativeId ?? null,
    readers: { roles: [...new Set(readers.roles)], circleIds: [...new Set(readers.circleIds)], people },
    daysToRead,
    draft,
  };
}

function namesOf({ people }: ReaderRule): Reader[] {
  return people.map(({ personId, name }, at) => {
    const line = parseLine(name, `readers.people.${at}.name`, 200);
    if (line === null) fail(`readers.people.${at}.name`, 'must name the reader', name);
    return { personId, name: line };
  });
}

function record(
  { audit }: StandardWorkParts,
  subjectId: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return audit.append({ action, subjectKind: 'standard_work', subjectId, detail });
}

function fail(place: string, rule: string, value?: unknown): never {
  throw InvalidInput.at(place, rule, value);
}
