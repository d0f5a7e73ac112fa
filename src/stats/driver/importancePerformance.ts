import { InvalidInput } from '../../kernel/index.ts';

/** Martilla & James's four fields (Importance-performance analysis, 1977). */
export type Quadrant = 'concentrate_here' | 'keep_up' | 'low_priority' | 'possible_overkill';

/** Where the two lines cross; declared with every chart, since it decides what lands where. */
export type Crosshair =
  | { readonly rule: 'mean' }
  | { readonly rule: 'median' }
  | { readonly rule: 'fixed'; readonly importance: number; readonly performance: number };

export interface Placed {
  readonly importance: number;
  readonly performance: number;
}

export interface ImportancePerformance<T extends Placed> {
  readonly rule: Crosshair['rule'];
  readonly importance: number;
  readonly performance: number;
  readonly items: readonly (T & { readonly quadrant: Quadrant })[];
}

/**
 * Importance against performance: important and performing under the crosshair → concentrate here; important and
 * performing → keep up; neither → low priority; performing only → possible overkill. On a line counts as above it.
 * Null without items.
 */
export function importancePerformance<T extends Placed>(
  items: readonly T[],
  crosshair: Crosshair,
): ImportancePerformance<T> | null {
  if (items.length === 0) return null;
  const wrong = items.find((item) => !Number.isFinite(item.importance) || !Number.isFinite(item.performance));
  if (wrong) throw InvalidInput.at('items', 'must have a known importance and performance', wrong);
  const at = crosshair.rule === 'fixed' ? crosshair : centered(items, crosshair.rule);
  return {
    rule: crosshair.rule,
    importance: at.importance,
    performance: at.performance,
    items: items.map((item) => ({ ...item, quadrant: quadrantOf(item, at) })),
  };
}

function quadrantOf(item: Placed, at: Placed): Quadrant {
  if (item.importance >= at.importance)
    return item.performance >= at.performance ? 'keep_up' : 'concentrate_here';
  return item.performance >= at.performance ? 'possible_overkill' : 'low_priority';
}

function centered(items: readonly Placed[], rule: 'mean' | 'median'): Placed {
  const center = rule === 'mean' ? meanOf : medianOf;
  return {
    importance: center(items.map((item) => item.importance)),
    performance: center(items.map((item) => item.performance)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
