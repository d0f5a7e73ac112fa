import type { Goal } from '../api/strategy.ts';
import type { LadderIndex } from './use-ladder.ts';

/** A goal as it stands in the outline. */
export interface OutlineRow {
  readonly goal: Goal;
  readonly depth: number;
  readonly parents: boolean;
}

/**
 * The ladder as an outline, closed branches left out.
 * @param kept only these and what they serve; null for all
 */
export function outlineOf(
  index: LadderIndex,
  closed: ReadonlySet<string>,
  kept: ReadonlySet<string> | null,
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (parent: string, depth: number) => {
    for (const goal of index.children.get(parent) ?? []) {
      if (kept && !kept.has(goal.id)) continue;
      const parents = (index.children.get(goal.id)?.length ?? 0) > 0;
      rows.push({ goal, depth, parents });
      if (parents && !closed.has(goal.id)) add(goal.id, depth + 1);
    }
  };
  add('', 0);
  return rows;
}

/** Ids of the goals given and of all that they serve, so that an outline of them hangs together. */
export function withAncestors(goals: readonly Goal[], index: LadderIndex): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const goal of goals)
    for (let at: Goal | undefined = goal; at && !kept.has(at.id); at = index.byId.get(at.parentId ?? ''))
      kept.add(at.id);
  return kept;
}

/** Where a goal goes when it is moved under another, or out of it. */
export interface Move {
  readonly parentId: string | null;
  readonly horizon: Goal['horizon'];
}

/** Tab: under the goal above it at the same depth. Null where there is none, or where nothing is shorter. */
export function nested(
  rows: readonly OutlineRow[],
  at: number,
  depth: number,
  shorter: (horizon: Goal['horizon']) => Goal['horizon'] | null,
): Move | null {
  for (let above = at - 1; above >= 0; above--) {
    const row = rows[above];
    if (!row || row.depth < depth) return null;
    if (row.depth === depth) {
      const horizon = shorter(row.goal.horizon);
      return horizon === null ? null : { parentId: row.goal.id, horizon };
    }
  }
  return null;
}
