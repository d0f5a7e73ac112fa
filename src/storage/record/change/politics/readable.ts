import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../../../../kernel/index.ts';
import { isInside } from '../../access/mayRead.ts';

/**
 * Whether a row hangs on a file of politics that the actor may know of. Every statement about politics carries it,
 * those that write too. @param column that holds the file's id
 */
export function inReadablePolitics(scope: Scope, column: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select politics.id from politics
    join initiative on initiative.id = politics.initiative_id and initiative.deleted_at is null
    where ${isInside(scope, 'politics.circle_id')})`;
}

/** Ids as a list that a column is in. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::uuid[])`;
}
