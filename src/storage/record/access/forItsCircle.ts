import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import { isInside, isOwner } from './mayRead.ts';

/**
 * Which entries of the audit log the actor may read: those of politics, of what was said when somebody was consulted,
 * and of closed circles are for those alone who are inside of the circle. That an entry is left out shows only as a
 * number that is missing.
 */
export function forItsCircle(scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`case subject_kind
    when 'politics' then exists (select from politics
      where politics.id::text = subject_id and ${isInside(scope, 'politics.circle_id')})
    when 'consultation' then exists (select from consultation
      where consultation.id::text = subject_id and ${isInside(scope, 'consultation.circle_id')})
    when 'circle' then detail -> 'closed' is null or exists (select from circle
      where circle.id::text = subject_id and ${isInside(scope, 'circle.id')}) or ${isOwner(scope)}
    else true end`;
}
