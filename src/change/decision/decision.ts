import type { Owner } from '../../access/index.ts';
import type { Actor, Evidence } from '../../kernel/index.ts';

/**
 * What was seen after a decision. `carried_out`: it was done, what it does is not seen yet; `worked` and
 * `did_not_work`: what it did is seen; `not_carried_out`: it was dropped.
 */
export const OUTCOME_RESULTS = ['carried_out', 'worked', 'did_not_work', 'not_carried_out'] as const;
export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];

/** What came of a decision, as somebody saw it on a day. Added to, never changed. */
export interface Outcome {
  readonly id: string;
  readonly result: OutcomeResult;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** When it is looked at once more (YYYY-MM-DD); null when there is nothing left to look at. */
  readonly lookAgainOn: string | null;
  readonly at: string;
  readonly by: Actor;
}

/** A decision as it was made: never edited, only superseded by another one. */
export interface Decision {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly owner: Owner;
  /** Day by which it is carried out, YYYY-MM-DD; null where it holds at once. */
  readonly due: string | null;
  /** Day on which what came of it is looked at, YYYY-MM-DD. */
  readonly lookAgainOn: string;
  readonly reviewId: string | null;
  readonly goalId: string | null;
  /** Part of the organization that it concerns; null for all of it. */
  readonly unitId: string | null;
  /** Who may read it; null for all. */
  readonly circleId: string | null;
  readonly madeAt: string;
  readonly madeBy: Actor;
  /** The decision that it takes the place of. */
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  /** Oldest first. */
  readonly outcomes: readonly Outcome[];
}

/** Where a decision stands on a day. One word for each; the first that fits. */
export const DECISION_STATES = [
  'superseded',
  'settled',
  'overdue',
  'look_again',
  'carried_out',
  'open',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Whether it is still to be carried out. */
export function isPending({ outcomes }: Pick<Decision, 'outcomes'>): boolean {
  return outcomes.length === 0;
}

/** When it is looked at next: as last agreed; null when there is nothing left to look at. */
export function nextLook({
  outcomes,
  lookAgainOn,
}: Pick<Decision, 'outcomes' | 'lookAgainOn'>): string | null {
  const last = outcomes.at(-1);
  return last ? last.lookAgainOn : lookAgainOn;
}

/** @param today YYYY-MM-DD in the organization's zone */
export function decisionState(decision: Decision, today: string): DecisionState {
  if (decision.supersededBy !== null) return 'superseded';
  const look = nextLook(decision);
  if (look === null) return 'settled';
  if (isPending(decision) && decision.due !== null && decision.due < today) return 'overdue';
  if (look <= today) return 'look_again';
  return isPending(decision) ? 'open' : 'carried_out';
}

/** A decision that wants somebody's attention, with why, for a list of what waits. */
export interface DueDecision {
  readonly decision: Decision;
  readonly state: 'overdue' | 'look_again';
  /** The day that has come: by which it was due, or on which it is looked at. */
  readonly since: string;
}

/** Decisions past their day and those to be looked at by `today`, the longest waiting first. */
export function decisionsDue(decisions: readonly Decision[], today: string): DueDecision[] {
  return decisions
    .flatMap((decision): DueDecision[] => {
      const state = decisionState(decision, today);
      if (state === 'overdue') return [{ decision, state, since: decision.due ?? today }];
      if (state === 'look_again') return [{ decision, state, since: nextLook(decision) ?? today }];
      return [];
    })
    .sort(
      (left, right) =>
        left.since.localeCompare(right.since) || left.decision.id.localeCompare(right.decision.id),
    );
}

/** What happened on a day, to stand on every time axis. */
export interface Mark {
  /** YYYY-MM-DD in the organization's zone. */
  readonly day: string;
  readonly kind: 'decision' | 'cycle';
  readonly title: string;
  readonly id: string;
  /** Address in the application. */
  readonly to: string;
}
