import type { Override } from './gate.ts';
import type { ReadinessAnswer } from './proof.ts';

/** What is said at the gates of initiatives, of the organization of the running transaction. */
export interface ReadinessStore {
  /** The newest to each item of these initiatives. */
  newest(initiativeIds: readonly string[]): Promise<ReadinessAnswer[]>;
  /** All to one item, newest first. */
  history(initiativeId: string, item: string): Promise<ReadinessAnswer[]>;
  /** @throws Conflict when somebody answered at the same moment */
  addAnswer(answer: ReadinessAnswer): Promise<void>;
  /** Of these initiatives, newest first; settled ones too. */
  overrides(initiativeIds: readonly string[]): Promise<Override[]>;
  addOverride(override: Override): Promise<void>;
  /** @throws Conflict when it is settled already */
  settle(overrideId: string, settled: NonNullable<Override['settled']>): Promise<void>;
}
