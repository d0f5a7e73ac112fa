import type { Grain, Period, Rule } from '../kernel/index.ts';
import type { AttributeTypes, Basis, Formula, MetricReference, SegmentFilter } from '../metric/index.ts';

/** What a figure is asked for: of a metric's version, or of a formula that somebody tries out. */
export interface ExploreRequest {
  /** Null for a formula that is no metric (yet). */
  readonly metric: MetricReference | null;
  readonly formula: Formula;
  readonly includes: Rule | null;
  readonly excludes: Rule | null;
  readonly period: Period;
  readonly grain: Grain | null;
  /** Fields that groups are made by, at most three. */
  readonly by: readonly string[];
  readonly filter: Rule | null;
  readonly segments: readonly SegmentFilter[];
  /** Period that the change is measured from, or null for no comparison. */
  readonly against: Period | null;
  readonly basis: Basis;
}

/** What an organization sets for all of its figures. */
export interface House {
  readonly confidence: number;
  /** Groups with fewer rows than this are not shown. */
  readonly minimumGroup: number;
  readonly attributes: AttributeTypes;
}
