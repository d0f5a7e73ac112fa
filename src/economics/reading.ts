import type { Evidence, Knowable, Money, Period } from '../kernel/index.ts';

/** What one contact, one customer or one customer won costs. */
export const COST_MEASURES = {
  cost_per_contact: { label: 'Cost per contact', of: 'contacts', view: 'maintenance' },
  maintenance_per_customer: { label: 'Maintenance cost per customer', of: 'customers', view: 'maintenance' },
  acquisition_per_customer: {
    label: 'Acquisition cost per customer won',
    of: 'customers won',
    view: 'acquisition',
  },
} as const;
export type CostMeasure = keyof typeof COST_MEASURES;

export type CostCut = 'all' | 'channel' | 'segment' | 'campaign';

/**
 * A cost per piece, as it was measured from the ledger and the signals and kept for others to build on. It stays a
 * ratio: what it cost in all, and how many shared it.
 */
export interface CostReading {
  readonly measure: CostMeasure;
  readonly cut: CostCut;
  /** Channel, segment or campaign; empty for all. */
  readonly key: string;
  readonly period: Period;
  /** In all, in the organization's currency. */
  readonly total: Knowable<Money>;
  readonly currency: string;
  /** Contacts, customers or customers won (shares of one where several campaigns had a part in it). */
  readonly n: number;
  /** Years that the customers were customers in the period, added up; null where it is not customers that are counted. */
  readonly years?: number | null;
  /** Somebody's word with a source, not from the ledger. */
  readonly stated: boolean;
  /** The page that shows its parts, and the ledger behind. */
  readonly sources: readonly Evidence[];
  readonly measuredAt: string;
}

/** Major units of currency per piece are `perPiece / 10^digits`; null while the total is unknown or there is no piece. */
export function perPiece({ total, n }: Pick<CostReading, 'total' | 'n'>): number | null {
  return total.known && n > 0 ? Number(total.value.minor) / n : null;
}

/** Minor units of a customer's year, whatever part of the period each was there. */
export function perYear({ total, years }: Pick<CostReading, 'total' | 'years'>): number | null {
  return total.known && years ? Number(total.value.minor) / years : null;
}

/** Kept readings of the organization of the running transaction. */
export interface CostReadingStore {
  /** The newest of each cut and key whose period ends on or before `day`; the longest where two end on one day. */
  newest(measure: CostMeasure, day: string): Promise<CostReading[]>;
  /** All whose period lies within `period`, by its start: calendar months for `cost_per_contact`. */
  within(measure: CostMeasure, period: Period): Promise<CostReading[]>;
  /** Replaces those of the same measures and period. */
  replace(measures: readonly CostMeasure[], period: Period, readings: readonly CostReading[]): Promise<void>;
}
