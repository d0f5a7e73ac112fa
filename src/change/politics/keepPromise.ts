import { chooseOwner, type NamedOwner } from '../../access/index.ts';
import {
  dayIn,
  type Evidence,
  gatherFaults,
  InvalidInput,
  NotFound,
  Outdated,
  parseDay,
  type Scope,
} from '../../kernel/index.ts';
import { checkLinks, type PoliticsParts, politicsById, recordPolitics, requiredProse } from './parts.ts';
import { PROMISE_STATES, type PromiseState, type PromiseWord, type SponsorPromise } from './promise.ts';

export interface PromiseFields {
  readonly sponsor: NamedOwner;
  readonly what: string;
  readonly madeOn: string;
  readonly due: string;
}

export interface NewWord {
  readonly state: PromiseState;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** YYYY-MM-DD; today without it. */
  readonly on?: string | undefined;
}

/** @throws NotFound, InvalidInput with every field that is wrong */
export async function addPromise(
  parts: PoliticsParts,
  scope: Scope,
  politicsId: string,
  given: PromiseFields,
): Promise<SponsorPromise> {
  await politicsById(parts, politicsId);
  const now = parts.clock.now();
  const promise: SponsorPromise = {
    ...(await checked(parts, given, dayIn(scope.zone, now))),
    id: parts.ids.next(),
    politicsId,
    words: [],
    version: 1,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  await parts.politics.insertPromise(promise);
  await recordPolitics(parts, politicsId, 'created', { part: 'promise', id: promise.id });
  return promise;
}

/** @throws NotFound, Outdated, InvalidInput with every field that is wrong */
export async function changePromise(
  parts: PoliticsParts,
  scope: Scope,
  politicsId: string,
  id: string,
  expected: number,
  changes: Partial<PromiseFields>,
): Promise<SponsorPromise> {
  const before = await promiseById(parts, politicsId, id);
  if (before.version !== expected) throw Outdated.of('promise', before.version, expected);
  const now = parts.clock.now();
  const promise: SponsorPromise = {
    ...before,
    ...(await checked(parts, { ...before, ...changes }, dayIn(scope.zone, now), changes.sponsor)),
    ...(changes.sponsor === undefined && { sponsor: before.sponsor }),
    version: expected + 1,
    updatedAt: now.toISOString(),
  };
  if (!(await parts.politics.updatePromise(promise, expected)))
    throw Outdated.of('promise', expected + 1, expected);
  await recordPolitics(parts, politicsId, 'changed', { part: 'promise', id, fields: Object.keys(changes) });
  return promise;
}

/** Says whether a promise was kept, with what shows it. What was said before stays. @throws NotFound, InvalidInput */
export async function sayOfPromise(
  parts: PoliticsParts,
  scope: Scope,
  politicsId: string,
  id: string,
  given: NewWord,
): Promise<SponsorPromise> {
  const promise = await promiseById(parts, politicsId, id);
  const at = parts.clock.now();
  const today = dayIn(scope.zone, at);
  const faults = gatherFaults();
  faults.take(() => {
    if (!PROMISE_STATES.includes(given.state))
      throw InvalidInput.at('state', `must be one of ${PROMISE_STATES.join(', ')}`, given.state);
  });
  const text = faults.take(() => requiredProse(given.text, 'text', 'must say what shows it'));
  faults.take(() => checkLinks(given.evidence));
  faults.take(() => {
    if (given.on === undefined) return;
    if (parseDay(given.on, 'on') > today) throw InvalidInput.at('on', 'must not lie in the future', given.on);
    if (given.on < promise.madeOn)
      throw InvalidInput.at('on', `must not lie before it was made, ${promise.madeOn}`, given.on);
  });
  faults.assertNone();
  const word: PromiseWord = {
    id: parts.ids.next(),
    number: (promise.words.at(-1)?.number ?? 0) + 1,
    state: given.state,
    text: text ?? '',
    evidence: given.evidence,
    on: given.on ?? today,
    at: at.toISOString(),
    by: scope.actor,
  };
  await parts.politics.addWord(id, word);
  await recordPolitics(parts, politicsId, 'settled', { part: 'promise', id, state: given.state });
  return { ...promise, words: [...promise.words, word] };
}

async function promiseById(parts: PoliticsParts, politicsId: string, id: string): Promise<SponsorPromise> {
  await politicsById(parts, politicsId);
  const found = (await parts.politics.promises([politicsId])).find((one) => one.id === id);
  if (!found) throw NotFound.of('promise', id);
  return found;
}

/** @param sponsor who has to be looked up; nobody where it stays as it was */
async function checked(
  { members }: PoliticsParts,
  given: PromiseFields,
  today: string,
  sponsor: NamedOwner | undefined = given.sponsor,
) {
  const faults = gatherFaults();
  const what = faults.take(() => requiredProse(given.what, 'what', 'must say what was promised'));
  faults.take(() => {
    if (parseDay(given.madeOn, 'madeOn') > today)
      throw InvalidInput.at('madeOn', 'must not lie in the future', given.madeOn);
  });
  faults.take(() => {
    if (parseDay(given.due, 'due') < given.madeOn)
      throw InvalidInput.at('due', `must not lie before it was made, ${given.madeOn}`, given.due);
  });
  faults.take(() => {
    if (!sponsor.personId && !sponsor.name?.trim())
      throw InvalidInput.at('sponsor', 'must name who promised it');
  });
  faults.assertNone();
  return {
    what: what ?? '',
    madeOn: given.madeOn,
    due: given.due,
    sponsor: await chooseOwner(members, sponsor, 'sponsor'),
  };
}
