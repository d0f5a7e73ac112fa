import type { Growth } from '../../insight/index.ts';
import type { StatedBasis, ValueKind } from './basis.ts';
import type { LifetimePart } from './lifetime.ts';
import type { ValueReadings } from './reading.ts';
import type { ReferralPart } from './referral.ts';
import type { Stake, StakePart } from './stake.ts';

/** A part of an analysis: what was found, or why not. */
export type ValueFound<T> = { readonly found: T } | { readonly found: null; readonly why: string };

/** What was measured on a day with a version of the basis. Kept as it was; a later one does not change it. */
export interface ValueAnalysis {
  readonly id: string;
  readonly kind: ValueKind;
  /** The version of the basis, with all that it stated. */
  readonly stated: StatedBasis;
  /** YYYY-MM-DD in the organization's zone: the first day that was not looked at. */
  readonly measuredOn: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly result: ValueResult;
}

export interface ValueResult {
  readonly confidence: number;
  readonly minimum: number;
  readonly currency: string | null;
  readonly lifetime: ValueFound<LifetimePart>;
  readonly referral: ValueFound<ReferralPart>;
  readonly growth: ValueFound<Growth>;
  readonly stake: ValueFound<StakePart>;
  /** Null where no lifetime value was found. */
  readonly readings: ValueReadings | null;
}

/** An earlier analysis, by what tells it apart. */
export interface AnalysisLine {
  readonly id: string;
  readonly kind: ValueKind;
  readonly basisNumber: number;
  readonly measuredOn: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** Values at stake, with the day on which they were measured. */
export interface KeptStakes {
  readonly analysisId: string;
  readonly kind: ValueKind;
  readonly measuredOn: string;
  readonly currency: string;
  readonly stakes: readonly Stake[];
}

/** What is kept of values, of the organization of the running transaction. */
export interface ValueStore {
  /** The newest version; null where nothing was stated. */
  basis(kind: ValueKind): Promise<StatedBasis | null>;
  /** All versions, newest first. */
  bases(kind: ValueKind): Promise<StatedBasis[]>;
  /** False where there is such a number already. */
  addBasis(stated: StatedBasis): Promise<boolean>;
  /** The newest one; null where none was made. */
  newest(kind: ValueKind): Promise<ValueAnalysis | null>;
  analysis(id: string): Promise<ValueAnalysis | null>;
  /** Newest first. */
  lines(kind: ValueKind): Promise<AnalysisLine[]>;
  addAnalysis(analysis: ValueAnalysis): Promise<void>;
  /** What is at stake, by the newest analysis of each kind that has it: contracts first. */
  atStake(): Promise<KeptStakes[]>;
  /** Readings of the newest analysis of each kind that has some: contracts first. */
  readings(): Promise<ValueReadings[]>;
}
