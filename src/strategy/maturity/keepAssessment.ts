import type { AuditLog } from '../../access/index.ts';
import {
  type Clock,
  Conflict,
  dayIn,
  gatherFaults,
  type Ids,
  InvalidInput,
  isInside,
  type Knowable,
  NotFound,
  Outdated,
  parseDay,
  parseProse,
  Refused,
  type Scope,
} from '../../kernel/index.ts';
import {
  type Assessment,
  type AssessmentStore,
  isStage,
  missingFromAssessment,
  type Rating,
} from './assessment.ts';
import { COMPETENCY_KEYS } from './competency.ts';

export interface AssessmentParts {
  readonly assessments: AssessmentStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Begins an assessment. @throws InvalidInput for a day that has not come, Conflict while another one is open */
export async function beginAssessment(
  parts: AssessmentParts,
  scope: Scope,
  given: {
    readonly unitId: string | null;
    readonly circleId: string | null;
    readonly assessedOn: string | null;
  },
): Promise<Assessment> {
  const now = parts.clock.now();
  const today = dayIn(scope.zone, now);
  const assessedOn = parseDay(given.assessedOn ?? today, 'assessedOn');
  if (assessedOn > today) throw InvalidInput.at('assessedOn', `must not be after ${today}`, assessedOn);
  const at = now.toISOString();
  const assessment: Assessment = {
    id: parts.ids.next(),
    unitId: given.unitId,
    circleId: given.circleId,
    assessedOn,
    assessor: scope.actor,
    ratings: [],
    closedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  if (!(await parts.assessments.insert(assessment)))
    throw new Conflict('An assessment is open already: go on with it, or close it first.');
  await record(parts, 'begun', assessment);
  return assessment;
}

/**
 * Rates competencies; those that are not named stay as they are.
 * @throws InvalidInput, NotFound, Refused for a closed one, Outdated
 */
export async function rateCompetencies(
  parts: AssessmentParts,
  id: string,
  expected: number,
  ratings: readonly Rating[],
): Promise<Assessment> {
  const assessment = await openAssessment(parts.assessments, id, expected);
  const checked = checkRatings(ratings);
  const all = new Map([...assessment.ratings, ...checked].map((one) => [one.competency, one]));
  const changed = {
    ...assessment,
    ratings: COMPETENCY_KEYS.flatMap((key) => all.get(key) ?? []),
    version: expected + 1,
    updatedAt: parts.clock.now().toISOString(),
  };
  return put(parts, changed, expected, 'rated');
}

/** Closes an assessment: it never changes again. @throws NotFound, Refused while something is missing, Outdated */
export async function closeAssessment(
  parts: AssessmentParts,
  id: string,
  expected: number,
): Promise<Assessment> {
  const assessment = await openAssessment(parts.assessments, id, expected);
  const missing = missingFromAssessment(assessment);
  if (missing.length > 0) throw new Refused(`It cannot be closed yet. ${missing.join(' ')}`);
  const closedAt = parts.clock.now().toISOString();
  const closed = { ...assessment, closedAt, version: expected + 1, updatedAt: closedAt };
  return put(parts, closed, expected, 'closed');
}

/** Throws an open assessment away. @throws NotFound, Refused for a closed one, Outdated */
export async function dropAssessment(parts: AssessmentParts, id: string, expected: number): Promise<void> {
  const assessment = await openAssessment(parts.assessments, id, expected);
  if (!(await parts.assessments.delete(id, expected))) throw movedOn();
  await record(parts, 'dropped', assessment);
}

/** @throws NotFound */
export async function assessmentById(assessments: AssessmentStore, id: string): Promise<Assessment> {
  const assessment = await assessments.get(id);
  if (!assessment) throw NotFound.of('maturity assessment', id);
  return assessment;
}

async function openAssessment(store: AssessmentStore, id: string, expected: number): Promise<Assessment> {
  const assessment = await assessmentById(store, id);
  if (assessment.closedAt !== null)
    throw new Refused('A closed assessment is not changed: make a new one, and compare.');
  if (assessment.version !== expected) throw Outdated.of('maturity assessment', assessment.version, expected);
  return assessment;
}

async function put(
  parts: AssessmentParts,
  assessment: Assessment,
  expected: number,
  action: string,
): Promise<Assessment> {
  if (!(await parts.assessments.update(assessment, expected))) throw movedOn();
  await record(parts, action, assessment);
  return assessment;
}

function movedOn(): Outdated {
  return new Outdated(
    'This assessment was changed by somebody else meanwhile: read it again and repeat your change.',
  );
}

function record(parts: AssessmentParts, action: string, { id, assessedOn }: Assessment): Promise<void> {
  return parts.audit.append({
    action,
    subjectKind: 'maturity_assessment',
    subjectId: id,
    detail: { assessedOn },
  });
}

function checkRatings(ratings: readonly Rating[]): Rating[] {
  const faults = gatherFaults();
  const checked = ratings.map((rating, index) => {
    const at = `ratings[${index}]`;
    faults.take(() => checkStage(rating.stage, `${at}.stage`));
    faults.take(() => {
      const outside = rating.evidence.findIndex(({ to }) => !isInside(to));
      if (outside >= 0)
        throw InvalidInput.at(`${at}.evidence[${outside}].to`, 'must be an address inside Perpetua');
    });
    const why = faults.take(() => parseProse(rating.why, `${at}.why`, 4_000) ?? '');
    return { ...rating, why: why ?? '' };
  });
  faults.assertNone();
  return checked;
}

function checkStage(stage: Knowable<number>, place: string): void {
  if (stage.known) {
    if (!isStage(stage.value)) throw InvalidInput.at(place, 'must be a stage from 1 to 5', stage.value);
    return;
  }
  if (stage.finder === null || stage.finder.trim() === '')
    throw InvalidInput.at(`${place}.finder`, 'name who finds it out');
  if (stage.due === null) throw InvalidInput.at(`${place}.due`, 'say by when it is found out');
  parseDay(stage.due, `${place}.due`);
}
