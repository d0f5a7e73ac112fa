import type { Period } from '../../kernel/index.ts';
import type { ValueEstimate, ValueSpan } from './estimate.ts';

/** What recommendations of a year are worth, in its two kinds. Minor units. */
export interface ReferralPart {
  readonly period: Period;
  /** Referrals that were made, and those of them that won a customer. */
  readonly made: number;
  readonly joined: number;
  /** Customers who made them. */
  readonly people: number | null;
  /** New customers of the same days whom the record says to have come by recommendation; null where nothing says it. */
  readonly onRecord: number | null;
  readonly anyway: ValueEstimate;
  readonly lifetime: ValueEstimate;
  readonly acquisition: ValueEstimate | null;
  /** Lifetime value of those who would not have come. */
  readonly won: ValueSpan;
  /** Acquisition cost saved on those who would have; null while nobody knows the cost. */
  readonly saved: ValueSpan | null;
  readonly total: ValueSpan;
  readonly each: ValueSpan;
  /** Value of a customer who recommends, by the recommendations of that year. */
  readonly perReferrer: ValueSpan | null;
  readonly warnings: readonly string[];
}
