import type { Period, Scope } from '../../kernel/index.ts';
import type { AttributeTypes } from '../../metric/index.ts';
import type { AdvocateGroupKey, CohortGrain, LoyaltyRequest, Rows } from './request.ts';

/** Sums over the customers of one group; each customer counts once, from the day of their answer to the period's end. */
export interface AdvocateSums {
  readonly said: boolean;
  readonly acted: boolean;
  readonly people: number;
  /** Days as a customer. */
  readonly days: number;
  readonly daysSquared: number;
  readonly referrals: number;
  readonly referralsSquared: number;
  readonly referralsByDays: number;
  readonly joined: number;
  readonly joinedSquared: number;
  readonly joinedByReferrals: number;
  /** What they paid, in minor units. */
  readonly paid: number;
  readonly paidSquared: number;
  readonly paidByDays: number;
  /** Those whose first day as a customer is on record, and their years as one. */
  readonly dated: number;
  readonly years: number;
  readonly yearsSquared: number;
}

/** Customers of a group who were still there when the period ended, by how many days later they left or are known to be there. */
export interface Departures {
  readonly said: boolean;
  readonly acted: boolean;
  readonly days: number;
  readonly left: number;
  readonly there: number;
}

export interface AdvocateFacts {
  readonly groups: readonly AdvocateSums[];
  readonly departures: readonly Departures[];
  /** Customers who made referrals within the period and gave no answer in it. */
  readonly unheard: { readonly people: number; readonly referrals: number };
  /** Referrals by nobody who is known. */
  readonly unlinked: number;
}

/**
 * Where the customers of a revenue stood: customers of the period before (`returning`), `new` in this one, of an
 * unknown start and without revenue before (`undated`), or nobody known (`unlinked`).
 */
export const REVENUE_KINDS = ['returning', 'new', 'undated', 'unlinked'] as const;
export type RevenueKind = (typeof REVENUE_KINDS)[number];

/** Revenue of both periods, in minor units, of the customers of one kind and source. */
export interface RevenueSums {
  readonly kind: RevenueKind;
  /** How new customers came; null where it is not on record. */
  readonly source: string | null;
  readonly people: number;
  readonly before: number;
  readonly now: number;
}

/** Customers who started within one calendar period, by the days they stayed or have stayed so far. */
export interface CohortTenure {
  readonly start: string;
  readonly days: number;
  readonly left: number;
  readonly there: number;
}

/** Which customers are wanted: of a group, of a cohort, or behind a part of the revenue. */
export type PeopleChoice =
  | { readonly group: AdvocateGroupKey }
  | { readonly cohort: string }
  | { readonly revenue: RevenueKind; readonly source?: string | null };

/** A customer behind a figure of loyalty; of a group with what was said and done. */
export interface LoyaltyPerson {
  readonly id: string;
  readonly externalId: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly plan: string | null;
  readonly score: number | null;
  readonly referrals: number | null;
  /** In minor units. */
  readonly paid: number | null;
}

/** Money that is counted: events in one currency, whose amounts have so many digits after the point. */
export interface Currency extends Rows {
  readonly code: string;
  readonly digits: number;
}

/** Counts that loyalty is inferred from, made by the columnar store. `signal` interrupts a question in the engine. */
export interface LoyaltyFacts {
  /** @param money null leaves what was paid at 0 */
  advocates(
    scope: Scope,
    request: LoyaltyRequest & { readonly referral: NonNullable<LoyaltyRequest['referral']> },
    money: Currency | null,
    signal?: AbortSignal,
  ): Promise<AdvocateFacts>;
  revenue(
    scope: Scope,
    asked: {
      readonly now: Period;
      readonly before: Period;
      readonly money: Currency;
      readonly attribute: string | null;
      readonly attributes: AttributeTypes;
    },
    signal?: AbortSignal,
  ): Promise<{
    readonly sums: readonly RevenueSums[];
    /** A day before both periods with such an event, or the first one within them; null where there is none. */
    readonly first: string | null;
  }>;
  cohorts(
    scope: Scope,
    asked: { readonly grain: CohortGrain; readonly from: string; readonly until: string },
    signal?: AbortSignal,
  ): Promise<{
    readonly tenures: readonly CohortTenure[];
    /** First day on which a customer is on record as having left; null where nobody is. */
    readonly firstLeft: string | null;
  }>;
  /** Units of events within a period, most events first. */
  units(
    scope: Scope,
    asked: { readonly rows: Rows; readonly period: Period; readonly attributes: AttributeTypes },
    signal?: AbortSignal,
  ): Promise<string[]>;
  /** Customers behind a figure, by their own number. @param after the last one of the page before */
  people(
    scope: Scope,
    request: LoyaltyRequest,
    asked: {
      readonly choice: PeopleChoice;
      readonly before: Period;
      readonly money: Currency | null;
      readonly after: string | null;
      readonly limit: number;
    },
    signal?: AbortSignal,
  ): Promise<LoyaltyPerson[]>;
}
