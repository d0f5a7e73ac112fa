import { type AuditLog, chooseOwner, type Members, type NamedOwner, type Owner } from '../../access/index.ts';
import {
  type Clock,
  Conflict,
  type Evidence,
  gatherFaults,
  type Ids,
  InvalidInput,
  isInside,
  NotFound,
  Outdated,
  parseLine,
  parseProse,
  restorableSince,
  type Scope,
} from '../../kernel/index.ts';
import type { InitiativeStore } from '../initiative/index.ts';
import { checkEstimate, checkMap } from './checkMap.ts';
import { visitsOf } from './findings.ts';
import type { Process, ProcessVersion, VersionState, Volume } from './process.ts';
import { EMPTY_MAP, type ProcessMap } from './processMap.ts';
import type { ListedProcess, ProcessStore } from './store.ts';

/** What keeping processes needs, all within one transaction. */
export interface ProcessParts {
  readonly processes: ProcessStore;
  readonly initiatives: Pick<InitiativeStore, 'get'>;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface ProcessInput {
  readonly name: string;
  readonly purpose?: string | undefined;
  readonly initiativeId?: string | null | undefined;
  readonly owner?: NamedOwner | null | undefined;
  readonly volume?: Volume | null | undefined;
  readonly circleId?: string | null | undefined;
}

export interface NewVersion {
  readonly state: VersionState;
  readonly name?: string | undefined;
  /** Number of the version to begin with; what is drawn anew begins empty. */
  readonly copyOf?: number | null | undefined;
  readonly map?: ProcessMap | undefined;
}

export interface VersionChanges {
  readonly state?: VersionState | undefined;
  readonly name?: string | undefined;
  readonly map?: ProcessMap | undefined;
}

const MOST_CASES = 1e11;

/** What belongs to an initiative stays in its circle unless it is said otherwise. @throws InvalidInput with every field that is wrong */
export async function createProcess(parts: ProcessParts, given: ProcessInput): Promise<Process> {
  const now = parts.clock.now().toISOString();
  const initiative = await initiativeOf(parts, given.initiativeId ?? null);
  const input = given.circleId === undefined ? { ...given, circleId: initiative?.circleId ?? null } : given;
  const process: Process = {
    id: parts.ids.next(),
    ...(await fieldsOf(parts, input, null)),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await parts.processes.insert(process);
  await record(parts, process.id, 'created', { name: process.name });
  return process;
}

/** @throws NotFound, Outdated, InvalidInput with every field that is wrong */
export async function changeProcess(
  parts: ProcessParts,
  id: string,
  expected: number,
  changes: Partial<ProcessInput>,
): Promise<Process> {
  const { process: before } = await processById(parts.processes, id);
  if (before.version !== expected) throw Outdated.of('process', before.version, expected);
  await initiativeOf(parts, changes.initiativeId ?? null);
  const process: Process = {
    ...before,
    ...(await fieldsOf(parts, { ...before, ...changes, owner: changes.owner }, before.owner)),
    version: expected + 1,
    updatedAt: parts.clock.now().toISOString(),
  };
  if (!(await parts.processes.update(process, expected)))
    throw Outdated.of('process', expected + 1, expected);
  await record(parts, id, 'changed', { name: process.name, fields: Object.keys(changes) });
  return process;
}

/** Takes a process out of sight; `restoreProcess` brings it back. @throws NotFound, Outdated */
export async function deleteProcess(parts: ProcessParts, id: string, expected: number): Promise<void> {
  const { process } = await processById(parts.processes, id);
  if (process.version !== expected) throw Outdated.of('process', process.version, expected);
  await parts.processes.remove(id, parts.clock.now().toISOString());
  await record(parts, id, 'deleted', { name: process.name });
}

/** Brings a deleted process back as it was, with its versions. @throws NotFound */
export async function restoreProcess(parts: ProcessParts, id: string): Promise<void> {
  const gone = await parts.processes.removed(id, restorableSince(parts.clock.now()));
  if (!gone) throw NotFound.of('deleted process', id);
  await parts.processes.bringBack(id);
  await record(parts, id, 'restored', { name: gone.process.name });
}

/** @throws NotFound also for one of a circle that the actor does not belong to */
export async function processById(processes: ProcessStore, id: string): Promise<ListedProcess> {
  const found = await processes.find(id);
  if (!found) throw NotFound.of('process', id);
  return found;
}

/** @throws NotFound */
export async function versionOf(
  processes: ProcessStore,
  id: string,
  number: number,
): Promise<ProcessVersion> {
  const found = (await processes.find(id)) && (await processes.version(id, number));
  if (!found) throw NotFound.of('version of this process', String(number));
  return found;
}

/** @throws NotFound, InvalidInput with every rule that the map breaks, Conflict when two add one at the same moment */
export async function addVersion(
  parts: ProcessParts,
  scope: Scope,
  id: string,
  input: NewVersion,
): Promise<ProcessVersion> {
  const { versions } = await processById(parts.processes, id);
  const source = input.copyOf ? await versionOf(parts.processes, id, input.copyOf) : null;
  const now = parts.clock.now().toISOString();
  const map = checkMap(input.map ?? source?.map ?? EMPTY_MAP);
  const version: ProcessVersion = {
    processId: id,
    number: (versions.at(-1)?.number ?? 0) + 1,
    state: input.state,
    name: parseLine(input.name ?? '', 'name', 200) ?? '',
    settledAt: null,
    steps: map.steps.length,
    map,
    basedOn: source?.number ?? null,
    version: 1,
    createdAt: now,
    createdBy: scope.actor,
    updatedAt: now,
  };
  await parts.processes.addVersion(version);
  await record(parts, id, 'version_added', {
    number: version.number,
    state: version.state,
    basedOn: version.basedOn,
    steps: version.steps,
  });
  return version;
}

/**
 * Changes one version while it is drawn.
 * @throws NotFound, Outdated, Conflict when it is settled, InvalidInput with every rule that the map breaks
 */
export async function changeVersion(
  parts: ProcessParts,
  id: string,
  number: number,
  expected: number,
  changes: VersionChanges,
): Promise<ProcessVersion> {
  const before = await drawnVersion(parts, id, number, expected);
  const map = changes.map === undefined ? before.map : checkMap(changes.map);
  const version: ProcessVersion = {
    ...before,
    state: changes.state ?? before.state,
    name: changes.name === undefined ? before.name : (parseLine(changes.name, 'name', 200) ?? ''),
    map,
    steps: map.steps.length,
    version: expected + 1,
    updatedAt: parts.clock.now().toISOString(),
  };
  if (!(await parts.processes.updateVersion(version, expected)))
    throw Outdated.of('version of the process', expected + 1, expected);
  await record(parts, id, 'version_changed', { number, ...whatChanged(before.map, map) });
  return version;
}

/**
 * Settles a version: from then on nobody changes it, so that what cites it stays true.
 * @throws NotFound, Outdated, Conflict when it is settled already, InvalidInput where the map is not finished
 */
export async function settleVersion(
  parts: ProcessParts,
  id: string,
  number: number,
  expected: number,
): Promise<ProcessVersion> {
  const before = await drawnVersion(parts, id, number, expected);
  visitsOf(before.map);
  const now = parts.clock.now().toISOString();
  const version = { ...before, settledAt: now, version: expected + 1, updatedAt: now };
  if (!(await parts.processes.updateVersion(version, expected)))
    throw Outdated.of('version of the process', expected + 1, expected);
  await record(parts, id, 'version_settled', { number });
  return version;
}

async function drawnVersion(
  { processes }: ProcessParts,
  id: string,
  number: number,
  expected: number,
): Promise<ProcessVersion> {
  const version = await versionOf(processes, id, number);
  if (version.settledAt !== null)
    throw new Conflict('This version is settled: make a new one from it, and change that.');
  if (version.version !== expected) throw Outdated.of('version of the process', version.version, expected);
  return version;
}

/** @throws InvalidInput for an initiative that the actor may not read */
async function initiativeOf({ initiatives }: Pick<ProcessParts, 'initiatives'>, id: string | null) {
  const found = id === null ? null : await initiatives.get(id);
  if (id !== null && !found) fail('initiativeId', 'must be an initiative that you may read', id);
  return found;
}

type Fields = Omit<Process, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

async function fieldsOf(
  { members }: ProcessParts,
  input: ProcessInput,
  before: Owner | null,
): Promise<Fields> {
  const faults = gatherFaults();
  const name = faults.take(() => parseLine(input.name, 'name', 300)) ?? null;
  if (name === null) faults.take(() => fail('name', 'must name the process', input.name));
  const purpose = faults.take(() => parseProse(input.purpose ?? '', 'purpose', 4_000)) ?? '';
  const volume = faults.take(() => checkVolume(input.volume ?? null)) ?? null;
  faults.assertNone();
  const { owner: named } = input;
  return {
    name: name ?? '',
    purpose,
    initiativeId: input.initiativeId ?? null,
    owner: named === undefined ? before : named === null ? null : await chooseOwner(members, named),
    volume,
    circleId: input.circleId ?? null,
  };
}

function checkVolume(volume: Volume | null): Volume | null {
  if (volume === null) return null;
  const cases = checkEstimate(volume.cases, 'volume.cases', { most: MOST_CASES });
  volume.evidence.forEach(({ to }: Evidence, at) => {
    if (!isInside(to))
      fail(`volume.evidence.${at}.to`, 'must be an address of this application such as /decide', to);
  });
  return cases && { cases, per: volume.per, evidence: volume.evidence };
}

/** Which steps came, went and changed: the history tells it without keeping every map. */
function whatChanged(before: ProcessMap, after: ProcessMap): Record<string, readonly string[]> {
  const was = new Map(before.steps.map((step) => [step.id, step]));
  const is = new Set(after.steps.map(({ id }) => id));
  const title = ({ name, id }: { readonly name: string; readonly id: string }) => name || id;
  const plain = ({ position: _, ...step }: ProcessMap['steps'][number]) => JSON.stringify(step);
  const found = {
    added: after.steps.filter(({ id }) => !was.has(id)).map(title),
    removed: before.steps.filter(({ id }) => !is.has(id)).map(title),
    changed: after.steps
      .filter((step) => {
        const old = was.get(step.id);
        return old !== undefined && plain(old) !== plain(step);
      })
      .map(title),
  };
  return Object.fromEntries(Object.entries(found).filter(([, titles]) => titles.length > 0));
}

function record(
  { audit }: ProcessParts,
  subjectId: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return audit.append({ action, subjectKind: 'process', subjectId, detail });
}

function fail(place: string, rule: string, value?: unknown): never {
  throw InvalidInput.at(place, rule, value);
}
