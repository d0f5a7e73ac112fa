import type { Kysely } from 'kysely';
import type { AuditLog } from '../../access/index.ts';
import type { ImportStore } from '../../intake/index.ts';
import type { Scope } from '../../kernel/index.ts';
import { recordAuditLog } from './auditLog.ts';
import { recordImportStore } from './importStore.ts';
import { type JobQueue, recordJobQueue } from './jobQueue.ts';
import type { Tables } from './tables.ts';

/** Every store of the record, bound to one transaction of one organization. Domains take the ones they need. */
export interface Stores {
  readonly audit: AuditLog;
  readonly jobs: JobQueue;
  readonly imports: ImportStore;
}

export function storesFor(db: Kysely<Tables>, scope: Scope): Stores {
  return {
    audit: recordAuditLog(db, scope),
    jobs: recordJobQueue(db),
    imports: recordImportStore(db, scope),
  };
}
