import type { Evidence } from '../../kernel/index.ts';
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
