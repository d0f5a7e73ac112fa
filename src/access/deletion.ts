import type { Permission } from './permission.ts';

/** Kinds of records that can be brought back after they were deleted, by the permission that this needs. */
export const RESTORED_BY = {
  goal: 'strategy.change',
  initiative: 'initiative.change',
  cycle: 'cycle.change',
  process: 'process.change',
  standard_work: 'process.change',
  business_case: 'case.change',
  impacted_group: 'adoption.change',
  training: 'adoption.change',
  change_message: 'adoption.change',
  champion: 'adoption.change',
  capacity_line: 'adoption.change',
  stakeholder: 'politics.change',
} as const satisfies Readonly<Record<string, Permission>>;

export type DeletedKind = keyof typeof RESTORED_BY;

export const DELETED_KINDS = Object.keys(RESTORED_BY) as [DeletedKind, ...DeletedKind[]];

/** Something that was deleted and can be brought back. */
export interface Deletion {
  readonly kind: DeletedKind;
  readonly id: string;
  /** Null for a stakeholder: names of politics stand in its own pages alone. */
  readonly name: string | null;
  /** The initiative that it belongs to, where it belongs to one. */
  readonly of: { readonly id: string; readonly name: string } | null;
  /** Id of the politics of a stakeholder. */
  readonly politicsId: string | null;
  /** How many more were deleted with it and come back with it. */
  readonly withIt: number;
  readonly at: string;
  /** Null where the log does not tell. */
  readonly by: string | null;
}

/** What was deleted of that which the actor may read, of the organization of the running transaction. */
export interface DeletionStore {
  /** Deleted at `since` or later, the last first. @param since ISO 8601 */
  list(kinds: readonly DeletedKind[], since: string, limit: number): Promise<readonly Deletion[]>;
}

/** The kinds that somebody with these permissions may bring back. */
export function restorableKinds(permissions: ReadonlySet<Permission>): readonly DeletedKind[] {
  return DELETED_KINDS.filter((kind) => permissions.has(RESTORED_BY[kind]));
}
