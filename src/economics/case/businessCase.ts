import type { Owner } from '../../access/index.ts';
import type { Actor } from '../../kernel/index.ts';
import type { CaseChange } from './changes.ts';
import type { CaseContent } from './content.ts';
import type { CaseFigures } from './figures.ts';

/** A state of a case: never edited. A change makes the next one. */
export interface CaseVersion {
  readonly number: number;
  readonly why: string;
  /** What is different from the version before; empty for the first. */
  readonly changes: readonly CaseChange[];
  readonly by: Actor;
  readonly at: string;
  readonly content: CaseContent;
  /** Made when the version was; they follow from its content and its seed. */
  readonly figures: CaseFigures;
}

/** What an investment in the experience costs and brings, for an initiative or on its own. */
export interface BusinessCase {
  readonly id: string;
  readonly initiativeId: string | null;
  readonly owner: Owner;
  readonly circleId: string | null;
  /** Number of the newest version. */
  readonly version: number;
  readonly current: CaseVersion;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface CaseFilter {
  readonly initiativeId?: string | undefined;
}

/** Business cases of the organization of the running transaction that its actor may read. */
export interface BusinessCaseStore {
  /** Newest change first; at most 500. */
  list(filter: CaseFilter): Promise<BusinessCase[]>;
  get(id: string): Promise<BusinessCase | null>;
  insert(businessCase: BusinessCase): Promise<void>;
  /** Adds the current version. @returns false when somebody was faster */
  update(businessCase: BusinessCase, expected: number): Promise<boolean>;
  remove(id: string, at: string): Promise<void>;
  /** One that was deleted since then; ISO 8601. */
  removed(id: string, since: string): Promise<BusinessCase | null>;
  bringBack(id: string, at: string): Promise<void>;
  /** Newest first. */
  versions(id: string): Promise<CaseVersion[]>;
  version(id: string, number: number): Promise<CaseVersion | null>;
}
