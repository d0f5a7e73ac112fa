import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DeletedKind, Deletion, DeletionStore } from '../../../access/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { inReadablePolitics } from '../change/politics/readable.ts';
import type { Tables } from '../tables.ts';
import { mayRead } from './mayRead.ts';

interface Row {
  readonly kind: DeletedKind;
  readonly id: string;
  readonly name: string | null;
  readonly of_id: string | null;
  readonly of_name: string | null;
  readonly politics_id: string | null;
  readonly with_it: number;
  readonly at: Date;
  readonly by: string | null;
}

/** How deleted records of one kind are found. */
interface Place {
  /** SQL of its name. */
  readonly name: RawBuilder<unknown>;
  /** SQL of the id of the initiative that it belongs to. */
  readonly initiative?: RawBuilder<unknown>;
  /** Whether it is shown where that is deleted too. */
  readonly alone?: boolean;
  readonly politics?: RawBuilder<unknown>;
  readonly withIt?: RawBuilder<unknown>;
  /** Whether the actor may read it; that its initiative is readable is asked besides. */
  readonly where: RawBuilder<SqlBool>;
}

export function recordDeletionStore(db: Kysely<Tables>, scope: Scope): DeletionStore {
  const places = placesFor(scope);
  return {
    async list(kinds, since, limit) {
      if (kinds.length === 0) return [];
      const all = kinds.map((kind) => found(scope, kind, places[kind], since));
      const { rows } = await sql<Row>`select * from (${sql.join(all, sql` union all `)}) deleted
        order by at desc, id desc limit ${limit}`.execute(db);
      return rows.map(toDeletion);
    },
  };
}

function placesFor(scope: Scope): Readonly<Record<DeletedKind, Place>> {
  const any = sql<SqlBool>`true`;
  /** What is of a group goes out of sight with it, and comes back with it. */
  const ofGroup = (table: string) => sql<SqlBool>`not exists (select from impacted_group gone
    where gone.id = ${sql.ref(`${table}.group_id`)} and gone.deleted_at is not null)`;
  return {
    goal: {
      name: sql`goal.title`,
      withIt: sql`(select count(*)::int from goal low where low.deletion = goal.id and low.id <> goal.id)`,
      where: sql`goal.deletion = goal.id and ${mayRead(scope, 'goal')}`,
    },
    initiative: { name: sql`initiative.name`, where: mayRead(scope, 'initiative') },
    cycle: { name: sql`cycle.name`, initiative: sql`cycle.initiative_id`, where: any },
    process: {
      name: sql`process.name`,
      initiative: sql`process.initiative_id`,
      alone: true,
      where: mayRead(scope, 'process'),
    },
    standard_work: {
      name: sql`standard_work.title`,
      initiative: sql`standard_work.initiative_id`,
      alone: true,
      where: sql`(standard_work.process_id is null or exists (select from process
        where process.id = standard_work.process_id and ${mayRead(scope, 'process')}))`,
    },
    business_case: {
      name: sql`business_case.name`,
      initiative: sql`business_case.initiative_id`,
      alone: true,
      where: mayRead(scope, 'business_case'),
    },
    impacted_group: {
      name: sql`impacted_group.name`,
      initiative: sql`impacted_group.initiative_id`,
      where: any,
    },
    training: {
      name: sql`training.course`,
      initiative: sql`training.initiative_id`,
      where: ofGroup('training'),
    },
    change_message: {
      name: sql`left(change_message.what, 200)`,
      initiative: sql`change_message.initiative_id`,
      where: ofGroup('change_message'),
    },
    champion: {
      name: sql`champion.who_name`,
      initiative: sql`champion.initiative_id`,
      where: ofGroup('champion'),
    },
    capacity_line: {
      name: sql`capacity_line.holder_name`,
      initiative: sql`capacity_line.initiative_id`,
      where: any,
    },
    stakeholder: {
      name: sql`null`,
      initiative: sql`(select politics.initiative_id from politics where politics.id = stakeholder.politics_id)`,
      politics: sql`stakeholder.politics_id`,
      where: inReadablePolitics(scope, 'stakeholder.politics_id'),
    },
  };
}

/** The deleted ones of a kind, each with who deleted it by the audit log. What belongs to an initiative needs that. */
function found(scope: Scope, kind: DeletedKind, place: Place, since: string): RawBuilder<Row> {
  const id = sql.ref(`${kind}.id`);
  const deletedAt = sql.ref(`${kind}.deleted_at`);
  const { initiative = sql`null::uuid`, politics = sql`null::uuid`, withIt = sql`0` } = place;
  const logged =
    kind === 'stakeholder'
      ? sql`entry.subject_kind = 'politics' and entry.subject_id = ${politics}::text
          and entry.detail ->> 'id' = ${id}::text`
      : sql`entry.subject_kind = ${sql.lit(kind)} and entry.subject_id = ${id}::text`;
  // Who is inside of the politics of an initiative reads that, whether they may read the initiative or not.
  const named =
    kind === 'initiative'
      ? sql`left join (select null::uuid as id, null::text as name) held on false`
      : sql`left join lateral (select i.id,
            case when ${mayRead(scope, 'i')} then i.name end as name, ${mayRead(scope, 'i')} as readable
          from initiative i where i.id = ${initiative} and (i.deleted_at is null or ${sql.lit(place.alone === true)}))
          held on true`;
  const within =
    kind === 'initiative' || kind === 'stakeholder'
      ? sql`true`
      : sql`(${initiative} is null or held.readable)`;
  return sql<Row>`select ${sql.lit(kind)}::text as kind, ${id} as id, ${place.name}::text as name,
      case when held.name is not null then held.id end as of_id, held.name as of_name, ${politics} as politics_id,
      ${withIt} as with_it, ${deletedAt} as at, (select entry.actor_name from audit_entry entry
        where ${logged} and entry.action = 'deleted' order by entry.number desc limit 1) as by
    from ${sql.table(kind)} ${named}
    where ${deletedAt} >= ${since} and ${place.where} and ${within}`;
}

function toDeletion(row: Row): Deletion {
  return {
    kind: row.kind,
    id: row.id,
    name: row.name,
    of: row.of_id !== null && row.of_name !== null ? { id: row.of_id, name: row.of_name } : null,
    politicsId: row.politics_id,
    withIt: row.with_it,
    at: row.at.toISOString(),
    by: row.by,
  };
}
