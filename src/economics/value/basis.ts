import {
  gatherFaults,
  InvalidInput,
  type Knowable,
  parseDay,
  parseProse,
  parseRule,
  type Rule,
  ruleFields,
} from '../../kernel/index.ts';
import { hasField } from '../../metric/index.ts';
import { checkSpan, type Stated } from './estimate.ts';

/**
 * How customers stay. `contract`: they begin and end on a day that is on record. `purchase`: they buy when they like and
 * leave without a word.
 */
export const VALUE_KINDS = ['contract', 'purchase'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** Calendar months of a renewal period. */
export const RENEWALS = { month: 1, quarter: 3, year: 12 } as const;
export type RenewalGrain = keyof typeof RENEWALS;

/** A rate of a year with where it comes from. */
export interface DiscountRate {
  /** 0.08 for 8% a year. */
  readonly rate: number;
  readonly source: string;
}

/** What a lifetime value is made of, as people state it. Each change is a new version; an analysis names its own. */
export interface ValueBasis {
  readonly kind: ValueKind;
  /** How often a contract can end. Says nothing of purchases. */
  readonly renewal: RenewalGrain;
  /** First day that is looked at, YYYY-MM-DD; null: as far back as departures (or purchases) are on record. */
  readonly from: string | null;
  /** Last months that the model may not see, against which it is held. */
  readonly holdoutMonths: number;
  /** Which customers; null for all. */
  readonly filter: Rule | null;
  /** Key of the customers' attribute by which they are compared. */
  readonly attribute: string | null;
  /** A total of the events that carry what customers paid, and its currency where there are several. */
  readonly spend: { readonly metricId: string; readonly currency: string | null } | null;
  /** Margin as a share of revenue. While it is unknown, values are of revenue, and say so. */
  readonly margin: Knowable<Stated>;
  /** What keeping a customer costs in a year, in minor units. While it is unknown, nothing is deducted, and that is said. */
  readonly maintenance: Knowable<Stated>;
  readonly discount: DiscountRate;
  /** Years that are looked ahead. Never without an end. */
  readonly horizonYears: number;
  /** Events that are referrals, and the outcome of one that won a customer. */
  readonly referral: { readonly metricId: string; readonly joined: string } | null;
  /** The customers' attribute that tells how they came, and its values that mean by recommendation. */
  readonly came: { readonly attribute: string; readonly earned: readonly string[] } | null;
  /** Share of the recommended who would have come anyway. */
  readonly anyway: Knowable<Stated>;
  /** What winning a customer costs without a recommendation, in minor units. */
  readonly acquisition: Knowable<Stated>;
  /** Events that are contacts. */
  readonly contacts: { readonly metricId: string } | null;
  /** What one contact costs, in minor units. */
  readonly contactCost: Knowable<Stated>;
}

/** A version of the basis, as it was stated. */
export interface StatedBasis {
  readonly id: string;
  readonly number: number;
  readonly basis: ValueBasis;
  /** ISO 8601. */
  readonly statedAt: string;
  readonly statedBy: string;
}

/** Years that anybody may look ahead. */
export const MOST_YEARS = 20;
const MOST_HOLDOUT = 36;
const MOST_MONEY = 1_000_000_000_000;

/** Checks a basis that came from outside; all that is wrong is told at once. @throws InvalidInput */
export function readBasis(basis: ValueBasis): ValueBasis {
  const faults = gatherFaults();
  const { discount, margin } = basis;
  faults.take(() => {
    if (!(discount.rate >= 0 && discount.rate <= 1))
      throw InvalidInput.at('discount.rate', 'must lie between 0% and 100% a year', discount.rate);
  });
  faults.take(() => sourceOf(discount.source, 'discount.source'));
  faults.take(() => {
    if (
      !(Number.isInteger(basis.horizonYears) && basis.horizonYears >= 1 && basis.horizonYears <= MOST_YEARS)
    )
      throw InvalidInput.at(
        'horizonYears',
        `must be whole years from 1 to ${MOST_YEARS}: a value without an end is none`,
        basis.horizonYears,
      );
  });
  faults.take(() => {
    const { holdoutMonths } = basis;
    if (!(Number.isInteger(holdoutMonths) && holdoutMonths >= 1 && holdoutMonths <= MOST_HOLDOUT))
      throw InvalidInput.at('holdoutMonths', `must be whole months from 1 to ${MOST_HOLDOUT}`, holdoutMonths);
  });
  faults.take(() => basis.from !== null && parseDay(basis.from, 'from'));
  faults.take(() => checkFilter(basis.filter));
  const share = (place: 'margin' | 'anyway', rule: string) =>
    faults.take(() => checkKnown(basis[place], place, 1, rule));
  const money = (place: 'maintenance' | 'acquisition' | 'contactCost') =>
    faults.take(() => checkKnown(basis[place], place, MOST_MONEY, 'must be an amount of money of 0 or more'));
  share('margin', 'must be a share from 0% to 100% of revenue');
  share('anyway', 'must be a share from 0% to 100%');
  for (const place of ['maintenance', 'acquisition', 'contactCost'] as const) money(place);
  faults.take(() => {
    if (margin.known && basis.spend === null)
      throw InvalidInput.at('spend', 'choose what customers paid: a margin is a share of it');
  });
  faults.take(() => {
    if (basis.kind === 'purchase' && basis.spend === null)
      throw InvalidInput.at('spend', 'choose the events that are purchases');
  });
  faults.assertNone();
  return basis;
}

function checkFilter(filter: Rule | null): void {
  if (filter === null) return;
  const strange = ruleFields(parseRule(filter, 'filter')).find((field) => !hasField('customer', field));
  if (strange !== undefined)
    throw InvalidInput.at('filter', 'must speak of what is on record of customers, not of events', strange);
}

function checkKnown(value: Knowable<Stated>, place: string, most: number, rule: string): void {
  if (!value.known) {
    if (value.due !== null) parseDay(value.due, `${place}.due`);
    return;
  }
  checkSpan(value.value, place, 0, most, rule);
  sourceOf(value.value.source, `${place}.source`);
}

function sourceOf(source: string, place: string): void {
  if (parseProse(source, place, 500) === null) throw InvalidInput.at(place, 'say where it comes from');
}
