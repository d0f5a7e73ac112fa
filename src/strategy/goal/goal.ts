import type { Owner } from '../../access/index.ts';
import type { Horizon, Knowable, Money, Period } from '../../kernel/index.ts';

/** Where a metric shall be at the end of a goal's period. In the unit of the metric; money in minor units. */
export interface GoalTarget {
  readonly value: number;
  /** Where it stood when the goal was set; null when nobody knows, and then nothing can be expected on the way. */
  readonly baseline: number | null;
  readonly direction: 'at_least' | 'at_most';
  /** Code of the unit in which the target was set: `points`, `%`, `EUR`, … */
  readonly unit: string;
}

/** A value that is expected at the end of a calendar month, where the way is not a straight line. */
export interface PathPoint {
  /** First day of the month, YYYY-MM-01. */
  readonly month: string;
  readonly value: number;
}

/** What people say of a goal that no metric can tell: it was reached, or missed. */
export const VERDICTS = ['reached', 'missed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is to be reached in a period, and what it serves. */
export interface Goal {
  readonly id: string;
  readonly horizon: Horizon;
  /** The goal of a longer horizon that it serves; null at the top. */
  readonly parentId: string | null;
  readonly title: string;
  /** Why it is pursued. */
  readonly reason: string | null;
  /** Null while nobody answers for it. */
  readonly owner: Owner | null;
  /** Id of the metric that tells whether it is reached; null when nobody has chosen one. */
  readonly metric: Knowable<string> | null;
  readonly target: Knowable<GoalTarget> | null;
  /** In the order of months; empty for a straight line. */
  readonly path: readonly PathPoint[];
  /** Ids of metrics that move before the goal's own does. */
  readonly leads: readonly string[];
  readonly period: Period;
  readonly budget: Knowable<Money> | null;
  /** What it would cost not to reach it. */
  readonly costToMiss: Knowable<Money> | null;
  readonly unitId: string | null;
  readonly circleId: string | null;
  /** Order among the goals that serve the same one. */
  readonly position: number;
  readonly said: Verdict | null;
  /** Key of the row of a file that it came from, by which a second import finds it again. */
  readonly sourceKey: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What people set of a goal. */
export type GoalFields = Omit<Goal, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'owner' | 'sourceKey'>;

/** Calendar days that a period of each horizon has at most, so that a quarter is not called a week. */
export const LONGEST_DAYS: Readonly<Record<Horizon, number>> = {
  three_to_five_years: 1_827,
  year: 366,
  quarter: 92,
  month: 31,
  week: 7,
};

/** Horizons as they are written in sentences. */
export const HORIZON_NAMES: Readonly<Record<Horizon, string>> = {
  three_to_five_years: '3–5 years',
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
};
