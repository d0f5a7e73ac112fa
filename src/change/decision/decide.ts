import { type AuditLog, chooseOwner, type Members, type NamedOwner } from '../../access/index.ts';
import {
  type Clock,
  Conflict,
  dayIn,
  type Evidence,
  gatherFaults,
  type Ids,
  InvalidInput,
  isInside,
  NotFound,
  parseDay,
  parseProse,
  type Scope,
} from '../../kernel/index.ts';
import type { Decision, Outcome, OutcomeResult } from './decision.ts';
import type { DecisionStore } from './decisionStore.ts';

/** What the functions of decisions work with, all within one transaction. */
export interface DecidingParts {
  readonly decisions: DecisionStore;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface NewDecision {
  readonly what: string;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly owner: NamedOwner;
  readonly due: string | null;
  readonly lookAgainOn: string;
  readonly reviewId?: string | null | undefined;
  readonly goalId?: string | null | undefined;
  readonly unitId?: string | null | undefined;
  readonly circleId?: string | null | undefined;
}

export interface NewOutcome {
  readonly result: OutcomeResult;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly lookAgainOn: string | null;
}

const LONGEST = 4_000;
const MOST_EVIDENCE = 30;

/**
 * Makes a decision. It stands as it is from then on.
 * @throws InvalidInput with every field that is wrong
 */
export async function makeDecision(
  parts: DecidingParts,
  scope: Scope,
  given: NewDecision,
): Promise<Decision> {
  return add(parts, scope, given, null);
}

/**
 * Puts another decision in the place of one. The old one stays to be read, with the new one's name on it.
 * @throws NotFound, Conflict when it was superseded already, InvalidInput
 */
export async function supersedeDecision(
  parts: DecidingParts,
  scope: Scope,
  id: string,
  given: NewDecision,
): Promise<Decision> {
  const old = await decisionById(parts.decisions, id);
  if (old.supersededBy !== null) throw alreadySuperseded();
  // Where it belongs stays, unless it is said otherwise.
  const { goalId, unitId, circleId } = old;
  const kept = {
    ...given,
    goalId: given.goalId === undefined ? goalId : given.goalId,
    unitId: given.unitId === undefined ? unitId : given.unitId,
    circleId: given.circleId === undefined ? circleId : given.circleId,
  };
  return add(parts, scope, kept, id);
}

/**
 * Says what came of a decision. Earlier outcomes stay.
 * @throws NotFound, Conflict when it was superseded, InvalidInput
 */
export async function recordOutcome(
  parts: DecidingParts,
  scope: Scope,
  id: string,
  given: NewOutcome,
): Promise<Decision> {
  const decision = await decisionById(parts.decisions, id);
  if (decision.supersededBy !== null)
    throw new Conflict('This decision was superseded; say what came of the one that took its place.');
  const faults = gatherFaults();
  const text = faults.take(() => required(given.text, 'text', 'must say what was seen'));
  faults.take(() => checkEvidence(given.evidence));
  faults.take(() => {
    if (given.lookAgainOn !== null) parseDay(given.lookAgainOn, 'lookAgainOn');
    else if (given.result === 'carried_out')
      throw InvalidInput.at('lookAgainOn', 'must be the day on which its effect is looked at');
  });
  faults.assertNone();
  const outcome: Outcome = {
    id: parts.ids.next(),
    result: given.result,
    text: text ?? '',
    evidence: given.evidence,
    lookAgainOn: given.lookAgainOn,
    at: parts.clock.now().toISOString(),
    by: scope.actor,
  };
  await parts.decisions.addOutcome(id, outcome);
  await parts.audit.append({
    action: 'outcome_recorded',
    subjectKind: 'decision',
    subjectId: id,
    detail: { result: given.result, lookAgainOn: given.lookAgainOn },
  });
  return { ...decision, outcomes: [...decision.outcomes, outcome] };
}

/** @throws NotFound also for one of a circle that the actor does not belong to */
export async function decisionById(decisions: DecisionStore, id: string): Promise<Decision> {
  const decision = await decisions.find(id);
  if (!decision) throw NotFound.of('decision', id);
  return decision;
}

export function alreadySuperseded(): Conflict {
  return new Conflict('This decision was superseded already; supersede the one that took its place.');
}

async function add(
  parts: DecidingParts,
  scope: Scope,
  given: NewDecision,
  supersedes: string | null,
): Promise<Decision> {
  const { ids, clock, decisions, audit, members } = parts;
  const now = clock.now();
  const faults = gatherFaults();
  const what = faults.take(() => required(given.what, 'what', 'must say what was decided'));
  const why = faults.take(() => required(given.why, 'why', 'must say why'));
  faults.take(() => checkEvidence(given.evidence));
  faults.take(() => checkDays(given, dayIn(scope.zone, now)));
  faults.take(() => {
    const { personId, name } = given.owner;
    if (!personId && !name?.trim()) throw InvalidInput.at('owner', 'must name who answers for it');
  });
  faults.assertNone();
  const decision: Decision = {
    id: ids.next(),
    what: what ?? '',
    why: why ?? '',
    evidence: given.evidence,
    owner: await chooseOwner(members, given.owner),
    due: given.due,
    lookAgainOn: given.lookAgainOn,
    reviewId: given.reviewId ?? null,
    goalId: given.goalId ?? null,
    unitId: given.unitId ?? null,
    circleId: given.circleId ?? null,
    madeAt: now.toISOString(),
    madeBy: scope.actor,
    supersedes,
    supersededBy: null,
    outcomes: [],
  };
  await decisions.add(decision);
  await audit.append({
    action: supersedes === null ? 'made' : 'superseded',
    subjectKind: 'decision',
    subjectId: supersedes ?? decision.id,
    detail: supersedes === null ? { owner: decision.owner.name } : { by: decision.id },
  });
  return decision;
}

function checkDays({ due, lookAgainOn }: NewDecision, today: string): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (due !== null && parseDay(due, 'due') < today)
      throw InvalidInput.at('due', 'must not lie before today', due);
  });
  faults.take(() => {
    if (parseDay(lookAgainOn, 'lookAgainOn') <= today)
      throw InvalidInput.at('lookAgainOn', 'must be a day after today', lookAgainOn);
    if (due !== null && lookAgainOn < due)
      throw InvalidInput.at('lookAgainOn', `must not lie before it is due, ${due}`, lookAgainOn);
  });
  faults.assertNone();
}

/** Links that may be kept: few, with a title, inside the application. @throws InvalidInput */
export function checkEvidence(evidence: readonly Evidence[]): void {
  if (evidence.length > MOST_EVIDENCE)
    throw InvalidInput.at('evidence', `must be at most ${MOST_EVIDENCE} links`, evidence.length);
  const faults = gatherFaults();
  evidence.forEach(({ to, title }, index) => {
    faults.take(() => {
      if (!isInside(to))
        throw InvalidInput.at(
          `evidence[${index}].to`,
          'must be an address of this application such as /decide',
          to,
        );
      if (title.trim() === '') throw InvalidInput.at(`evidence[${index}].title`, 'must not be empty', title);
    });
  });
  faults.assertNone();
}

function required(text: string, place: string, rule: string): string {
  const kept = parseProse(text, place, LONGEST)?.trim();
  if (!kept) throw InvalidInput.at(place, rule, text);
  return kept;
}
