import type { Rule } from '../kernel/index.ts';
import type { Additive } from './dialect.ts';

/** What a figure is counted over: answers to questions, operational events, or customers themselves. */
export const SUBJECTS = ['answer', 'signal', 'customer'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A sum over answers or signals, where asked only over those that meet a rule. */
export interface EventStatistic extends Additive {
  readonly kind: 'event';
  /** Only rows that meet this rule. */
  readonly meets?: Rule;
  /** Only rows of which it is known whether they meet this rule. */
  readonly decided?: Rule;
}

/**
 * A count of customers against a span of days [from, to), by `started_on` and `ended_on` (the day they left):
 * - `everyone`: all on record, whatever their days
 * - `active`: were customers on at least one day of the span; an unknown start counts as long ago
 * - `opening`: were customers when the span began (started before it, had not left before it)
 * - `lost`: of those, left within the span
 * - `lost_any`: of the active ones, left within the span
 * - `days`: days as a customer within the span, added up
 * - `undated`: start is not on record, so that opening cannot be told
 */
export interface CustomerStatistic {
  readonly kind: 'customer';
  readonly count: 'everyone' | 'active' | 'opening' | 'lost' | 'lost_any' | 'days' | 'undated';
  readonly meets?: Rule;
  readonly decided?: Rule;
}

/** Index of several items of one response: Σ weight × 100 × (score − low) / (high − low), weights adding up to 1. */
export interface IndexOfItems {
  readonly items: readonly { readonly question: string; readonly weight: number }[];
  readonly low: number;
  readonly high: number;
}

/** Counted further apart within each bucket and group: into logarithmic bins of a number, or by unit. */
export type Spread =
  | { readonly by: 'log_bin'; readonly of: 'value' | 'duration_seconds'; readonly ratio: number }
  | { readonly by: 'unit' };

/** One pass over one table. Names of statistics are the entries of the tally; unique within the plan. */
export type Part =
  | {
      readonly over: 'answer' | 'signal';
      /** Rows that this part is about (which question, which kind of signal); joined by “and”. */
      readonly where: readonly Rule[];
      readonly statistics: Readonly<Record<string, EventStatistic>>;
      readonly spread?: Spread;
      /** Answers only: the score is this index of the response; responses that lack an item are left out. */
      readonly index?: IndexOfItems;
      /** Before the names of entries that the spread makes (`bin:3`), where a plan has two such parts. */
      readonly prefix?: string;
    }
  | {
      readonly over: 'customer';
      readonly where: readonly Rule[];
      readonly statistics: Readonly<Record<string, CustomerStatistic>>;
    };

/** What a measure needs to be counted, without yet saying when, for whom, or in which SQL. */
export interface Plan {
  readonly parts: readonly Part[];
  /**
   * Count once how unevenly the customers of the second part make the events of the first: entries `once:customers`,
   * `once:events` and `once:events_squared`.
   */
  readonly uneven?: boolean;
}
