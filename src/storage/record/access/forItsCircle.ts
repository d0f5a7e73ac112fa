import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import { isInside, isOwner, mayRead } from './mayRead.ts';

/** Records that may lie in a circle, by the kind under which the log has them, which is their table's name too. */
const IN_CIRCLES = [
  'goal',
  'decision',
  'review',
  'review_schedule',
  'initiative',
  'process',
  'maturity_assessment',
  'business_case',
] as const;

/** What belongs to an initiative and is read as it is. */
const OF_INITIATIVES = ['cycle', 'impacted_group'] as const;

/**
 * Which entries of the audit log the actor may read: those of politics, of what was said when somebody was consulted,
 * and of closed circles are for those alone who are inside of the circle; those of a record in a circle, with its titles
 * and what was changed, for those who may read the record. That an entry is left out shows only as a
 * number that is missing.
 */
export function forItsCircle(scope: Scope): RawBuilder<SqlBool> {
  const hidden = (from: RawBuilder<unknown>, table: string) =>
    sql`not exists (select from ${from} and (${mayRead(scope, table)}) is not true)`;
  const branches = [
    ...IN_CIRCLES.map(
      (kind) =>
        sql`when ${sql.lit(kind)} then ${hidden(sql`${sql.table(kind)} where ${sql.ref(`${kind}.id`)} = subject_id::uuid`, kind)}`,
    ),
    ...OF_INITIATIVES.map(
      (kind) =>
        sql`when ${sql.lit(kind)} then ${hidden(
          sql`${sql.table(kind)} join initiative on initiative.org_id = ${sql.ref(`${kind}.org_id`)}
            and initiative.id = ${sql.ref(`${kind}.initiative_id`)} where ${sql.ref(`${kind}.id`)} = subject_id::uuid`,
          'initiative',
        )}`,
    ),
  ];
  return sql<SqlBool>`case subject_kind
    ${sql.join(branches, sql` `)}
    when 'politics' then exists (select from politics
      where politics.id::text = subject_id and ${isInside(scope, 'politics.circle_id')})
    when 'consultation' then exists (select from consultation
      where consultation.id::text = subject_id and ${isInside(scope, 'consultation.circle_id')})
    when 'circle' then detail -> 'closed' is null or exists (select from circle
      where circle.id::text = subject_id and ${isInside(scope, 'circle.id')}) or ${isOwner(scope)}
    else true end`;
}
