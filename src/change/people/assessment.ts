import { chooseOwner, type NamedOwner, type Owner } from '../../access/index.ts';
import {
  type Actor,
  Conflict,
  dayIn,
  dayWords,
  type Evidence,
  gatherFaults,
  InvalidInput,
  parseDay,
  parseProse,
  type Scope,
} from '../../kernel/index.ts';
import {
  ADKAR_ELEMENTS,
  ADKAR_SCALE,
  type AdkarElement,
  type AdkarScores,
  type ElementScore,
  scoreOf,
} from './adkar.ts';
import { checkEvidence } from './field.ts';
import { type ImpactedGroup, impactedGroups } from './group.ts';
import type { PeopleParts } from './parts.ts';
import { fold } from './person.ts';

/** Where somebody saw a group on a day. Added to, never changed; a wrong one is replaced by another. */
export interface ReadinessAssessment {
  readonly id: string;
  readonly groupId: string;
  /** YYYY-MM-DD. */
  readonly assessedOn: string;
  readonly assessor: Owner;
  /** People that it rests on. */
  readonly n: number;
  readonly scores: AdkarScores;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  /** The assessment that it takes the place of. */
  readonly replaces: string | null;
  readonly enteredAt: string;
  readonly enteredBy: Actor;
}

export interface NewReadinessAssessment {
  readonly assessedOn: string;
  readonly assessor: NamedOwner;
  readonly n: number;
  /** Either a score, or how many people gave 1, 2, 3, 4 and 5; null or left out: not known. */
  readonly scores: Readonly<
    Partial<Record<AdkarElement, { readonly score?: number; readonly counts?: readonly number[] } | null>>
  >;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  /** What shall become of one by the same assessor on the same day; asked for when there is one. */
  readonly sameDay: 'replace' | 'keep_both' | null;
}

/**
 * Keeps what an assessor saw of a group.
 * @throws NotFound, InvalidInput with every field that is wrong, Conflict when the same assessor judged the group on that day
 *   already and nobody said what shall become of that
 */
export async function assessGroup(
  parts: PeopleParts,
  scope: Scope,
  groupId: string,
  given: NewReadinessAssessment,
): Promise<ReadinessAssessment> {
  const group = await impactedGroups.read(parts, groupId);
  const now = parts.clock.now();
  const faults = gatherFaults();
  faults.take(() => checkDay(given.assessedOn, dayIn(scope.zone, now)));
  faults.take(() => checkPeople(given.n, group));
  const scores = faults.take(() => readScores(given));
  const note = faults.take(() => parseProse(given.note, 'note', 4000) ?? '');
  faults.take(() => checkEvidence(given.evidence));
  faults.assertNone();
  const assessor = await chooseOwner(parts.members, given.assessor, 'assessor');
  const assessment: ReadinessAssessment = {
    id: parts.ids.next(),
    groupId,
    assessedOn: given.assessedOn,
    assessor,
    n: given.n,
    scores: scores as AdkarScores,
    note: note ?? '',
    evidence: given.evidence,
    replaces: await replacedBy(parts, groupId, given, assessor),
    enteredAt: now.toISOString(),
    enteredBy: scope.actor,
  };
  await parts.adoption.addAssessment(assessment);
  await parts.audit.append({
    action: assessment.replaces === null ? 'assessed' : 'reassessed',
    subjectKind: 'impacted_group',
    subjectId: groupId,
    detail: { assessment: assessment.id, on: assessment.assessedOn },
  });
  return assessment;
}

function checkDay(on: string, today: string): void {
  if (parseDay(on, 'assessedOn') > today)
    throw InvalidInput.at('assessedOn', 'must not lie in the future: readiness is seen, not foretold', on);
}

function checkPeople(n: number, { headcount }: ImpactedGroup): void {
  if (!Number.isInteger(n) || n < 1)
    throw InvalidInput.at('n', 'must be the number of people, at least 1', n);
  if (headcount.known && n > headcount.value)
    throw InvalidInput.at('n', `must not be more than the ${headcount.value} people of the group`, n);
}

function readScores({ scores, n }: NewReadinessAssessment): AdkarScores {
  const faults = gatherFaults();
  const read = ADKAR_ELEMENTS.map((element) => [
    element,
    faults.take(() => readScore(element, scores[element] ?? null, n)) ?? null,
  ]);
  faults.take(() => {
    if (ADKAR_ELEMENTS.every((element) => (scores[element] ?? null) === null))
      throw InvalidInput.at('scores', 'must tell at least one element; the others may be not known');
  });
  faults.assertNone();
  return Object.fromEntries(read) as Record<AdkarElement, ElementScore | null>;
}

function readScore(
  element: AdkarElement,
  given: { readonly score?: number; readonly counts?: readonly number[] } | null,
  n: number,
): ElementScore | null {
  if (given === null) return null;
  const place = `scores.${element}`;
  if (given.counts !== undefined) {
    const { counts } = given;
    if (counts.length !== 5 || counts.some((count) => !Number.isInteger(count) || count < 0))
      throw InvalidInput.at(place, 'must say how many people gave 1, 2, 3, 4 and 5');
    const answered = counts.reduce((sum, count) => sum + count, 0);
    if (answered > n)
      throw InvalidInput.at(place, `must not hold more answers than the ${n} people it rests on`, answered);
    const score = scoreOf(counts);
    return score === null ? null : { score, counts };
  }
  const { score } = given;
  if (score === undefined || !(score >= ADKAR_SCALE.lowest && score <= ADKAR_SCALE.highest))
    throw InvalidInput.at(place, `must be from ${ADKAR_SCALE.lowest} to ${ADKAR_SCALE.highest}`, score);
  return { score, counts: null };
}

/** Two by one assessor on one day are asked about: is the second a correction, or did they see other people? */
async function replacedBy(
  { adoption }: PeopleParts,
  groupId: string,
  { assessedOn, sameDay }: NewReadinessAssessment,
  assessor: Owner,
): Promise<string | null> {
  const all = await adoption.assessments([groupId]);
  const gone = new Set(all.map(({ replaces }) => replaces));
  const there = all.filter(
    (one) => one.assessedOn === assessedOn && !gone.has(one.id) && isSame(one.assessor, assessor),
  );
  const last = there.at(-1);
  if (!last || sameDay === 'keep_both') return null;
  if (sameDay === 'replace') return last.id;
  const rule = `${assessor.name} assessed this group on ${dayWords(assessedOn)} already: say whether this one takes its place, or whether both count`;
  throw new Conflict(`${rule}.`, [{ place: 'sameDay', rule }]);
}

function isSame(one: Owner, other: Owner): boolean {
  return one.personId === null || other.personId === null
    ? fold(one.name) === fold(other.name)
    : one.personId === other.personId;
}
