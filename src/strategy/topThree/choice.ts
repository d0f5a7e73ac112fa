import type { AuditLog, Members } from '../../access/index.ts';
import {
  type Decision,
  type DecisionStore,
  makeDecision,
  type NewDecision,
  supersedeDecision,
} from '../../change/index.ts';
import {
  type Actor,
  type Clock,
  Conflict,
  dayIn,
  type Ids,
  InvalidInput,
  NotFound,
  parseProse,
  Refused,
  type Scope,
} from '../../kernel/index.ts';
import type { EnteredFactor } from './entered.ts';
import type { DriverAnalysis } from './ground.ts';
import type { Ranked } from './rank.ts';

/** How many may be chosen. Never four: whoever has four priorities has none. */
export const MOST_CHOSEN = 3;
/** Years for which they are chosen. */
export const CHOSEN_FOR_YEARS = 3;

/** One of the three, as it was chosen. */
export interface Choice {
  readonly id: string;
  readonly unitId: string | null;
  readonly candidateKey: string;
  readonly title: string;
  readonly why: string;
  /** The candidate as it was ranked on that day, with all its factors. */
  readonly ranked: Ranked;
  /** YYYY-MM-DD: until when it is meant to be among the three. */
  readonly until: string;
  readonly by: Actor;
  readonly at: string;
  /** The decision on record; null for a choice from before decisions were kept. */
  readonly decisionId: string | null;
  /** When and why it was let go; null while it is among the three. */
  readonly ended: { readonly at: string; readonly by: string; readonly why: string } | null;
}

/** What the top three keep, of the organization of the running transaction. */
export interface TopThreeStore {
  /** Newest first; ended ones too. */
  choices(unitId: string | null): Promise<Choice[]>;
  addChoice(choice: Choice): Promise<void>;
  /** False where it has ended already. */
  endChoice(id: string, ended: NonNullable<Choice['ended']>): Promise<boolean>;
  /** Makes others who choose for the same unit wait until this transaction ends. */
  lock(unitId: string | null): Promise<void>;
  /** Newest of each candidate and factor. */
  factors(unitId: string | null): Promise<EnteredFactor[]>;
  addFactor(entered: EnteredFactor): Promise<void>;
  /** The newest one; null where none was made. */
  analysis(): Promise<DriverAnalysis | null>;
  addAnalysis(analysis: DriverAnalysis): Promise<void>;
}

export interface ChoiceParts {
  readonly topThree: TopThreeStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly decisions: DecisionStore;
  readonly members: Members;
}

export interface ChoiceDraft {
  readonly unitId: string | null;
  readonly why: string;
  /** Id of the choice that it takes the place of; null where there is room. */
  readonly replaces: string | null;
}

/**
 * Chooses a candidate as one of the three.
 * @throws InvalidInput without a reason, Refused for a fourth, Conflict for one that is among them
 */
export async function chooseCandidate(
  parts: ChoiceParts,
  scope: Scope,
  ranked: Ranked,
  draft: ChoiceDraft,
): Promise<Choice> {
  const why = parseProse(draft.why, 'why', 4_000);
  if (why === null) throw InvalidInput.at('why', 'say why it is one of the three');
  await parts.topThree.lock(draft.unitId);
  const standing = (await parts.topThree.choices(draft.unitId)).filter(({ ended }) => ended === null);
  const { candidate } = ranked;
  if (standing.some(({ candidateKey }) => candidateKey === candidate.key))
    throw new Conflict(`“${candidate.title}” is one of the three already.`);
  const replaced = draft.replaces === null ? null : standing.find(({ id }) => id === draft.replaces);
  if (replaced === undefined) throw NotFound.of('choice among the three', draft.replaces ?? '');
  if (replaced === null && standing.length >= MOST_CHOSEN) {
    throw new Refused(
      `Three are chosen already (${standing.map(({ title }) => `“${title}”`).join(', ')}), and there is never a fourth: ` +
        `say which of them “${candidate.title}” takes the place of.`,
    );
  }
  const now = parts.clock.now();
  const at = now.toISOString();
  const today = dayIn(scope.zone, now);
  if (replaced) {
    const ended = { at, by: scope.actor.name, why: `“${candidate.title}” took its place: ${why}` };
    await parts.topThree.endChoice(replaced.id, ended);
  }
  const decision = await decide(parts, scope, replaced?.decisionId ?? null, {
    what: `One of the three things to do in the next three years: ${candidate.title}`,
    why,
    evidence: candidate.evidence,
    owner: scope.actor.kind === 'person' ? { personId: scope.actor.id } : { name: scope.actor.name },
    due: null,
    lookAgainOn: yearsLater(today, 1),
    unitId: draft.unitId,
  });
  const choice: Choice = {
    id: parts.ids.next(),
    unitId: draft.unitId,
    candidateKey: candidate.key,
    title: candidate.title,
    why,
    ranked,
    until: yearsLater(today, CHOSEN_FOR_YEARS),
    by: scope.actor,
    at,
    decisionId: decision.id,
    ended: null,
  };
  await parts.topThree.addChoice(choice);
  await parts.audit.append({
    action: 'chosen',
    subjectKind: 'top_three',
    subjectId: choice.id,
    detail: { candidate: candidate.key, replaces: replaced?.candidateKey ?? null },
  });
  return choice;
}

/** Lets one of the three go, with the reason. @throws InvalidInput, NotFound */
export async function letGo(
  parts: Omit<ChoiceParts, 'decisions' | 'members'>,
  scope: Scope,
  unitId: string | null,
  id: string,
  reason: string,
): Promise<void> {
  const why = parseProse(reason, 'why', 4_000);
  if (why === null) throw InvalidInput.at('why', 'say why it is let go');
  const standing = (await parts.topThree.choices(unitId)).find((one) => one.id === id && one.ended === null);
  const at = parts.clock.now().toISOString();
  if (!standing || !(await parts.topThree.endChoice(id, { at, by: scope.actor.name, why })))
    throw NotFound.of('choice among the three', id);
  await parts.audit.append({
    action: 'let_go',
    subjectKind: 'top_three',
    subjectId: id,
    detail: { candidate: standing.candidateKey },
  });
}

/** A decision of its own, or in the place of the one that the replaced choice was recorded as. */
async function decide(
  parts: ChoiceParts,
  scope: Scope,
  supersedes: string | null,
  given: NewDecision,
): Promise<Decision> {
  const old = supersedes === null ? null : await parts.decisions.find(supersedes);
  // Somebody may have superseded it beside the top three.
  if (old === null || old.supersededBy !== null) return makeDecision(parts, scope, given);
  return supersedeDecision(parts, scope, old.id, given);
}

/** The same day some years later; the last of February where there is none. */
function yearsLater(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const real = new Date(`${moved}T00:00:00Z`);
  return real.toISOString().slice(0, 10) === moved ? moved : `${moved.slice(0, 8)}28`;
}
