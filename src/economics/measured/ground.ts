import type { OrganizationStore } from '../../access/index.ts';
import type { AttributeStore } from '../../customer/index.ts';
import { addDays, type Clock, type Evidence, type Period, type Scope } from '../../kernel/index.ts';
import type { AttributeTypes } from '../../metric/index.ts';
import type { AcquisitionFacts } from '../acquisition/index.ts';
import { type Booked, type LedgerStore, monthOfDay } from '../ledger/index.ts';
import type { MaintenanceFacts } from '../maintenance/index.ts';
import type { CostMeasurementStore } from '../measurement.ts';
import type { CostReading, CostReadingStore } from '../reading.ts';
import type { CostSettingStore, CostSettings } from '../settings.ts';

/** Stores that a measurement reads and is kept in. */
export interface CostStores {
  readonly ledger: LedgerStore;
  readonly costSettings: CostSettingStore;
  readonly costMeasurements: CostMeasurementStore;
  readonly costReadings: CostReadingStore;
  readonly organization: OrganizationStore;
  readonly attributes: AttributeStore;
}

export interface MeasuringCosts {
  readonly facts: AcquisitionFacts & MaintenanceFacts;
  readonly clock: Clock;
  inScope<T>(work: (stores: CostStores) => Promise<T>): Promise<T>;
}

/** What the record has for a measurement. */
export interface Ground {
  readonly settings: CostSettings;
  readonly booked: Booked;
  readonly currency: { readonly code: string; readonly digits: number };
  readonly confidence: number;
  /** Fewer customers than this are not shown. */
  readonly minimum: number;
  readonly attributes: AttributeTypes;
  readonly basis: string;
  /** When the last signal that counts was received: so that all that is asked counts the same ones, the list behind a figure too. */
  readonly receivedBy: string;
}

/** What a kept measurement tells of what it was made from. */
export type KeptGround = Pick<Ground, 'settings' | 'receivedBy'>;

/** What came of it, and what others build on. */
export interface Made {
  readonly result: object;
  readonly readings: readonly {
    readonly measure: CostReading['measure'];
    readonly period: Period;
    readonly readings: readonly CostReading[];
  }[];
}

export type Measure = (
  parts: MeasuringCosts,
  scope: Scope,
  ground: Ground,
  period: Period,
  measuredAt: string,
  signal?: AbortSignal,
) => Promise<Made>;

export function sourceOf(title: string, view: string, { from, to }: Period): Evidence {
  const last = monthOfDay(addDays(to, -1));
  return {
    kind: 'page',
    id: null,
    title,
    to: `/prove/costs?view=${view}&from=${monthOfDay(from)}&to=${last}`,
  };
}
