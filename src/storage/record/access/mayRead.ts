import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';

/**
 * Which rows of a table with `circle_id` and `owner_person` the actor may read: those in no circle, those in a circle
 * that they are in, their own, and for owners of the organization all. A key is nobody's, so it reads what all may read.
 */
export function mayRead(scope: Scope, table: string): RawBuilder<SqlBool> {
  const { kind, id } = scope.actor;
  if (kind === 'system') return sql<SqlBool>`true`;
  const circle = sql.ref(`${table}.circle_id`);
  if (kind === 'key') return sql<SqlBool>`${circle} is null`;
  return sql<SqlBool>`(${circle} is null
    or ${sql.ref(`${table}.owner_person`)} = ${id}
    or ${circle} in (select circle_member.circle_id from circle_member where circle_member.person_id = ${id}::uuid)
    or ${isOwner(scope)})`;
}

/** Circles in which the actor may read everything, and so may put something there. @param column that holds a circle's id */
export function isInside(scope: Scope, column: string): RawBuilder<SqlBool> {
  const { kind, id } = scope.actor;
  if (kind === 'system') return sql<SqlBool>`true`;
  if (kind === 'key') return sql<SqlBool>`false`;
  return sql<SqlBool>`(exists (select 1 from circle_member
      where circle_member.circle_id = ${sql.ref(column)} and circle_member.person_id = ${id}::uuid)
    or ${isOwner(scope)})`;
}

/** Whether the actor is an owner of the organization; asked once a statement. */
export function isOwner({ actor: { kind, id } }: Scope): RawBuilder<SqlBool> {
  if (kind !== 'person') return sql<SqlBool>`false`;
  return sql<SqlBool>`(select exists (select 1 from person where person.id = ${id}::uuid and person.role = 'owner'))`;
}
