import { InvalidInput } from '../../kernel/index.ts';

/** What a model expected of customers in a period that it had not seen, and what they did. Totals, not means. */
export interface HoldoutGroup {
  readonly key: string;
  readonly customers: number;
  readonly expected: number;
  readonly actual: number;
}

export interface Holdout {
  readonly expected: number;
  readonly actual: number;
  /** (expected − actual) / actual: above 0 the model promises too much. Null when nothing happened. */
  readonly error: number | null;
  /** Σ |expected − actual| / Σ actual over groups: misses that cancel in the total show here (Kolassa & Schütz 2007). */
  readonly absoluteError: number | null;
  readonly groups: readonly (HoldoutGroup & { readonly expectedEach: number; readonly actualEach: number })[];
}

/**
 * Check of a forecast on data held out, as Fader, Hardie & Lee (2005, figs. 4–5) do it: groups by number of purchases
 * before, or by period after.
 */
export function checkHoldout(groups: readonly HoldoutGroup[]): Holdout {
  for (const { key, customers, expected, actual } of groups)
    if (!(customers > 0 && expected >= 0 && actual >= 0))
      throw InvalidInput.at(`group ${key}`, 'must have customers, and totals of 0 or more');
  const sum = (of: (group: HoldoutGroup) => number): number =>
    groups.reduce((total, one) => total + of(one), 0);
  const [expected, actual] = [sum((one) => one.expected), sum((one) => one.actual)];
  return {
    expected,
    actual,
    error: actual > 0 ? (expected - actual) / actual : null,
    absoluteError: actual > 0 ? sum((one) => Math.abs(one.expected - one.actual)) / actual : null,
    groups: groups.map((one) => ({
      ...one,
      expectedEach: one.expected / one.customers,
      actualEach: one.actual / one.customers,
    })),
  };
}
