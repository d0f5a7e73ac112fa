import {
  dayIn,
  gatherFaults,
  InvalidInput,
  NotFound,
  Outdated,
  parseDay,
  parseLine,
  restorableSince,
  type Scope,
} from '../../kernel/index.ts';
import {
  optionalProse,
  type PoliticsParts,
  politicsById,
  recordPolitics,
  requiredLine,
  requiredProse,
} from './parts.ts';
import { type Mover, STRENGTHS_OF_MOVE, type Stakeholder, type StanceNote } from './stakeholder.ts';
import { STANCES, type Stance } from './stance.ts';

/** What is entered of a stakeholder, beside their stance now. */
export interface StakeholderFields {
  readonly name: string;
  readonly personId: string | null;
  readonly role: string;
  readonly unit: string;
  readonly power: number;
  readonly interest: number;
  readonly wanted: Stance;
  readonly gains: string;
  readonly loses: string;
  readonly movedBy: readonly Mover[];
}

export interface NewStakeholder extends StakeholderFields {
  readonly now: Stance;
  /** Why they are thought to stand there. */
  readonly why: string;
  /** Day on which it was seen, YYYY-MM-DD; today without it. */
  readonly on?: string | undefined;
}

export interface NewNote {
  readonly stance: Stance;
  readonly why: string;
  readonly on?: string | undefined;
}

