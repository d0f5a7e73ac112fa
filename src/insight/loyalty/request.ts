import { InvalidInput, type Period, type Rule } from '../../kernel/index.ts';
import { type AttributeTypes, type Metric, readFormula } from '../../metric/index.ts';

/** Which answers or events are meant, as a metric's version says it: rows that meet all of `wanted` and none of `unwanted`. */
export interface Rows {
  readonly wanted: readonly Rule[];
  readonly unwanted: readonly Rule[];
}

/** What customers said against what they did, and what came of it. All rows are those of metrics of the registry. */
export interface LoyaltyRequest {
  /** Answers to a recommendation question, 0 to 10. */
  readonly said: Rows;
  /** Days on which answers were given; what customers did is counted from their answer to its end. */
  readonly period: Period;
  /** Days whose revenue is set against that of the time before. */
  readonly revenue: Period;
  /** First day that has not happened yet, YYYY-MM-DD: until then it is known who left. */
  readonly until: string;
  /** Events that are referrals, and the outcome of one that was successful; null where nobody said. */
  readonly referral: (Rows & { readonly joined: string }) | null;
  /** Events that carry what customers paid; null where nobody said. Without a currency there must be only one. */
  readonly spend: (Rows & { readonly currency: string | null }) | null;
  /** The customers' attribute that tells how they came, and its values that mean by recommendation; null where unknown. */
  readonly source: { readonly attribute: string; readonly earned: readonly string[] } | null;
  readonly cohorts: { readonly grain: CohortGrain; readonly from: string };
  /** Declared types of customers' attributes, by which rules compare. */
  readonly attributes: AttributeTypes;
}

/** Measures whose metrics can be meant, by what they are for. */
export const LOYALTY_MEASURES = {
  said: ['nps'],
  referral: ['rate_per_customer', 'count'],
  spend: ['total'],
} as const;

/**
 * Rows that a metric counts.
 * @throws InvalidInput for a metric of another measure, or of answers where events are meant
 */
export function rowsOf({ sheet, current }: Metric, role: keyof typeof LOYALTY_MEASURES, place: string): Rows {
  const allowed: readonly string[] = LOYALTY_MEASURES[role];
  const { formula, includes, excludes } = current;
  const over = role === 'said' ? 'answer' : 'signal';
  const part = readFormula(formula).plan.parts.find((one) => one.over === over);
  if (!allowed.includes(formula.measure) || !part) {
    const kinds = allowed.join(' or ').replaceAll('_', ' ');
    throw InvalidInput.at(place, `must be a metric of measure ${kinds} over ${over}s`, sheet.title);
  }
  return {
    wanted: [...part.where, ...(includes === null ? [] : [includes])],
    unwanted: excludes === null ? [] : [excludes],
  };
}

/** Calendar time by which customers who started together are put together. */
export const COHORT_GRAINS = ['month', 'quarter', 'year'] as const;
export type CohortGrain = (typeof COHORT_GRAINS)[number];

/** Cohorts more than this are not read by anybody. */
export const COHORT_LIMIT = 60;

/** Said: promoter by the first answer of the period. Acted: made a referral from that day on. */
export const ADVOCATE_GROUPS = ['said_and_acted', 'said_only', 'acted_unsaid', 'neither'] as const;
export type AdvocateGroupKey = (typeof ADVOCATE_GROUPS)[number];

export function groupKeyOf(said: boolean, acted: boolean): AdvocateGroupKey {
  if (said) return acted ? 'said_and_acted' : 'said_only';
  return acted ? 'acted_unsaid' : 'neither';
}

/** Days of a month and of a year, on average. */
export const MONTH_DAYS = 30.4375;
export const YEAR_DAYS = 365.25;
