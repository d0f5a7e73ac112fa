import type { Actor, Fault, Knowable, Rule } from '../kernel/index.ts';
import type { Formula } from './measure/index.ts';

/** Whether it moves before the outcome does, or tells of it afterwards. */
export const TIMINGS = ['lead', 'lag'] as const;
export type Timing = (typeof TIMINGS)[number];

/** How far a metric has come; each stage presumes the one before. */
export const MATURITIES = ['proposed', 'defined', 'validated', 'normalized', 'benchmarked'] as const;
export type Maturity = (typeof MATURITIES)[number];

/** How often it is measured or looked at. */
export const FREQUENCIES = ['continuously', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Where it shall be, which way, and by which day. In the unit of the measure; money in minor units. */
export interface Target {
  readonly value: number;
  readonly direction: 'at_least' | 'at_most';
  readonly by: string;
}

/**
 * The record sheet of a metric (Neely's performance measurement record sheet and TM Forum's business-metric record).
 * Null where nobody has filled it in yet. Goal and target may be unknown, with who finds out and by when.
 */
export interface Sheet {
  readonly title: string;
  /** Why it is measured. */
  readonly purpose: string | null;
  /** The decision that is taken differently when it moves. */
  readonly decision: string | null;
  readonly goal: Knowable<string> | null;
  /** Titles or ids of what it relates to. */
  readonly relatesTo: readonly string[];
  readonly timing: Timing | null;
  readonly target: Knowable<Target> | null;
  /** Where its data come from. */
  readonly source: string | null;
  /** What must be measured, and kept, to make it. */
  readonly neededToMake: string | null;
  readonly measured: Frequency | null;
  readonly reviewed: Frequency | null;
  readonly owner: string | null;
  /** Who acts on it. */
  readonly actor: string | null;
  /** What they do when it moves. */
  readonly action: string | null;
  readonly maturity: Maturity;
}

/** How the figure is made; a change of any of it is a new version. */
export interface Calculation {
  readonly formula: Formula;
  /** Only rows that meet this. */
  readonly includes: Rule | null;
  /** No rows that meet this. */
  readonly excludes: Rule | null;
}

/** One version of how a metric is made. Never changed: a figure that names it keeps its meaning. */
export interface MetricVersion extends Calculation {
  readonly metricId: string;
  readonly number: number;
  readonly since: string;
  readonly by: Actor;
  /** Why it was changed; for the first version, null. */
  readonly reason: string | null;
}

/** A metric that is not used any more. Its figures of before can still be read. */
export interface Retirement {
  /** ISO 8601. */
  readonly at: string;
  /** Name of who retired it. */
  readonly by: string;
  readonly reason: string;
  /** The metric to use in its place; null for none. */
  readonly replacedBy: string | null;
}

export interface Metric {
  readonly id: string;
  readonly sheet: Sheet;
  /** The version by which new figures are made. */
  readonly current: MetricVersion;
  /** Absent or null while it is in use. */
  readonly retired?: Retirement | null;
  /** Counts changes of the sheet and of the formula; expected back when it is changed. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What must stand in a sheet before the metric may be used, with how it is asked for. */
const REQUIRED: readonly (readonly [keyof Sheet, string])[] = [
  ['title', 'give it a name that says what is measured'],
  ['purpose', 'say why it is measured'],
  ['decision', 'name the decision that it informs'],
  ['goal', 'name the goal that it serves, or say that it is unknown, who finds out and by when'],
  ['timing', 'say whether it leads or lags the outcome'],
  ['target', 'set a target with its day, or say that it is unknown, who finds out and by when'],
  ['source', 'name where its data come from'],
  ['neededToMake', 'say what must be measured to make it'],
  ['measured', 'say how often it is measured'],
  ['reviewed', 'say how often it is reviewed'],
  ['owner', 'name its owner'],
  ['actor', 'name who acts on it'],
  ['action', 'say what they do'],
];

/** What is missing from a record sheet; empty when the metric may be used. */
export function missingFrom(sheet: Sheet): Fault[] {
  const missing: Fault[] = [];
  for (const [field, rule] of REQUIRED) {
    const value = sheet[field];
    if (value === null || (typeof value === 'string' && value.trim() === ''))
      missing.push({ place: `sheet.${field}`, rule });
  }
  for (const field of ['goal', 'target'] as const) {
    const value = sheet[field];
    if (value === null || value.known) continue;
    if (value.finder === null)
      missing.push({ place: `sheet.${field}.finder`, rule: 'name who finds it out' });
    if (value.due === null)
      missing.push({ place: `sheet.${field}.due`, rule: 'say by when it is found out' });
  }
  return missing;
}
