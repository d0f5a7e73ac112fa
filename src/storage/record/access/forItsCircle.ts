import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import { isInside, isOwner, mayRead } from './mayRead.ts';

/** Records that may lie in a circle, by the kind under which the log has them, which is their table's name too. */
const IN_CIRCLES = ['goal', 'decision', 'review_schedule', 'initiative', 'process'] as const;

/** The same, of those that are deleted for good: who could read them stays known. */
const DEPARTING = ['review', 'maturity_assessment'] as const;

/** What belongs to an initiative and is read as it is. */
const OF_INITIATIVES = [
  'cycle',
  'impacted_group',
  'training',
  'change_message',
  'champion',
  'capacity_line',
] as const;

/**
 * Which entries of the audit log the actor may read: those of politics, of what was said when somebody was consulted,
 * and of closed circles are for those alone who are inside of the circle; those of a record in a circle, with its titles
 * and what was changed, for those who may read the record, or could while it was there. That an entry is left out shows
 * only as a number that is missing.
 */
export function forItsCircle(scope: Scope): RawBuilder<SqlBool> {
  if (scope.actor.kind === 'system') return sql<SqlBool>`true`;
  const hidden = (from: RawBuilder<unknown>, table: string) =>
    sql`not exists (select from ${from} and (${mayRead(scope, table)}) is not true)`;
  const itself = (kind: string) => sql`${sql.table(kind)} where ${sql.ref(`${kind}.id`)} = subject_id::uuid`;
  /** The initiative that a record names. */
  const above = (kind: string) => sql`${sql.table(kind)}
    join initiative on initiative.org_id = ${sql.ref(`${kind}.org_id`)}
      and initiative.id = ${sql.ref(`${kind}.initiative_id`)} where ${sql.ref(`${kind}.id`)} = subject_id::uuid`;
  const readable = (table: string, more: RawBuilder<unknown>) =>
    sql`exists (select from ${sql.table(table)} where ${sql.ref(`${table}.id`)} = subject_id::uuid ${more}
      and ${mayRead(scope, table)})`;
  const branches = [
    ...IN_CIRCLES.map((kind) => sql`when ${sql.lit(kind)} then ${hidden(itself(kind), kind)}`),
    ...DEPARTING.map(
      (kind) => sql`when ${sql.lit(kind)} then ${readable(kind, sql``)}
        or ${readable('departed', sql`and departed.kind = ${sql.lit(kind)}`)} or ${isOwner(scope)}`,
    ),
    ...OF_INITIATIVES.map((kind) => sql`when ${sql.lit(kind)} then ${hidden(above(kind), 'initiative')}`),
  ];
  return sql<SqlBool>`case subject_kind
    ${sql.join(branches, sql` `)}
    when 'business_case' then ${hidden(itself('business_case'), 'business_case')}
      and ${hidden(above('business_case'), 'initiative')}
    when 'standard_work' then ${hidden(above('standard_work'), 'initiative')} and ${hidden(
      sql`standard_work join process on process.org_id = standard_work.org_id
        and process.id = standard_work.process_id where standard_work.id = subject_id::uuid`,
      'process',
    )}
    when 'kotter_step' then ${hidden(itself('initiative'), 'initiative')}
    when 'politics' then exists (select from politics
      where politics.id::text = subject_id and ${isInside(scope, 'politics.circle_id')})
    when 'consultation' then exists (select from consultation
      where consultation.id::text = subject_id and ${isInside(scope, 'consultation.circle_id')})
    when 'circle' then detail -> 'closed' is null or exists (select from circle
      where circle.id::text = subject_id and ${isInside(scope, 'circle.id')}) or ${isOwner(scope)}
    else true end`;
}
