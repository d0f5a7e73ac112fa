import type { AuditLog, Members, OrganizationStore } from '../../access/index.ts';
import type { AttributeStore } from '../../customer/index.ts';
import type { Clock, Ids } from '../../kernel/index.ts';
import type { FigureStore, MetricStore, QuestionCatalog } from '../../metric/index.ts';
import type { CycleStore } from './cycleStore.ts';
import type { CycleFacts } from './facts.ts';

/** Stores that judging reads and writes, in one transaction. */
export interface JudgingStores {
  readonly cycles: CycleStore;
  readonly metrics: MetricStore;
  readonly questions: QuestionCatalog;
  readonly organization: OrganizationStore;
  readonly attributes: AttributeStore;
  readonly members: Members;
  readonly audit: AuditLog;
}

/** What judging works with. Counting takes its time, so it is done between transactions and never within one. */
export interface JudgingParts {
  readonly facts: CycleFacts;
  readonly figures: FigureStore;
  readonly clock: Clock;
  readonly ids: Ids;
  inScope<T>(work: (stores: JudgingStores) => Promise<T>): Promise<T>;
}
