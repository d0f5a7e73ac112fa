import type { Period, Scope } from '../../kernel/index.ts';

export interface WonQuestion {
  /** First days as a customer. */
  readonly period: Period;
  readonly segmentBy: string;
  readonly touchKinds: readonly string[];
  readonly campaignAttribute: string;
  readonly touchDays: number;
}

/** Customers whose first day lies within the period. */
export interface WonSegment {
  readonly segment: string | null;
  readonly won: number;
  /** Of them, those whom a campaign touched before. */
  readonly touched: number;
}

/** Parts of the customers of a segment that a campaign has by each rule, in the order of `ATTRIBUTION_RULES`. */
export interface WonThrough {
  readonly segment: string | null;
  readonly campaign: string;
  readonly touches: number;
  readonly customers: number;
  readonly shares: readonly number[];
}

export interface WonFacts {
  readonly segments: readonly WonSegment[];
  readonly through: readonly WonThrough[];
  /** Pairs of campaign and segment that are too many to be told apart; they stand under `OTHER_CAMPAIGNS`. */
  readonly together: number;
}

export const OTHER_CAMPAIGNS = 'All other campaigns together';

/** Counts of customers won, made by the columnar store. */
export interface AcquisitionFacts {
  won(scope: Scope, asked: WonQuestion, signal?: AbortSignal): Promise<WonFacts>;
}
