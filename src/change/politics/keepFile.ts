import { changeCircle, createCircle } from '../../access/index.ts';
import { Conflict, InvalidInput, NotFound, Outdated, type Scope } from '../../kernel/index.ts';
import type { PoliticsFile, PoliticsSubject } from './file.ts';
import { type PoliticsParts, politicsById, recordPolitics } from './parts.ts';

export interface NewPolitics {
  readonly initiativeId: string;
  /** A circle that the actor is in; without it, one is made for the initiative. */
  readonly circleId?: string | null | undefined;
  /** Who is in the circle that is made, beside the initiative's owner and the actor. */
  readonly members?: readonly string[] | undefined;
}

export interface PoliticsChanges {
  readonly circleId?: string | undefined;
  readonly members?: readonly string[] | undefined;
}

/**
 * Begins politics of an initiative for a circle: one that is there, or one that is made for it with its owner and who
 * makes it. The one that is made is closed: who is not in it does not see that it is there.
 * @throws InvalidInput, Conflict when a circle of the actor's has them already
 */
export async function openPolitics(
  parts: PoliticsParts,
  scope: Scope,
  given: NewPolitics,
): Promise<PoliticsFile> {
  const { politics, ids, clock } = parts;
  const subject = await politics.subject(given.initiativeId);
  if (!subject)
    throw InvalidInput.at('initiativeId', 'must be an initiative that you may read', given.initiativeId);
  if (!given.circleId && (await politics.files(subject.id)).length > 0)
    throw new Conflict('You are in a circle that has politics of this initiative; open those.');
  const circleId = given.circleId ?? (await ownCircle(parts, scope, subject, given.members ?? []));
  const file = { id: ids.next(), initiativeId: subject.id, circleId, createdAt: clock.now().toISOString() };
  await politics.insertFile(file);
  await recordPolitics(parts, file.id, 'created');
  return politicsById(parts, file.id);
}

/**
 * Puts a file into another circle, or says who is in the circle that was made for it.
 * @throws NotFound, Outdated, InvalidInput for a circle that the actor is not in, and for nobody
 */
export async function changePolitics(
  parts: PoliticsParts,
  id: string,
  expected: number,
  { circleId, members }: PoliticsChanges,
): Promise<PoliticsFile> {
  const file = await politicsById(parts, id);
  if (file.version !== expected) throw Outdated.of('politics file', file.version, expected);
  if (members !== undefined && circleId !== undefined)
    throw InvalidInput.at('members', 'can be chosen once it is in its circle');
  const wanted = circleId ?? file.circle.id;
  if (!(await parts.politics.moveFile(id, wanted, expected, parts.clock.now().toISOString())))
    throw Outdated.of('politics file', expected + 1, expected);
  if (members !== undefined) await changeMembers(parts, file, members);
  const changed = await parts.politics.file(id);
  if (!changed)
    throw InvalidInput.at('members', 'must keep you in it: ask somebody who stays to take you out');
  await recordPolitics(parts, id, 'changed', {
    fields: [...(wanted === file.circle.id ? [] : ['circle']), ...(members === undefined ? [] : ['members'])],
  });
  return changed;
}

async function changeMembers(
  parts: PoliticsParts,
  { circle }: PoliticsFile,
  members: readonly string[],
): Promise<void> {
  if (!circle.closed)
    throw InvalidInput.at('members', 'can be chosen here only for the circle that was made for it');
  if (members.length === 0) throw InvalidInput.at('members', 'must name at least one person');
  const now = (await parts.circles.list()).find(({ id }) => id === circle.id);
  if (!now) throw NotFound.of('circle', circle.id);
  await changeCircle(parts, circle.id, now.version, { members });
}

async function ownCircle(
  parts: PoliticsParts,
  { actor }: Scope,
  { name, owner }: PoliticsSubject,
  members: readonly string[],
): Promise<string> {
  if (actor.kind === 'key')
    throw InvalidInput.at('circleId', 'a key is in no circle: politics are begun by a person');
  const wished = [...(actor.kind === 'person' ? [actor.id] : []), ...members];
  // An owner who has left is in no circle any more.
  const owners = owner?.personId ? [...(await parts.members.names([owner.personId])).keys()] : [];
  const title = `Politics of ${name}`;
  const circle = await createCircle(parts, {
    name: title.length > 200 ? `${title.slice(0, 199)}…` : title,
    members: [...new Set([...wished, ...owners])],
    closed: true,
  });
  return circle.id;
}
