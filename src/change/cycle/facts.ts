import type { Period, Rule, Scope } from '../../kernel/index.ts';
import type { AttributeTypes, CustomerSums } from '../../metric/index.ts';
import type { RatioArm } from '../../stats/index.ts';

/** Who gets the change: by chance that can be repeated, by an attribute that was brought along, or by a rule. */
export type Assignment =
  | {
      readonly by: 'hash';
      /** Makes the draw of each cycle its own. */
      readonly salt: string;
      /** Share of customers who get it, between 0 and 1. */
      readonly share: number;
      /** Customers of one account get the same. */
      readonly together: boolean;
    }
  | {
      readonly by: 'attribute';
      readonly key: string;
      readonly treated: string;
      readonly control: string;
    }
  | { readonly by: 'rule'; readonly rule: Rule };

export const ARMS = ['treated', 'control'] as const;
export type Arm = (typeof ARMS)[number];

/** The customers of a cycle and what is counted of them. */
export interface CustomersAsked {
  readonly assignment: Assignment;
  /** Were customers when this day began. */
  readonly day: string;
  readonly audience: Rule | null;
  readonly attributes: AttributeTypes;
}

export interface SumsAsked extends CustomersAsked {
  readonly sums: CustomerSums;
  readonly before: Period | null;
  readonly after: Period;
}

/** One customer, measured in both halves of the time before and after the start. */
export interface CustomerRow {
  readonly arm: Arm;
  readonly early: readonly [above: number, below: number];
  readonly late: readonly [above: number, below: number];
  readonly after: readonly [above: number, below: number];
  /** Values of the attributes that were asked for, in that order. */
  readonly attributes: readonly (string | null)[];
}

/** What cycles are judged from. Implemented by the columnar store, with the organization from the scope. */
export interface CycleFacts {
  /** Sums over the customers of each arm, of what they did before and after. */
  arms(scope: Scope, asked: SumsAsked, signal?: AbortSignal): Promise<Readonly<Record<Arm, RatioArm>>>;
  /** How many customers of each arm have which value of an attribute. */
  balance(
    scope: Scope,
    asked: CustomersAsked,
    keys: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly { key: string; value: string | null; arm: Arm; customers: number }[]>;
  /** Customers whose account holds some of the other arm too. */
  spill(
    scope: Scope,
    asked: CustomersAsked,
    signal?: AbortSignal,
  ): Promise<{ mixed: number; customers: number }>;
  /**
   * Customers one by one, at most `most` of each arm: the same ones at every question.
   * @param keys attributes to tell of each
   */
  rows(
    scope: Scope,
    asked: SumsAsked & { readonly before: Period; readonly keys: readonly string[]; readonly most: number },
    signal?: AbortSignal,
  ): Promise<{ rows: readonly CustomerRow[]; customers: Readonly<Record<Arm, number>> }>;
  /** How many customers there were on a day, of those who meet a rule. */
  count(
    scope: Scope,
    asked: { readonly day: string; readonly rules: readonly Rule[]; readonly attributes: AttributeTypes },
    signal?: AbortSignal,
  ): Promise<number>;
  /** Who is in which arm, by external id. @param after the external id that the page before ended with */
  members(
    scope: Scope,
    asked: CustomersAsked,
    page: { readonly after: string | null; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<readonly { externalId: string; arm: Arm }[]>;
}
