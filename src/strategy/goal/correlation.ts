import { InvalidInput } from '../../kernel/index.ts';
import type { Goal } from './goal.ts';
import { isLonger } from './ladder.ts';

/** How strongly one thing moves another, as people judge it in an X-matrix. */
export const STRENGTHS = ['strong', 'medium', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A judgment that a goal bears on a goal of a longer horizon, or moves with a metric. */
export interface Correlation {
  readonly goalId: string;
  readonly otherGoalId: string | null;
  readonly metricId: string | null;
  readonly strength: Strength;
}

/** Of two goals the one with the shorter horizon bears on the other. @throws InvalidInput for two of the same horizon */
export function bearing(one: Goal, other: Goal): { readonly goalId: string; readonly otherGoalId: string } {
  if (isLonger(other.horizon, one.horizon)) return { goalId: one.id, otherGoalId: other.id };
  if (isLonger(one.horizon, other.horizon)) return { goalId: other.id, otherGoalId: one.id };
  throw InvalidInput.at('otherId', 'must be a goal of another horizon, or a metric', other.title);
}
