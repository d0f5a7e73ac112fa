import type { Kysely } from 'kysely';
import type { PoliticsStore } from '../../../../change/index.ts';
import type { Scope } from '../../../../kernel/index.ts';
import type { Tables } from '../../tables.ts';
import { politicsConsultations } from './consultationStore.ts';
import { politicsFiles } from './fileStore.ts';
import { politicsPromises } from './promiseStore.ts';
import { politicsRaci } from './raciStore.ts';
import { politicsStakeholders } from './stakeholderStore.ts';

/** Politics in the record, behind their circles. */
export function recordPoliticsStore(db: Kysely<Tables>, scope: Scope): PoliticsStore {
  return {
    ...politicsFiles(db, scope),
    ...politicsStakeholders(db, scope),
    ...politicsRaci(db, scope),
    ...politicsPromises(db, scope),
    ...politicsConsultations(db, scope),
  };
}
