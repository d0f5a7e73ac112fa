import type { AuditLog, Members, UnitStore } from '../../access/index.ts';
import type { Clock, Ids } from '../../kernel/index.ts';
import type { AdoptionStore } from './store.ts';

/** What the functions of the people side work with, all within one transaction. */
export interface PeopleParts {
  readonly adoption: AdoptionStore;
  readonly members: Members;
  readonly units: UnitStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}
