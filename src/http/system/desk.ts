import type { Scope } from '../../kernel/index.ts';
import type { SystemState } from '../../storage/upkeep/index.ts';

/** What the routes of the system need: how the program stands, and what may be set going by hand. */
export interface SystemDesk {
  state(scope: Scope): Promise<SystemState>;
  /** Has a job that failed be tried again. @returns its task; null for none that this organization may see */
  retry(scope: Scope, jobId: string): Promise<string | null>;
  /** Asks for a check of everything that is kept. */
  check(scope: Scope): Promise<void>;
}
