import type { Period, Scope } from '../../kernel/index.ts';
import type { PersonBehind } from '../personBehind.ts';

export interface WonQuestion {
  /** First days as a customer. */
  readonly period: Period;
  readonly segmentBy: string;
  readonly touchKinds: readonly string[];
  readonly campaignAttribute: string;
  readonly touchDays: number;
  /** UTC instant up to which touches had been received: so the list behind a figure counts the same ones. */
  readonly receivedBy: string;
}

/** Some of the customers won, the newest first. */
export interface WonPeopleQuestion extends WonQuestion {
  /** Of one segment, null: of none that is on record; left out: of all. */
  readonly segment?: string | null;
  /** Key of the name of a campaign that touched them, null: whom none touched; left out: all. */
  readonly campaign?: string | null;
  /** Place of the rule of attribution among those that are declared. */
  readonly rule: number;
  /** Those after this place. */
  readonly place: number;
  readonly limit: number;
}

/** A customer who was won. */
export interface WonPerson extends PersonBehind {
  readonly place: number;
  /** Touches by the campaign that was asked for, else by any. */
  readonly touches: number;
  /** The part of the customer that the campaign has by the rule; 1 where none was asked for. */
  readonly share: number;
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
  /** The very customers of `won`, by the same rule. */
  wonPeople(scope: Scope, asked: WonPeopleQuestion, signal?: AbortSignal): Promise<WonPerson[]>;
}
