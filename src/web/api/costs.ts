import type { Options, Reply, Shapes } from './endpoints.ts';

export type LedgerEntry = Shapes['LedgerEntry'];
export type LedgerEntryInput = Shapes['LedgerEntryInput'];
export type LedgerChange = Shapes['LedgerChange'];
export type LedgerPeriod = Shapes['LedgerPeriod'];
export type LedgerVocabulary = Shapes['LedgerVocabulary'];
export type LedgerSummary = Shapes['LedgerSummary'];
export type ExchangeRate = Shapes['ExchangeRate'];
export type Acquisition = NonNullable<Shapes['AcquisitionCost']>;
export type AcquisitionRow = Acquisition['segments'][number];
export type Maintenance = NonNullable<Shapes['MaintenanceCost']>;
export type AtRisk = NonNullable<Shapes['CostAtRisk']>;
export type CostSettings = Shapes['CostSettings'];
export type CostSettingsChanges = Shapes['CostSettingsChanges'];
export type WonCustomer = Shapes['WonCustomer'];
export type CustomerAtRisk = Shapes['CustomerAtRisk'];
export type DearCustomer = Shapes['DearCustomer'];
export type WantedRate = Reply<'GET /ledger/rates'>['wanted'][number];
export type CostPart = Options<'POST /costs/measurements'>['body']['part'];

/** Months YYYY-MM, both included. */
export interface Months {
  readonly from: string;
  readonly to: string;
}
