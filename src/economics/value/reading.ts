import type { Evidence } from '../../kernel/index.ts';
import type { RenewalGrain, ValueKind } from './basis.ts';
import type { ValueSpan } from './estimate.ts';

/** What is told of a forecast that was held against what came. */
export const HOLDOUT_VERDICTS = ['holds', 'doubtful', 'fails', 'untested'] as const;
export type HoldoutVerdict = (typeof HOLDOUT_VERDICTS)[number];

/** What all readings of one analysis have in common: enough to follow each to its source. */
export interface ReadingGround {
  readonly analysisId: string;
  readonly kind: ValueKind;
  /** Day on which it was measured, YYYY-MM-DD. */
  readonly measuredOn: string;
  readonly currency: string;
  readonly horizonYears: number;
  readonly discountRate: number;
  /** `margin` where the margin is known, else `revenue`: then nothing but the discount is taken off. */
  readonly of: 'margin' | 'revenue';
  /** Share of draws between low and high. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Of all customers (segment null), or of those with a value of an attribute. */
export interface ReadingGroup {
  readonly segment: { readonly attribute: string; readonly value: string } | null;
  /** Customers that it was counted from. */
  readonly n: number;
  /** The forecast held against what came; a failing one is not to be used without its warning. */
  readonly verdict: HoldoutVerdict;
  readonly warning: string | null;
}

/** What one new customer is worth over the horizon, in minor units, before the cost of winning one. */
export interface LifetimeReading extends ReadingGroup {
  readonly value: ValueSpan;
}

/** Churn as money. All in minor units. */
export interface RetentionReading extends ReadingGroup {
  /** Customers who are there on the day of measure. */
  readonly customers: number;
  /** Share who leave in a year. */
  readonly churn: ValueSpan;
  /** What one customer is worth who would have left and stays. */
  readonly savedCustomer: ValueSpan;
  /** What one percentage point less churn a year is worth: customers × 0.01 × savedCustomer. */
  readonly onePoint: ValueSpan;
}

/** Recommendations of the last year, in minor units. */
export interface ReferralReading {
  readonly n: number;
  /** Customers who came by recommendation in a year. */
  readonly joined: number;
  /** Of all of them. */
  readonly value: ValueSpan;
  /** Of one customer who came by recommendation. */
  readonly each: ValueSpan;
}

/** What other parts of the economics take from the newest analysis of a kind. */
export interface ValueReadings extends ReadingGround {
  readonly renewal: RenewalGrain;
  readonly lifetime: readonly LifetimeReading[];
  readonly retention: readonly RetentionReading[];
  readonly referral: ReferralReading | null;
}
