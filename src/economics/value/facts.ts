import type { Currency, Rows } from '../../insight/index.ts';
import type { Period, Rule, Scope } from '../../kernel/index.ts';
import type { AttributeTypes, Item } from '../../metric/index.ts';
import type { RatioMoments } from '../../stats/index.ts';
import type { PersonBehind } from '../personBehind.ts';

/** Which customers are counted, and by which attribute they are told apart. */
export interface ValueCrowd {
  readonly filter: Rule | null;
  readonly attribute: string | null;
  readonly attributes: AttributeTypes;
}

/** Days over which renewals are watched. Only renewals that lie wholly within are counted. */
export interface RenewalWindow {
  readonly key: string;
  /** First day on which it is on record who left. */
  readonly from: string;
  /** First day that is not watched. */
  readonly until: string;
  /** Only customers who began before; null for all. */
  readonly begunBefore: string | null;
}

/**
 * Customers alike in what a window saw of them: there when renewal `entered` came (0: from the beginning), watched for the
 * renewals after it up to `due`. They renewed up to `renewed`, and left at the one after where `left`.
 */
export interface RenewalCell {
  readonly window: string;
  readonly segment: string | null;
  readonly entered: number;
  readonly due: number;
  readonly renewed: number;
  readonly left: boolean;
  readonly customers: number;
}

/** Customers who are there on a day, and what they paid before it against their days as a customer. */
export interface PaidSums extends RatioMoments {
  readonly segment: string | null;
  /** There on the last day. */
  readonly there: number;
}

/** Customers with the same history of purchases, in days since the first. */
export interface HistoryCell {
  /** `seen`: until the held-out days begin. `whole`: until the end. */
  readonly span: 'seen' | 'whole';
  readonly segment: string | null;
  readonly repeats: number;
  readonly last: number;
  readonly watched: number;
  readonly customers: number;
  /** Purchases of all of them in the days held out; only of `seen`. */
  readonly later: number;
}

/** Customers with about the same mean spend per repeat purchase (within 1%), in minor units. */
export interface SpendCell {
  readonly segment: string | null;
  readonly purchases: number;
  readonly average: number;
  readonly customers: number;
}

export interface PurchaseFacts {
  readonly histories: readonly HistoryCell[];
  readonly spends: readonly SpendCell[];
  /** Customers with repeat purchases and no spend at all: they say nothing of spend. */
  readonly unpaid: number;
  /** Days that times are put together by: 1, with many customers 7 or 14. */
  readonly step: number;
}

/** People who gave the same score, and what they did from the day of their answer on. */
export interface ScoreSums {
  readonly score: number;
  readonly people: number;
  readonly days: number;
  readonly daysSquared: number;
  readonly left: number;
  readonly leftByDays: number;
  readonly contacts: number;
  readonly contactsSquared: number;
  readonly contactsByDays: number;
}

/** Counts that values are inferred from, made by the columnar store. `signal` interrupts a question in the engine. */
export interface ValueFacts {
  /** First days on which customers are on record as having begun, and as having left. */
  firstDays(
    scope: Scope,
    crowd: ValueCrowd,
    signal?: AbortSignal,
  ): Promise<{ readonly begun: string | null; readonly left: string | null }>;
  /** First day with such an amount. */
  firstPaid(
    scope: Scope,
    asked: { readonly money: Currency; readonly attributes: AttributeTypes },
    signal?: AbortSignal,
  ): Promise<string | null>;
  renewals(
    scope: Scope,
    asked: {
      readonly crowd: ValueCrowd;
      readonly months: number;
      readonly windows: readonly RenewalWindow[];
    },
    signal?: AbortSignal,
  ): Promise<RenewalCell[]>;
  /** Without money, only who is there. */
  paid(
    scope: Scope,
    asked: { readonly crowd: ValueCrowd; readonly money: Currency | null; readonly period: Period },
    signal?: AbortSignal,
  ): Promise<PaidSums[]>;
  /** Customers whose first purchase on record lies in `begun`; purchases of one day are one. */
  purchases(
    scope: Scope,
    asked: {
      readonly crowd: ValueCrowd;
      readonly money: Currency;
      readonly begun: Period;
      /** First day held out. */
      readonly cut: string;
      readonly until: string;
    },
    signal?: AbortSignal,
  ): Promise<PurchaseFacts>;
  referrals(
    scope: Scope,
    asked: {
      readonly crowd: ValueCrowd;
      readonly rows: Rows;
      readonly joined: string;
      readonly period: Period;
      readonly came: { readonly attribute: string; readonly earned: readonly string[] } | null;
    },
    signal?: AbortSignal,
  ): Promise<{
    readonly made: number;
    readonly joined: number;
    readonly people: number;
    /** Customers who began in the period and came by recommendation as the record says; null where nothing says it. */
    readonly onRecord: number | null;
  }>;
  /** By the first score that each customer gave within `period`, followed until `until`. */
  scores(
    scope: Scope,
    asked: {
      readonly crowd: ValueCrowd;
      readonly survey: string | null;
      readonly outcome: Extract<Item, { question: string }>;
      readonly period: Period;
      readonly until: string;
      readonly contacts: Rows | null;
    },
    signal?: AbortSignal,
  ): Promise<ScoreSums[]>;
  /** Customers behind a line, by their own number. @param after the last one of the page before */
  people(
    scope: Scope,
    asked: {
      readonly crowd: ValueCrowd;
      /** Undefined: of all. Null: of those without a value of the attribute. */
      readonly segment: string | null | undefined;
      /** Contracts: days over which they were watched. */
      readonly watched: Period;
      /** Purchases: whose first one lies in the days watched. */
      readonly money: Currency | null;
      readonly after: string | null;
      readonly limit: number;
    },
    signal?: AbortSignal,
  ): Promise<PersonBehind[]>;
}
