import type { Role } from '../../access/index.ts';
import type { Acknowledgment, StandardWork, StandardWorkVersion } from './standardWork.ts';

export interface StandardWorkFilter {
  readonly processId?: string | undefined;
  readonly initiativeId?: string | undefined;
}

/** A document with all that tells where it stands. */
export interface StandardWorkFile {
  readonly work: StandardWork;
  /** By number, oldest first. */
  readonly versions: readonly StandardWorkVersion[];
  readonly acknowledgments: readonly Acknowledgment[];
}

/** Standard work of the organization of the running transaction, as far as its actor may read the process that it is of. */
export interface StandardWorkStore {
  /** By title. */
  list(filter: StandardWorkFilter): Promise<StandardWorkFile[]>;
  find(id: string): Promise<StandardWorkFile | null>;
  insert(work: StandardWork): Promise<void>;
  /** False when somebody else was faster. */
  update(work: StandardWork, expected: number): Promise<boolean>;
  remove(id: string, at: string): Promise<void>;
  /** One that was taken out of sight since then; ISO 8601. */
  removed(id: string, since: string): Promise<StandardWorkFile | null>;
  bringBack(id: string): Promise<void>;
  /** @throws Conflict when somebody added one of that number at the same moment */
  addVersion(workId: string, version: StandardWorkVersion): Promise<void>;
  /** Nothing when it is there already. */
  acknowledge(workId: string, acknowledgment: Acknowledgment): Promise<void>;
  /** The people of the organization with their roles. */
  people(): Promise<readonly { readonly id: string; readonly name: string; readonly role: Role }[]>;
}
