import type { Page, PageRequest } from '../../kernel/index.ts';
import type { Initiative, InitiativeState } from './initiative.ts';

/** What a list is narrowed to; what is left out narrows nothing. */
export interface InitiativeFilter {
  readonly states?: readonly InitiativeState[] | undefined;
  readonly goalId?: string | undefined;
  /** Name of the owner, or a part of it. */
  readonly owner?: string | undefined;
  readonly unitId?: string | undefined;
  /** Key of the source that it came from, and id there. */
  readonly origin?: string | undefined;
  readonly originId?: string | undefined;
  /** Words of name and purpose; all must be found. */
  readonly search?: string | undefined;
}

/** Initiatives of the organization of the running transaction. What the actor may not read is left out of every answer. */
export interface InitiativeStore {
  /** Newest first. */
  page(filter: InitiativeFilter, request: PageRequest): Promise<Page<Initiative>>;
  /** All that are not deleted, newest first. */
  list(): Promise<Initiative[]>;
  get(id: string): Promise<Initiative | null>;
  /** Titles by id of those goals that the actor may read. */
  goalTitles(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  insert(initiative: Initiative): Promise<void>;
  /** False when it is not at `expected` any more. */
  update(initiative: Initiative, expected: number): Promise<boolean>;
  /** False when it is not at `expected` any more. */
  remove(id: string, expected: number, at: string): Promise<boolean>;
  /** One that was deleted since then; ISO 8601. */
  removed(id: string, since: string): Promise<Initiative | null>;
  bringBack(id: string, at: string): Promise<void>;
}
