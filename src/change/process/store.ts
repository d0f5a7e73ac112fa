import type { Process, ProcessVersion, VersionSummary } from './process.ts';

export interface ProcessFilter {
  readonly initiativeId?: string | undefined;
  /** Holds these words in its name, in any case. */
  readonly search?: string | undefined;
}

export interface ListedProcess {
  readonly process: Process;
  /** By number, oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** Processes of the organization of the running transaction that its actor may read. */
export interface ProcessStore {
  /** By name. */
  list(filter: ProcessFilter): Promise<ListedProcess[]>;
  find(id: string): Promise<ListedProcess | null>;
  insert(process: Process): Promise<void>;
  /** False when somebody else was faster. */
  update(process: Process, expected: number): Promise<boolean>;
  /** Takes it out of sight; its rows stay for what cites them. */
  remove(id: string, at: string): Promise<void>;
  /** One that was taken out of sight since then; ISO 8601. */
  removed(id: string, since: string): Promise<ListedProcess | null>;
  bringBack(id: string): Promise<void>;
  version(id: string, number: number): Promise<ProcessVersion | null>;
  /** @throws Conflict when somebody added one of that number at the same moment */
  addVersion(version: ProcessVersion): Promise<void>;
  /** False when somebody else was faster. */
  updateVersion(version: ProcessVersion, expected: number): Promise<boolean>;
}
