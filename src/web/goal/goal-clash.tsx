import type { Goal, GoalChange } from '../api/strategy.ts';
import { Merge } from '../form/merge.tsx';
import { goalFields } from './goal-fields.ts';
import { type LadderIndex, useGoalClash, useLadderChanges } from './use-ladder.ts';

/** Asks which of two changes of one goal to keep, where the ladder is changed in passing. */
export function GoalClash({ index }: { readonly index: LadderIndex }) {
  const { clash, forget } = useGoalClash();
  const { change } = useLadderChanges();
  if (!clash) return null;
  return (
    <Merge
      what="goal"
      base={clash.base}
      changes={clash.changes as Partial<Goal>}
      now={clash.now}
      fields={goalFields(index)}
      leave="Keep theirs"
      onMerge={(merged) => {
        forget();
        if (Object.keys(merged).length > 0) void change(clash.now, merged as GoalChange);
      }}
      onClose={forget}
    />
  );
}
