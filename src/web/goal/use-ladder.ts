import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/client.ts';
import type { Goal, GoalChange, GoalMetric, Ladder, NewGoal } from '../api/strategy.ts';
import { isOutdated } from '../form/merge.tsx';
import { compareChanges } from '../form/merge-changes.ts';
import { failed, said } from '../state/toast.ts';
import { offerUndo } from '../state/undo.tsx';
import { goalFields } from './goal-fields.ts';

/** What nobody has said yet of a goal that is only a title. */
const BLANK = {
  parentId: null,
  reason: null,
  owner: null,
  metric: null,
  target: null,
  path: [],
  leads: [],
  budget: null,
  costToMiss: null,
};

/** The ladder with what is looked up in it again and again. */
export interface LadderIndex extends Ladder {
  readonly byId: ReadonlyMap<string, Goal>;
  readonly metricById: ReadonlyMap<string, GoalMetric>;
  /** Goals that serve another directly, under its id; under '' those that serve nothing that may be read. */
  readonly children: ReadonlyMap<string, readonly Goal[]>;
}

export function useLadder() {
  const query = useQuery({
    queryKey: ['goals'],
    queryFn: ({ signal }) => call('GET /goals', { signal }),
    staleTime: 30_000,
  });
  const index = useMemo(() => (query.data ? indexOf(query.data) : undefined), [query.data]);
  return { query, index };
}

function indexOf(ladder: Ladder): LadderIndex {
  const byId = new Map(ladder.items.map((goal) => [goal.id, goal]));
  const children = new Map<string, Goal[]>();
  for (const goal of ladder.items) {
    const parent = goal.parentId !== null && byId.has(goal.parentId) ? goal.parentId : '';
    const list = children.get(parent);
    if (list) list.push(goal);
    else children.set(parent, [goal]);
  }
  for (const list of children.values())
    list.sort(
      (left, right) => left.period.from.localeCompare(right.period.from) || left.position - right.position,
    );
  return { ...ladder, byId, children, metricById: new Map(ladder.metrics.map((one) => [one.id, one])) };
}

const CHANGES = ['change of a goal'];
const CLASH = ['clash over a goal'];

/** A change in passing of a goal that somebody else changed meanwhile, in the same place. */
interface GoalClash {
  readonly base: Goal;
  readonly changes: GoalChange;
  readonly now: Goal;
}

/** The clash that waits for a choice, if there is one; and how to be rid of it. */
export function useGoalClash() {
  const queries = useQueryClient();
  const { data } = useQuery<GoalClash | null>({
    queryKey: CLASH,
    queryFn: () => null,
    enabled: false,
    initialData: null,
  });
  return { clash: data, forget: () => void queries.setQueryData(CLASH, null) };
}

/** Changes of the ladder that show at once; what is refused is told and taken back. */
export function useLadderChanges() {
  const queries = useQueryClient();
  const newest = (goal: Goal) =>
    Math.max(goal.version, queries.getQueryData<Goal>(['goal', goal.id])?.version ?? 0);
  /** Changes follow one another, wherever on the page they are made, each on the version that the one before has made. */
  const { mutateAsync: patch } = useMutation({
    mutationKey: CHANGES,
    scope: { id: 'goals' },
    mutationFn: ({ goal, changes }: { readonly goal: Goal; readonly changes: GoalChange }) =>
      call('PATCH /goals/{id}', {
        path: { id: goal.id },
        body: changes,
        version: newest(goal),
      }),
    onSuccess: (saved) => void queries.setQueryData(['goal', saved.id], saved),
  });
  /** Who renames a goal and takes it out at once means the renamed one: it waits for its turn. */
  const { mutateAsync: takeOut } = useMutation({
    scope: { id: 'goals' },
    mutationFn: (goal: Goal) => call('DELETE /goals/{id}', { path: { id: goal.id }, version: newest(goal) }),
  });
  /** What was asked for before a change must not come in after it, nor what was shown before that was asked. */
  const settle = () => void queries.cancelQueries({ queryKey: ['goals'], exact: true }, { revert: false });
  const isUnderWay = () => queries.isMutating({ mutationKey: CHANGES }) > 0;
  const put = (goal: Goal) =>
    queries.setQueryData<Ladder>(['goals'], (ladder) => {
      if (!ladder) return ladder;
      const there = ladder.items.some((one) => one.id === goal.id);
      const items = there
        ? ladder.items.map((one) => (one.id === goal.id ? { ...goal, drift: one.drift } : one))
        : [...ladder.items, goal];
      return { ...ladder, items };
    });
  /** While changes are under way, what the server tells is older than what is shown; the last of them asks. */
  const again = async () => {
    if (!isUnderWay()) await queries.invalidateQueries({ queryKey: ['goals'] });
  };

  async function create(input: NewGoal): Promise<Goal | null> {
    try {
      const goal = await call('POST /goals', { body: { ...BLANK, ...input } });
      settle();
      put(goal);
      void again();
      return goal;
    } catch (problem) {
      failed(problem);
      return null;
    }
  }

  async function change(goal: Goal, changes: GoalChange): Promise<Goal | null> {
    settle();
    put({ ...goal, ...(changes as Partial<Goal>) });
    try {
      const saved = await patch({ goal, changes });
      if (isUnderWay()) return saved;
      settle();
      put(saved);
      void again();
      return saved;
    } catch (problem) {
      const merged = isOutdated(problem) ? await merge(goal, changes) : undefined;
      if (merged !== undefined) return merged;
      failed(problem);
      await again();
      return null;
    }
  }

  /** What two people did in different places is both kept at once; where it is the same place, somebody has to choose. */
  async function merge(base: Goal, changes: GoalChange): Promise<Goal | null | undefined> {
    const now = await call('GET /goals/{id}', { path: { id: base.id } }).catch(() => undefined);
    const ladder = queries.getQueryData<Ladder>(['goals']);
    if (!now || !ladder) return undefined;
    const fields = goalFields(indexOf(ladder));
    if (compareChanges(base, changes as Partial<Goal>, now, fields).clashes.length === 0) {
      const saved = await change(now, changes);
      if (saved) said('Somebody else changed this goal meanwhile; both changes are kept.');
      return saved;
    }
    put(now);
    queries.setQueryData<GoalClash>(CLASH, { base, changes, now });
    return null;
  }

  async function remove(goal: Goal): Promise<boolean> {
    try {
      const { deleted } = await takeOut(goal);
      queries.setQueryData<Ladder>(['goals'], (ladder) =>
        ladder ? { ...ladder, items: withoutBranch(ladder.items, goal.id) } : ladder,
      );
      const what =
        deleted > 1
          ? `“${goal.title}” and ${deleted - 1} that serve it are deleted.`
          : `“${goal.title}” is deleted.`;
      offerUndo(what, async () => {
        await call('POST /goals/{id}/restore', { path: { id: goal.id } });
        await again();
      });
      void again();
      return true;
    } catch (problem) {
      failed(problem);
      await again();
      return false;
    }
  }

  return { create, change, remove };
}

function withoutBranch(items: Ladder['items'], id: string): Ladder['items'] {
  const gone = new Set([id]);
  // Longer horizons come first, so whoever serves a goal comes after it.
  for (const goal of items) if (goal.parentId !== null && gone.has(goal.parentId)) gone.add(goal.id);
  return items.filter((goal) => !gone.has(goal.id));
}
