import type { Page, PageRequest, Period } from '../../kernel/index.ts';
import type { Decision, DecisionState, Mark, Outcome } from './decision.ts';

export interface DecisionFilter {
  readonly states?: readonly DecisionState[] | undefined;
  readonly reviewId?: string | undefined;
  readonly goalId?: string | undefined;
  /** Holds these words in what or why, in any case. */
  readonly search?: string | undefined;
  /** Decisions whose evidence names this record. */
  readonly evidenceId?: string | undefined;
}

/** Decisions of the organization of the running transaction that its actor may read. */
export interface DecisionStore {
  find(id: string): Promise<Decision | null>;
  /** Newest first. @param today YYYY-MM-DD, by which states are told */
  page(filter: DecisionFilter, today: string, request: PageRequest): Promise<Page<Decision>>;
  /** All that are past their day or to be looked at by `today`. */
  due(today: string): Promise<Decision[]>;
  /** Of one review, in the order in which they were made. */
  ofReview(reviewId: string): Promise<Decision[]>;
  /** Made within the period, oldest first. @param zone in which days begin */
  marks(period: Period, zone: string): Promise<Mark[]>;
  /** @throws Conflict when what it supersedes is superseded already */
  add(decision: Decision): Promise<void>;
  addOutcome(decisionId: string, outcome: Outcome): Promise<void>;
}
