import type { Reading } from '../../insight/index.ts';
import type { Correlation } from './correlation.ts';
import type { Goal } from './goal.ts';
import type { Rung, Surroundings } from './ladder.ts';
import type { WantedReading } from './wanted.ts';

/** A reading as far as a goal's status needs it, under the index of what was wanted. */
export type FoundReading = Reading & { readonly wanted: number };

/**
 * Goals of the organization of the running transaction. What the actor may not read because of its circle is left out
 * of every answer, except where it says otherwise.
 */
export interface GoalStore {
  /** All of them in the order of the ladder: longest horizon first, then by period and position. */
  list(): Promise<Goal[]>;
  get(id: string): Promise<Goal | null>;
  /** By the keys of the rows that they came from. */
  bySource(keys: readonly string[]): Promise<Goal[]>;
  /** Makes changes of the ladder wait for each other until the transaction ends. */
  lock(): Promise<void>;
  /** What stands around a goal, hidden goals included: the ladder's rules hold for those too. */
  surroundings(id: string, parentId: string | null): Promise<Surroundings>;
  /** The position behind the last goal that serves `parentId`. */
  nextPosition(parentId: string | null): Promise<number>;
  /** Circles into which the actor may put something, by name. */
  usableCircles(): Promise<{ readonly id: string; readonly name: string }[]>;
  insert(goal: Goal): Promise<void>;
  /** False when the goal is not at `expected` any more. */
  update(goal: Goal, expected: number): Promise<boolean>;
  /** The goal and all that serve it, hidden ones included. */
  below(id: string): Promise<readonly (Rung & { readonly hidden: boolean })[]>;
  /** Takes goals out together; `deletion` is what brings them back. */
  remove(ids: readonly string[], deletion: string, at: string): Promise<void>;
  /** Goals of a deletion since then (ISO 8601), hidden ones left out. */
  removed(deletion: string, since: string): Promise<Goal[]>;
  bringBack(deletion: string, at: string): Promise<void>;
  correlations(): Promise<Correlation[]>;
  /** Null takes the judgment away. */
  putCorrelation(
    correlation: Omit<Correlation, 'strength'>,
    strength: Correlation['strength'] | null,
  ): Promise<void>;
  /** For each wanted one the newest that is there: with a value and finished where possible. */
  newestReadings(wanted: readonly WantedReading[]): Promise<FoundReading[]>;
}
