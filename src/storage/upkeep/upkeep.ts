import { join } from 'node:path';
import type { UploadFiles } from '../../intake/index.ts';
import type { Clock, Ids, Scope } from '../../kernel/index.ts';
import { cleanUp, type Removed } from './cleanUp.ts';
import { cleanUpLater, retryJob } from './queue.ts';
import { type SystemParts, type SystemState, systemState } from './systemState.ts';

export interface UpkeepParts extends Omit<SystemParts, 'uploadFolder' | 'exportFolder' | 'startedAt'> {
  readonly files: UploadFiles;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Looking after what is kept: how it stands, what failed, what nobody uses any more. */
export interface Upkeep {
  state(scope: Scope): Promise<SystemState>;
  /** Has a job that failed be tried again. @returns its task; null for none that this organization may see */
  retry(scope: Scope, jobId: string): Promise<string | null>;
  /** Asks for a check of everything that is kept. */
  check(scope: Scope): Promise<void>;
  clean(signal: AbortSignal): Promise<Removed>;
  /** Has the clean-up run in so many seconds; one that is planned already stays where it is. */
  again(seconds: number): Promise<void>;
}

export function openUpkeep(parts: UpkeepParts): Upkeep {
  const { owner, files, clock, ids, reports, dataFolder, days } = parts;
  const folders = { uploadFolder: join(dataFolder, 'uploads'), exportFolder: join(dataFolder, 'exports') };
  const system = { ...parts, ...folders, startedAt: clock.now() };
  const cleaning = { owner, files, clock, ...folders, uploadDays: days.upload, exportDays: days.export };
  return {
    state: (scope) => systemState(system, scope),
    retry: ({ orgId }, jobId) => retryJob(owner, orgId, jobId),
    // Copying, rebuilding and checking take turns.
    check: ({ actor }) =>
      reports.request({
        ...{ id: ids.next(), orgId: null, task: 'check', payload: {} },
        ...{ queue: 'project', requestedBy: actor.name },
      }),
    clean: (signal) => cleanUp(cleaning, signal),
    again: (seconds) => cleanUpLater(owner, seconds),
  };
}
