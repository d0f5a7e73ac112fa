import type { AuditLog } from '../../access/index.ts';
import type { ReadingStore } from '../../insight/index.ts';
import type { Clock, Ids, Scope } from '../../kernel/index.ts';
import type { MetricStore } from '../../metric/index.ts';
import type { DemoOptions } from '../window.ts';

/** The stores that the program's people work on, in one transaction of the demo's organization. */
export interface ProgramStores {
  readonly audit: AuditLog;
  readonly metrics: MetricStore;
  readonly readings: ReadingStore;
}

export interface ProgramParts {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly options: DemoOptions;
  inScope<T>(work: (stores: ProgramStores) => Promise<T>): Promise<T>;
}

/**
 * Something that the operator's people enter, through the functions that people use. Run again after a crash, it leaves
 * what is there already as it is.
 */
export interface ProgramEntry {
  /** “Entering …”, told to those who wait. */
  readonly doing: string;
  enter(parts: ProgramParts): Promise<void>;
}
