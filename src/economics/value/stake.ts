import type { Evidence, Period } from '../../kernel/index.ts';
import type { ValueEstimate, ValueSpan } from './estimate.ts';

/** One link of the chain from a driver to money. */
export interface StakeLink extends ValueEstimate {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
}

/** What moving something is worth in a year: always modelled, never measured. */
export interface Stake {
  /** As the candidates of the top three name it: `driver:reliability`. */
  readonly key: string;
  readonly source: string;
  readonly title: string;
  /** The move that is valued, in words. */
  readonly move: string;
  readonly links: readonly StakeLink[];
  /** By way of fewer who leave, and of fewer contacts; null where a link is missing. Minor units a year. */
  readonly churn: ValueSpan | null;
  readonly contacts: ValueSpan | null;
  readonly money: ValueSpan | null;
  /** Links that nobody knows, each as a question. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface StakePart {
  /** The outcome that drivers were analyzed for. */
  readonly outcome: string;
  readonly analyzedOn: string;
  readonly links: readonly StakeLink[];
  readonly stakes: readonly Stake[];
  readonly notes: readonly string[];
}

/**
 * Something whose worth is asked for: a driver today; a cause of cases or a theme of texts brings the same. Whoever has some
 * gives them to `measureValue`.
 */
export interface StakeSubject {
  /** As its candidate among the top three is named. */
  readonly key: string;
  /** “Driver”. */
  readonly source: string;
  readonly title: string;
  readonly move: string;
  /** Share of customers whom it touches; null while nobody knows. */
  readonly reach: ValueEstimate | null;
  /**
   * What the move does to one who is touched. On the `outcome`: points of its scale. On `churn` and `contacts`: by what the
   * rate is multiplied. Null while nobody knows.
   */
  readonly effect: (ValueEstimate & { readonly on: 'outcome' | 'churn' | 'contacts' }) | null;
  readonly evidence: readonly Evidence[];
}

/** Subjects with the outcome through which they work. */
export interface StakeGround {
  readonly outcome: {
    readonly label: string;
    readonly question: string;
    readonly item: string | null;
    readonly surveyId: string | null;
    /** Days of the answers that are followed. */
    readonly period: Period;
    readonly analyzedOn: string;
    readonly evidence: readonly Evidence[];
  } | null;
  readonly subjects: readonly StakeSubject[];
}
