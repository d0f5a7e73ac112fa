import { addDays, type Known, type Rule, type Unknown } from '../../kernel/index.ts';
import type { Calculation, Sheet, Target } from '../../metric/index.ts';

/** A metric's record sheet and how its figure is made, as a person would enter them. */
export interface DemoMetric {
  readonly sheet: Sheet;
  readonly calculation: Calculation;
}

/** The goals that the operator's metrics serve. */
export const GOALS = {
  keep: 'Keep the customers we have: churn of at most 1% a month',
  ease: 'Make contact unnecessary: a fifth fewer contacts per customer',
  trust: 'Bills that nobody has to call about',
} as const;

/** Who answers for what. The people are invented. */
export const OWNERS = {
  care: 'Marta Reyes, head of care',
  experience: 'Olivia Brandt, customer experience',
  commercial: 'Henrik Falk, chief commercial officer',
  network: 'Samuel Okoye, network operations',
  billing: 'Ines Caron, billing',
  analyst: 'Tomás Vidal, analyst',
} as const;

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** A question that is still open: found out by `finder` within `days` of the demo's end (before it, when negative). */
export function open(question: string, finder: string, end: string, days: number): Unknown {
  return { known: false, question, finder, due: addDays(end, days) };
}

export function target(
  value: number,
  direction: Target['direction'],
  end: string,
  days = 365,
): Known<Target> {
  return known({ value, direction, by: addDays(end, days) });
}

export function calculation(
  measure: string,
  parameters: Readonly<Record<string, unknown>>,
  includes: Rule | null = null,
): Calculation {
  return { formula: { measure, parameters }, includes, excludes: null };
}
