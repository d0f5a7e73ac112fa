import type { Period } from '../kernel/index.ts';

export const COST_PARTS = ['acquisition', 'maintenance', 'at_risk'] as const;
export type CostPart = (typeof COST_PARTS)[number];

/** A measurement as it is kept, so that nobody waits for what takes a while; shown with the day on which it was made. */
export interface KeptMeasurement {
  readonly part: CostPart;
  readonly period: Period;
  /** Text that changes when the settings or the ledger do; then it is measured again. */
  readonly basis: string;
  /** As JSON can hold it; each part reads its own. */
  readonly result: object;
  readonly measuredAt: string;
}

/** Kept measurements of the organization of the running transaction. */
export interface CostMeasurementStore {
  find(part: CostPart, period: Period): Promise<KeptMeasurement | null>;
  put(measurement: KeptMeasurement): Promise<void>;
}
