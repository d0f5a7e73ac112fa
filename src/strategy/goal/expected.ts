import { nextStart, type Period } from '../../kernel/index.ts';
import type { GoalTarget, PathPoint } from './goal.ts';

/** How a goal is meant to be reached. */
export interface Way {
  readonly target: GoalTarget;
  readonly path: readonly PathPoint[];
  readonly period: Period;
}

/**
 * The value that is expected at the beginning of `day`: on the straight line from baseline to target over the period,
 * or along the stated values at the ends of months. Before the period the baseline, after it the target.
 * @returns null where the baseline is not known and no stated value comes before `day`
 */
export function expectedAt({ target, path, period }: Way, day: string): number | null {
  if (day >= period.to) return target.value;
  const points: { day: string; value: number }[] = [];
  if (target.baseline !== null) points.push({ day: period.from, value: target.baseline });
  for (const { month, value } of path) {
    const end = nextStart('month', month);
    if (end < period.to && end > period.from) points.push({ day: end, value });
  }
  points.push({ day: period.to, value: target.value });
  const after = points.findIndex((point) => point.day > day);
  const [before, next] = [points[after - 1], points[after]];
  if (!next) return target.value;
  if (!before) return day <= period.from ? target.baseline : null;
  const share = daysBetween(before.day, day) / daysBetween(before.day, next.day);
  return before.value + (next.value - before.value) * share;
}

/** How far the whole way is, in the metric's unit, never negative; null where the baseline is not known. */
export function lengthOf({ target }: Pick<Way, 'target'>): number | null {
  return target.baseline === null ? null : Math.abs(target.value - target.baseline);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
