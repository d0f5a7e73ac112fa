import { criticalT, criticalZ } from '../distribution/index.ts';
import { CONFIDENCE, type Comparison, waldTest } from '../estimate/interval.ts';
import { type Mean, mean } from '../estimate/mean.ts';
import type { Moments } from '../estimate/moments.ts';

/** Those who got the change and those who did not, before and after it. */
export interface FourGroups {
  readonly treatedBefore: Moments;
  readonly treatedAfter: Moments;
  readonly controlBefore: Moments;
  readonly controlAfter: Moments;
}

export interface DifferenceInDifferences extends Comparison {
  readonly standardError: number;
  readonly n: number;
}

/**
 * Effect = (treated after − before) − (control after − before). Holds only where both would have moved alike: look at
 * `preTrend` first.
 *
 * @param spread `pooled`: one variance for all four groups, as in a regression with an interaction (Card & Krueger 1994:
 *   2.753606, SE 1.688409, n 794). `unequal`: each group its own, degrees of freedom after Satterthwaite; the default
 * @returns null when a group has fewer than two values
 */
export function differenceInDifferences(
  groups: FourGroups,
  {
    spread = 'unequal',
    confidence = CONFIDENCE,
  }: { spread?: 'pooled' | 'unequal'; confidence?: number } = {},
): DifferenceInDifferences | null {
  const means = [groups.treatedAfter, groups.treatedBefore, groups.controlAfter, groups.controlBefore]
    .map((moments) => mean(moments, confidence))
    .filter((found): found is Mean => found !== null && found.effectiveN > 1);
  const [after, before, controlAfter, controlBefore] = means;
  if (!after || !before || !controlAfter || !controlBefore) return null;
  const difference = after.value - before.value - (controlAfter.value - controlBefore.value);
  const total = means.reduce((sum, { effectiveN }) => sum + effectiveN, 0);
  let squared = means.reduce((sum, { standardError }) => sum + standardError ** 2, 0);
  let df = total - 4;
  if (spread === 'pooled') {
    const pooled = means.reduce((sum, one) => sum + one.variance * (one.effectiveN - 1), 0) / df;
    squared = means.reduce((sum, { effectiveN }) => sum + pooled / effectiveN, 0);
  } else if (squared > 0) {
    df = squared ** 2 / means.reduce((sum, one) => sum + one.standardError ** 4 / (one.effectiveN - 1), 0);
  }
  const standardError = Math.sqrt(squared);
  const reach = standardError === 0 ? 0 : criticalT(confidence, df) * standardError;
  const test = waldTest(difference, standardError, df);
  const n = means.reduce((sum, one) => sum + one.n, 0);
  return test && { difference, low: difference - reach, high: difference + reach, ...test, standardError, n };
}

/**
 * Did both groups move alike before the change? Slope per period of treated less control, weighted by the inverse of
 * each difference's variance. A small p speaks against the comparison; a large one does not prove it.
 * @param periods means of both groups in the periods before, in order; those without an error are left out
 * @returns null with fewer than three usable periods
 */
export function preTrend(
  periods: readonly { readonly treated: Mean; readonly control: Mean }[],
  confidence: number = CONFIDENCE,
): Comparison | null {
  const usable = periods
    .map(({ treated, control }, time) => ({
      time,
      gap: treated.value - control.value,
      weight: 1 / (treated.standardError ** 2 + control.standardError ** 2),
    }))
    .filter(({ weight }) => Number.isFinite(weight) && weight > 0);
  if (usable.length < 3) return null;
  const sum = (of: (one: (typeof usable)[number]) => number): number =>
    usable.reduce((total, one) => total + one.weight * of(one), 0);
  const weight = sum(() => 1);
  const time = sum((one) => one.time) / weight;
  const spread = sum((one) => (one.time - time) ** 2);
  const difference = sum((one) => (one.time - time) * one.gap) / spread;
  const standardError = Math.sqrt(1 / spread);
  const reach = criticalZ(confidence) * standardError;
  const test = waldTest(difference, standardError);
  return test && { difference, low: difference - reach, high: difference + reach, ...test };
}
