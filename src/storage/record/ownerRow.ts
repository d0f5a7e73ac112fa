import type { Kysely } from 'kysely';
import type { Owner } from '../../access/index.ts';
import { recordMembers } from './access/memberStore.ts';
import type { Tables } from './tables.ts';

/** How an owner lies in a row: the name stays when the person is gone. */
interface OwnedRow {
  readonly owner_person: string | null;
  readonly owner_name: string;
}

/** Names of those owners of rows who are still in the organization, in one look-up. */
export function ownersPresent(
  db: Kysely<Tables>,
  rows: readonly OwnedRow[],
): Promise<ReadonlyMap<string, string>> {
  return recordMembers(db).names(
    rows.flatMap(({ owner_person }) => (owner_person === null ? [] : [owner_person])),
  );
}

export function ownerOf(row: OwnedRow, present: ReadonlyMap<string, string>): Owner {
  const { owner_person: personId, owner_name: kept } = row;
  const now = personId === null ? undefined : present.get(personId);
  return { personId, name: now ?? kept, left: personId !== null && now === undefined };
}
