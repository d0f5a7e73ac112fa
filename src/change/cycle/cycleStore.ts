import type { Amendment, Cycle, CycleLook } from './cycle.ts';
import type { CycleJudgment } from './judgment.ts';

/** Cycles of initiatives that the actor may read, of the organization of the running transaction. */
export interface CycleStore {
  /** All, the newest first. */
  list(): Promise<Cycle[]>;
  ofInitiative(initiativeId: string): Promise<Cycle[]>;
  get(id: string): Promise<Cycle | null>;
  bySource(keys: readonly string[]): Promise<Cycle[]>;
  /** Names of the initiatives that the actor may read, by id. */
  initiatives(): Promise<ReadonlyMap<string, string>>;
  /** Number of the next cycle of an initiative. */
  nextNumber(initiativeId: string): Promise<number>;
  /** @throws Conflict when somebody began a cycle of the initiative at the same moment */
  insert(cycle: Cycle): Promise<void>;
  /** False when it is not at `expected` any more. @throws Conflict when it is locked and more than its end would change */
  update(cycle: Cycle, expected: number): Promise<boolean>;
  /** False when it is not at `expected` any more, or locked. */
  remove(id: string, expected: number, at: string): Promise<boolean>;
  /** A plan that was deleted since then; ISO 8601. */
  removed(id: string, since: string): Promise<Cycle | null>;
  /** @throws Conflict where another of its source came meanwhile */
  bringBack(id: string, at: string): Promise<void>;
  amend(cycleId: string, amendment: Amendment): Promise<void>;
  /** In order. */
  looks(cycleId: string): Promise<CycleLook[]>;
  addLook(look: CycleLook): Promise<void>;
  /** Of one cycle, or of all; the newest first. */
  judgments(cycleId?: string): Promise<CycleJudgment[]>;
  judgment(id: string): Promise<CycleJudgment | null>;
  /** @throws Conflict when somebody judged at the same moment */
  addJudgment(judgment: CycleJudgment): Promise<void>;
}
