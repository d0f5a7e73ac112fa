import type { Horizon, Period } from '../../kernel/index.ts';
import type { Strength } from '../../strategy/index.ts';

/** A goal as the operator's people write it down. Amounts of money in whole euros. */
export interface PlannedGoal {
  readonly key: string;
  readonly serves: string | null;
  readonly horizon: Horizon;
  readonly period: Period;
  readonly title: string;
  readonly reason?: string;
  readonly owner: string | null;
  readonly unit?: (typeof DEMO_UNITS)[number];
  /** Title of the metric. */
  readonly metric?: string;
  /** In the metric's unit; `from` is taken from what was measured in the month before the period. */
  readonly target?: { readonly direction: 'at_least' | 'at_most' } & (
    | { readonly value: number }
    /** As a part of where it stood. */
    | { readonly ofBaseline: number }
  );
  /** What is expected at the end of the first month, where the plan is to be there early; in the metric's unit. */
  readonly early?: number;
  /** What nobody knows yet about the target: the question, who finds out, days from the demo's end. */
  readonly openTarget?: readonly [string, string, number];
  readonly leads?: readonly string[];
  readonly budget?: number;
  readonly costToMiss?: number | readonly [string, string, number];
  readonly said?: 'reached' | 'missed';
}

export const DEMO_UNITS = ['Care', 'Billing', 'Network'] as const;

/** Judgments of the X-matrix: a goal, what it bears on (a goal's key or a metric's title), how strongly. */
export const DEMO_STRENGTHS: readonly (readonly [string, string, Strength])[] = [
  ['churn', 'stay', 'strong'],
  ['bills', 'stay', 'medium'],
  ['network', 'stay', 'medium'],
  ['contacts', 'once', 'strong'],
  ['ease', 'once', 'strong'],
  ['ease', 'stay', 'weak'],
  ['warnings', 'bills', 'strong'],
  ['warnings', 'contacts', 'weak'],
  ['guided', 'contacts', 'strong'],
  ['repeats', 'contacts', 'medium'],
  ['repeats', 'ease', 'medium'],
  ['resolution', 'ease', 'strong'],
  ['crews', 'network', 'strong'],
  ['terms', 'churn', 'medium'],
  ['warnings', 'Bill shock', 'strong'],
  ['guided', 'Contacts per customer', 'strong'],
  ['repeats', 'Repeat contacts', 'strong'],
  ['stay', 'Churn', 'strong'],
  ['once', 'Contacts per customer', 'strong'],
];
