import type { Drivers, Reading } from '../../insight/index.ts';
import type { Evidence } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import type { FactorRange } from '../candidate.ts';

/** How many of those asked are not content with an item: whom it reaches. */
export interface ItemReach {
  /** Key of the item in the analysis. */
  readonly key: string;
  /** Share of answers under the top boxes, 0 to 1; null where it could not be counted. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** How it was counted, or why not. */
  readonly how: string;
}

/** A driver analysis as it was made: kept, so that the page need not count. */
export interface DriverAnalysis {
  readonly id: string;
  /** The metric whose outcome was analyzed. */
  readonly metricId: string;
  readonly metricVersion: number;
  readonly surveyId: string;
  readonly drivers: Drivers;
  readonly reach: readonly ItemReach[];
  /** ISO 8601. */
  readonly madeAt: string;
  /** Name of who asked for it. */
  readonly madeBy: string;
}

/** What it would cost in a year to miss what a metric stands for, as the owner of a goal entered it. */
export interface Stake {
  readonly metricId: string;
  /** In minor units of the organization's currency. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly source: string;
  readonly evidence: Evidence;
}

/** What sources of candidates look at. A new source adds here what it needs. */
export interface TopThreeGround {
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  /** Metrics that are in use. */
  readonly metrics: readonly Metric[];
  /** Newest full period of each metric that has one. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The newest kept analysis; null where none was made. */
  readonly analysis: DriverAnalysis | null;
  readonly stakes: readonly Stake[];
  /** Value at stake by the key of a candidate, as it was last modelled; empty where nothing was. */
  readonly worths: ReadonlyMap<string, FactorRange>;
}
