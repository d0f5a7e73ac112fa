import type { ValueEstimate, ValueSpan } from './estimate.ts';
import type { HoldoutVerdict } from './reading.ts';

/** A share or a figure with its interval. */
export interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One period of life: the model beside what was seen. Shares of those who began, 0 to 1. */
export interface RetentionPoint {
  /** Renewal periods (contracts) since the beginning. */
  readonly period: number;
  readonly model: Bounded | null;
  /** Product of the shares who stayed at each renewal (Kaplan–Meier), while enough are at risk. */
  readonly seen: Bounded | null;
  readonly atRisk: number;
}

/** A forecast that was made without the last months, beside what came. Totals of customers (who left) or purchases. */
export interface HoldoutCheck {
  readonly verdict: HoldoutVerdict;
  /** The verdict as a sentence. */
  readonly words: string;
  /** What was forecast: `customers who left`, `purchases`. */
  readonly what: string;
  /** Days that the model saw, and those that it was held against. */
  readonly seen: { readonly from: string; readonly to: string };
  readonly held: { readonly from: string; readonly to: string };
  readonly customers: number;
  readonly expected: ValueSpan;
  readonly actual: number;
  /** (expected − actual) / actual; null when nothing happened. */
  readonly error: number | null;
  /** Σ |expected − actual| / Σ actual over the groups. */
  readonly absoluteError: number | null;
  readonly groups: readonly {
    readonly key: string;
    readonly customers: number;
    readonly expected: number;
    readonly actual: number;
  }[];
}

/** What a model was fitted to be. */
export interface FittedModel {
  readonly name: string;
  readonly parameters: readonly (Bounded & { readonly name: string })[];
  readonly logLikelihood: number | null;
}

/** A figure that goes into a value, and how much of the value's uncertainty comes from it. */
export interface ValueInput extends ValueEstimate {
  readonly key: 'lifetime' | 'revenue' | 'margin' | 'maintenance';
  readonly name: string;
  readonly unit: 'share' | 'money' | 'periods';
  /** Part of the spread of the value, 0 to 1. */
  readonly share: number;
}

/** All customers (segment null), or those with a value of the attribute. */
export interface LifetimeLine {
  readonly segment: string | null;
  /** Customers that the model was fitted to; null where withheld. */
  readonly n: number | null;
  readonly suppressed: boolean;
  /** Why there is no value, in words. */
  readonly why: string | null;
  readonly models: readonly FittedModel[];
  readonly holdout: HoldoutCheck | null;
  /** What is to be said against it, if anything. */
  readonly warnings: readonly string[];
  readonly retention: readonly RetentionPoint[];
  /** Share who are there after a year; of purchasers, who have not left after one. */
  readonly afterOneYear: Bounded | null;
  /** Customers who are there on the day of measure. */
  readonly there: number | null;
  /** Share who leave in a year, of those who are there. */
  readonly churn: ValueSpan | null;
  /** Minor units. */
  readonly value: ValueSpan | null;
  readonly saved: ValueSpan | null;
  readonly onePoint: ValueSpan | null;
  readonly inputs: readonly ValueInput[];
}

/** Frequency against spend, on which Gamma–Gamma stands. */
export interface SpendCheck extends Bounded {
  readonly n: number;
  readonly p: number;
  readonly holds: boolean;
  readonly words: string;
}

export interface LifetimePart {
  readonly of: 'margin' | 'revenue';
  /** Renewal periods of a contract, or weeks of purchases, in a year. */
  readonly periodsPerYear: number;
  readonly attribute: string | null;
  readonly from: string;
  readonly until: string;
  readonly lines: readonly LifetimeLine[];
  readonly spend: SpendCheck | null;
  /** How intervals were made. */
  readonly how: string;
  readonly notes: readonly string[];
}