/** @throws NotFound, InvalidInput with every field that is wrong */
export async function addStakeholder(
  parts: PoliticsParts,
  scope: Scope,
  politicsId: string,
  given: NewStakeholder,
): Promise<Stakeholder> {
  const { politics, ids, clock } = parts;
  await politicsById(parts, politicsId);
  const id = ids.next();
  const now = clock.now().toISOString();
  const faults = gatherFaults();
  const fields = faults.take(() => checkFields(given, id));
  const note = faults.take(() =>
    noteOf(parts, scope, { stance: given.now, why: given.why || 'As first entered', on: given.on }, 1, 'now'),
  );
  faults.assertNone();
  if (!fields || !note) throw new Error('a stakeholder without faults has fields');
  await checkPerson(parts, fields.personId);
  const stakeholder: Stakeholder = {
    ...fields,
    id,
    politicsId,
    notes: [note],
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await politics.insertStakeholder(stakeholder);
  await recordPolitics(parts, politicsId, 'created', { part: 'stakeholder', id });
  return stakeholder;
}

/** @throws NotFound, Outdated, InvalidInput with every field that is wrong */
export async function changeStakeholder(
  parts: PoliticsParts,
  politicsId: string,
  id: string,
  expected: number,
  changes: Partial<StakeholderFields>,
): Promise<Stakeholder> {
  const before = await stakeholderById(parts, politicsId, id);
  if (before.version !== expected) throw Outdated.of('stakeholder', before.version, expected);
  const fields = checkFields({ ...before, ...changes }, id);
  if (fields.personId !== before.personId) await checkPerson(parts, fields.personId);
  const stakeholder: Stakeholder = {
    ...before,
    ...fields,
    version: expected + 1,
    updatedAt: parts.clock.now().toISOString(),
  };
  if (!(await parts.politics.updateStakeholder(stakeholder, expected)))
    throw Outdated.of('stakeholder', expected + 1, expected);
  await recordPolitics(parts, politicsId, 'changed', {
    part: 'stakeholder',
    id,
    fields: Object.keys(changes),
  });
  return stakeholder;
}

/** Says where a stakeholder stands by what was seen on a day. Earlier notes stay. @throws NotFound, InvalidInput */
export async function noteStance(
  parts: PoliticsParts,
  scope: Scope,
  politicsId: string,
  id: string,
  given: NewNote,
): Promise<Stakeholder> {
  const before = await stakeholderById(parts, politicsId, id);
  const note = noteOf(parts, scope, given, (before.notes.at(-1)?.number ?? 0) + 1);
  await parts.politics.addNote(id, note);
  await recordPolitics(parts, politicsId, 'noted', { part: 'stakeholder', id });
  return { ...before, notes: [...before.notes, note] };
}

/** Takes a stakeholder out of sight. @throws NotFound, Outdated */
export async function removeStakeholder(
  parts: PoliticsParts,
  politicsId: string,
  id: string,
  expected: number,
): Promise<void> {
  const { version } = await stakeholderById(parts, politicsId, id);
  const gone =
    version === expected &&
    (await parts.politics.removeStakeholder(id, expected, parts.clock.now().toISOString()));
  if (!gone) throw Outdated.of('stakeholder', version, expected);
  await recordPolitics(parts, politicsId, 'deleted', { part: 'stakeholder', id });
}

/** Brings a stakeholder back who was taken out, with all that was noted. @throws NotFound */
export async function restoreStakeholder(
  parts: PoliticsParts,
  politicsId: string,
  id: string,
): Promise<Stakeholder> {
  await politicsById(parts, politicsId);
  const since = restorableSince(parts.clock.now());
  if (!(await parts.politics.bringBackStakeholder(politicsId, id, since)))
    throw NotFound.of('stakeholder who was taken out', id);
  await recordPolitics(parts, politicsId, 'restored', { part: 'stakeholder', id });
  return stakeholderById(parts, politicsId, id);
}

async function stakeholderById(parts: PoliticsParts, politicsId: string, id: string): Promise<Stakeholder> {
  await politicsById(parts, politicsId);
  const found = (await parts.politics.stakeholders([politicsId])).find((one) => one.id === id);
  if (!found) throw NotFound.of('stakeholder', id);
  return found;
}

/** @param id of the stakeholder that the fields are of: nobody moves themselves */
function checkFields(given: StakeholderFields, id: string): StakeholderFields {
  const faults = gatherFaults();
  const name = faults.take(() => requiredLine(given.name, 'name'));
  const role = faults.take(() => parseLine(given.role, 'role', 200) ?? '');
  const unit = faults.take(() => parseLine(given.unit, 'unit', 200) ?? '');
  faults.take(() => oneToFive(given.power, 'power'));
  faults.take(() => oneToFive(given.interest, 'interest'));
  faults.take(() => stanceWord(given.wanted, 'wanted'));
  const gains = faults.take(() => optionalProse(given.gains, 'gains'));
  const loses = faults.take(() => optionalProse(given.loses, 'loses'));
  faults.take(() => checkMovers(given.movedBy, id));
  faults.assertNone();
  return {
    name: name ?? '',
    personId: given.personId,
    role: role ?? '',
    unit: unit ?? '',
    power: given.power,
    interest: given.interest,
    wanted: given.wanted,
    gains: gains ?? '',
    loses: loses ?? '',
    movedBy: given.movedBy,
  };
}

function oneToFive(value: number, place: string): void {
  if (!Number.isInteger(value) || value < 1 || value > 5)
    throw InvalidInput.at(place, 'must be a whole number from 1 to 5', value);
}

function stanceWord(value: Stance, place: string): void {
  if (!STANCES.includes(value)) throw InvalidInput.at(place, `must be one of ${STANCES.join(', ')}`, value);
}

function checkMovers(movedBy: readonly Mover[], id: string): void {
  const faults = gatherFaults();
  const seen = new Set<string>();
  movedBy.forEach(({ stakeholderId, strength }, index) => {
    faults.take(() => {
      const place = `movedBy[${index}]`;
      if (stakeholderId === id)
        throw InvalidInput.at(`${place}.stakeholderId`, 'nobody can be the one who moves themselves');
      if (seen.has(stakeholderId))
        throw InvalidInput.at(`${place}.stakeholderId`, 'stands there already', stakeholderId);
      seen.add(stakeholderId);
      if (!STRENGTHS_OF_MOVE.includes(strength))
        throw InvalidInput.at(`${place}.strength`, 'must be 1, 2 or 3', strength);
    });
  });
  faults.assertNone();
}

async function checkPerson({ members }: PoliticsParts, personId: string | null): Promise<void> {
  if (personId === null) return;
  if (!(await members.names([personId])).has(personId))
    throw InvalidInput.at('personId', 'must be a person of this organization', personId);
}

function noteOf(
  { ids, clock }: PoliticsParts,
  { zone, actor }: Scope,
  { stance, why, on }: NewNote,
  number: number,
  place = 'stance',
): StanceNote {
  const at = clock.now();
  const today = dayIn(zone, at);
  const faults = gatherFaults();
  faults.take(() => stanceWord(stance, place));
  const reason = faults.take(() => requiredProse(why, 'why', 'must say why you think so'));
  faults.take(() => {
    if (on !== undefined && parseDay(on, 'on') > today)
      throw InvalidInput.at('on', 'must not lie in the future', on);
  });
  faults.assertNone();
  return {
    id: ids.next(),
    number,
    stance,
    why: reason ?? '',
    on: on ?? today,
    at: at.toISOString(),
    by: actor,
  };
}
