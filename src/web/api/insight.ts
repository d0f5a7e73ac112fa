import type { Page } from './endpoints.ts';
import type { UnknownFact } from './metric.ts';
import type { Rule } from './rule.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A figure, never without its interval, sample and period. */
export interface FigureShape {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly effectiveN?: number;
  readonly portions?: readonly { readonly label: string; readonly share: number }[];
  readonly unit: string;
  readonly unitLabel: string;
  readonly minorDigits?: number;
  readonly confidence: number;
  readonly period: Period;
  readonly excluded?: { readonly notApplicable: number; readonly unknown: number };
  readonly suppressed?: { readonly minimum: number };
  readonly unknown?: UnknownFact;
}

export interface SeriesPoint {
  readonly start: string;
  readonly partial: boolean;
  readonly figure: FigureShape;
}

export type ControlRule = 'outside' | 'run_of_eight' | 'three_of_four' | 'range';

export interface ControlChartShape {
  readonly method: 'xmr' | 'p' | 'laney';
  readonly center: number;
  readonly constants: readonly number[];
  readonly points: readonly {
    readonly start: string;
    readonly value: number | null;
    readonly center: number;
    readonly lower: number;
    readonly upper: number;
    readonly rules: readonly ControlRule[];
  }[];
}

export interface GroupShape {
  readonly kind: 'cut' | 'segment';
  readonly group: readonly (string | null)[];
  readonly label: string;
  readonly figure: FigureShape;
  readonly share: number | null;
  readonly test: { readonly beyondNoise: boolean; readonly adjustedP: number; readonly words: string } | null;
  readonly untested?: string;
}

export interface ChangePart {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ChangeShape {
  readonly against: Period;
  readonly before: FigureShape;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly beyondNoise: boolean;
  readonly words: string;
  readonly mix: ChangePart | null;
  readonly rate: ChangePart | null;
  readonly segments: readonly {
    readonly group: readonly (string | null)[];
    readonly mix: number;
    readonly rate: number;
  }[];
  readonly unsplit?: string;
}

export interface Explored {
  readonly metric: { readonly id: string; readonly title: string; readonly version: number } | null;
  readonly measure: { readonly key: string; readonly label: string; readonly method: string };
  readonly direction: 'up' | 'down' | 'neither';
  readonly period: Period;
  readonly grain: string | null;
  readonly by: readonly string[];
  readonly total: FigureShape;
  readonly series: readonly SeriesPoint[];
  readonly chart: ControlChartShape | null;
  readonly breakdown: readonly GroupShape[];
  readonly change: ChangeShape | null;
  readonly suppressed: { readonly minimum: number; readonly groups: number; readonly cells: number };
  readonly basis: { readonly asked: string; readonly used: string };
}

/** What a figure is asked for. */
export interface ExploreQuestion {
  readonly metricId: string;
  readonly from: string;
  readonly to: string;
  readonly grain?: string;
  readonly by?: readonly string[];
  readonly filter?: Rule;
  readonly segments?: readonly string[];
  readonly compare?: string;
  readonly asOf?: 'then' | 'now';
}

export interface RecordsQuestion extends ExploreQuestion {
  readonly group?: readonly { readonly field: string; readonly value: string | null }[];
  readonly bucket?: Period;
  readonly cursor?: string;
  readonly limit?: number;
}

/** One row behind a figure: an answer, a signal or a customer. */
export interface TracedRecord {
  readonly type: 'answer' | 'signal' | 'customer';
  readonly at?: string;
  readonly responseId?: string;
  readonly customerId?: string | null;
  readonly [field: string]: unknown;
}

export interface DriversQuestion {
  readonly survey?: string;
  readonly outcome: string;
  readonly items: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly filter?: Rule;
  readonly missing: 'pairwise' | 'complete';
  readonly method: 'lmg' | 'johnson';
}

export interface DriverItem {
  readonly key: string;
  readonly label: string;
  /** Part of R² that it accounts for; the parts sum to R². */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The same as a part of R², 0 to 1. */
  readonly relative: number | null;
  readonly correlation: number;
  readonly performance: number;
  /** Mean as a part of its scale, 0 to 100. */
  readonly performanceIndex: number | null;
  readonly quadrant: string | null;
}

export interface Drivers {
  readonly outcome: { readonly key: string; readonly label: string };
  readonly method: 'lmg' | 'johnson';
  readonly caveat: string | null;
  readonly missing: 'pairwise' | 'complete';
  readonly rSquared: number;
  readonly rSquaredLow: number | null;
  readonly rSquaredHigh: number | null;
  readonly n: number;
  readonly confidence: number;
  readonly period: Period;
  readonly items: readonly DriverItem[];
  readonly leftOut: readonly { readonly key: string; readonly label: string; readonly why: string }[];
  readonly crosshair: {
    readonly rule: string;
    readonly importance: number;
    readonly performance: number;
  } | null;
  readonly repaired: boolean;
  readonly replicates: number;
}

export interface InsightEndpoints {
  'POST /explore': { body: ExploreQuestion; reply: Explored };
  'POST /explore/records': { body: RecordsQuestion; reply: Page<TracedRecord> };
  'POST /drivers': { body: DriversQuestion; reply: Drivers };
}
