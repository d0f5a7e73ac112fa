import type { Explored, Group } from '../insight/index.ts';
import { criticalZ } from '../stats/index.ts';
import { type RankInterval, rankIntervals } from './rank.ts';

/** Limits that chance alone keeps a group of some size within (Spiegelhalter, Funnel plots, 2005). */
export interface FunnelLimits {
  readonly low: number;
  readonly high: number;
}

export interface InternalGroup {
  readonly group: Group;
  /** Null for a group that is hidden or has no error. */
  readonly rank: RankInterval | null;
  /** Around the total for a group of this size: at the confidence, and at 99.8%. */
  readonly limits: FunnelLimits | null;
  readonly outer: FunnelLimits | null;
  readonly outside: 'above' | 'below' | null;
}

export interface InternalComparison {
  readonly explored: Explored;
  readonly groups: readonly InternalGroup[];
  /** Whether any two groups differ beyond noise; without it an order of places says nothing. */
  readonly ordered: boolean;
}

const OUTER = 0.998;

/**
 * Own units, regions, channels or other groups beside each other. Each gets the places that the data let it have, and
 * the limits within which chance keeps a group of its size, so that small groups at either end are not taken for the
 * best and the worst. Groups stand by value only where some differ beyond noise; else by name.
 */
export function compareInternally(explored: Explored): InternalComparison {
  const { total, breakdown, direction } = explored;
  const shown = breakdown.filter(({ figure }) => figure.value !== null);
  const ranks = rankIntervals(
    shown.map(({ figure }) => ({ value: figure.value ?? 0, standardError: figure.standardError ?? null })),
    direction === 'down' ? 'down' : 'up',
    total.confidence,
  );
  const rankOf = new Map(shown.map((group, at) => [group, ranks[at] ?? null]));
  const ordered = ranks.some(({ low, high, of }) => low > 1 || high < of);
  const groups = breakdown.map((group): InternalGroup => {
    const limits = limitsFor(explored, group, total.confidence);
    const outer = limitsFor(explored, group, OUTER);
    const value = group.figure.value;
    const outside =
      value === null || !limits ? null : value > limits.high ? 'above' : value < limits.low ? 'below' : null;
    return {
      group,
      rank: group.figure.standardError === undefined ? null : (rankOf.get(group) ?? null),
      limits,
      outer,
      outside,
    };
  });
  const sign = direction === 'down' ? 1 : -1;
  return {
    explored,
    ordered,
    groups: groups.toSorted((one, other) => {
      const [left, right] = [one.group.figure.value, other.group.figure.value];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return ordered ? sign * (left - right) : one.group.label.localeCompare(other.group.label);
    }),
  };
}

/** The spread of one answer, from the total's error and n, scaled to the group's n. */
function limitsFor({ total }: Explored, { figure }: Group, confidence: number): FunnelLimits | null {
  const { value, standardError } = total;
  const [all, own] = [total.effectiveN ?? total.n, figure.effectiveN ?? figure.n];
  if (value === null || standardError === undefined || !all || !own || figure.value === null) return null;
  const reach = criticalZ(confidence) * standardError * Math.sqrt(all / own);
  const [least, most] =
    total.unit === '%' || total.unit === 'index'
      ? [0, 100]
      : total.unit === 'points'
        ? [-100, 100]
        : [-Infinity, Infinity];
  return { low: Math.max(least, value - reach), high: Math.min(most, value + reach) };
}
