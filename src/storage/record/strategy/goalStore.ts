import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Horizon, Scope } from '../../../kernel/index.ts';
import type { GoalStore, Rung } from '../../../strategy/index.ts';
import { isInside, mayRead } from '../access/mayRead.ts';
import { columnwise } from '../columnwise.ts';
import { READING_COLUMNS, type ReadingRow, readingOf } from '../insight/readingRow.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import { GOAL_COLUMNS, type GoalRow, toGoal, toRow } from './goalRow.ts';

interface RungRow {
  readonly id: string;
  readonly title: string;
  readonly horizon: Horizon;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly hidden: boolean;
}

const HIDDEN = 'a goal that you may not read';

export function recordGoalStore(db: Kysely<Tables>, scope: Scope): GoalStore {
  const visible = mayRead(scope, 'goal');
  const rows = () =>
    db
      .selectFrom('goal')
      .leftJoin('person', (join) => join.on(sql<SqlBool>`person.id::text = goal.owner_person`))
      .select(GOAL_COLUMNS.map((name) => `goal.${name}` as const))
      .select('person.name as person_name')
      .where(visible);
  const whole = async (found: readonly GoalRow[]) => {
    if (found.length === 0) return [];
    let query = db.selectFrom('goal_lead').select(['goal_id', 'metric_id']).orderBy('position');
    // Of few goals only theirs; of all, one look at the table.
    if (found.length <= 100)
      query = query.where(
        'goal_id',
        'in',
        found.map(({ id }) => id),
      );
    const leads = new Map<string, string[]>();
    for (const { goal_id, metric_id } of await query.execute()) {
      const of = leads.get(goal_id);
      if (of) of.push(metric_id);
      else leads.set(goal_id, [metric_id]);
    }
    return found.map((row) => toGoal(row, leads.get(row.id) ?? []));
  };
  const putLeads = async (goalId: string, leads: readonly string[]) => {
    await db.deleteFrom('goal_lead').where('goal_id', '=', goalId).execute();
    if (leads.length === 0) return;
    const values = leads.map((metricId, position) => ({
      org_id: scope.orgId,
      goal_id: goalId,
      metric_id: metricId,
      position,
    }));
    await db.insertInto('goal_lead').values(values).execute();
  };
  /** A goal's own rows and those that are reached from them, hidden ones told as such. */
  const rungs = async (query: ReturnType<typeof sql<RungRow>>) => (await query.execute(db)).rows;
  return {
    async list() {
      const all = rows()
        .where('goal.deleted_at', 'is', null)
        .orderBy(
          sql`array_position(array['three_to_five_years','year','quarter','month','week'], goal.horizon)`,
        )
        .orderBy('goal.starts_on')
        .orderBy('goal.position')
        .orderBy('goal.id');
      return whole(await columnwise<GoalRow>(db, all, [...GOAL_COLUMNS, 'person_name']));
    },
    async get(id) {
      const found = await rows().where('goal.id', '=', id).where('goal.deleted_at', 'is', null).execute();
      return (await whole(found))[0] ?? null;
    },
    async bySource(keys) {
      if (keys.length === 0) return [];
      return whole(
        await rows()
          .where('goal.deleted_at', 'is', null)
          .where('goal.source_key', '=', sql<string>`any(${[...keys]}::text[])`)
          .execute(),
      );
    },
    async lock() {
      await sql`select pg_advisory_xact_lock(hashtextextended('goals ' || ${scope.orgId}, 0))`.execute(db);
    },
    async surroundings(id, parentId) {
      const columns = sql`goal.id, case when ${visible} then goal.title else ${HIDDEN} end as title,
        goal.horizon, goal.starts_on, goal.ends_on, (${visible}) is not true as hidden`;
      const children = await rungs(
        sql<RungRow>`select ${columns} from goal where parent_id = ${id} and deleted_at is null`,
      );
      if (parentId === null) return { parent: null, ancestors: [], children: children.map(toRung) };
      const [parent] = await rungs(
        sql<RungRow>`select ${columns} from goal where id = ${parentId} and deleted_at is null`,
      );
      const { rows: above } = await sql<{ id: string }>`
        with recursive up as (
          select id, parent_id from goal where id = ${parentId}
          union select goal.id, goal.parent_id from goal join up on goal.id = up.parent_id
        ) select id from up where id <> ${parentId}`.execute(db);
      return {
        parent: parent ? toRung(parent) : null,
        ancestors: above.map((one) => one.id),
        children: children.map(toRung),
      };
    },
    async nextPosition(parentId) {
      const { last } = await db
        .selectFrom('goal')
        .select(({ fn }) => fn.max('position').as('last'))
        .where('parent_id', parentId === null ? 'is' : '=', parentId)
        .executeTakeFirstOrThrow();
      return (last ?? 0) + 1;
    },
    usableCircles() {
      return db
        .selectFrom('circle')
        .select(['id', 'name'])
        .where(isInside(scope, 'circle.id'))
        .orderBy(sql`lower(name)`)
        .execute();
    },
    async insert(goal) {
      await takenAsConflict('This row was imported at the same moment; look at what is there.', () =>
        db
          .insertInto('goal')
          .values({ ...toRow(goal), org_id: scope.orgId, id: goal.id, created_at: goal.createdAt })
          .execute(),
      );
      await putLeads(goal.id, goal.leads);
    },
    async update(goal, expected) {
      const { numUpdatedRows } = await db
        .updateTable('goal')
        .set(toRow(goal))
        .where('id', '=', goal.id)
        .where('version', '=', expected)
        .where('deleted_at', 'is', null)
        .where(visible)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await putLeads(goal.id, goal.leads);
      return true;
    },
    async below(id) {
      const found = await rungs(sql<RungRow>`
        with recursive down as (
          select id from goal where id = ${id} and deleted_at is null
          union select goal.id from goal join down on goal.parent_id = down.id where goal.deleted_at is null
        ) select goal.id, goal.title, goal.horizon, goal.starts_on, goal.ends_on, (${visible}) is not true as hidden
        from goal join down on down.id = goal.id`);
      return found.map((row) => ({ ...toRung(row), hidden: row.hidden }));
    },
    async remove(ids, deletion, at) {
      await db
        .updateTable('goal')
        .set({ deleted_at: at, deletion })
        .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
        .execute();
    },
    async removed(deletion, since) {
      return whole(
        await rows()
          .where('goal.deletion', '=', deletion)
          .where('goal.deleted_at', '>=', new Date(since))
          .execute(),
      );
    },
    async bringBack(deletion, at) {
      await takenAsConflict('It was imported again meanwhile; look at what is there.', () =>
        db
          .updateTable('goal')
          .set((is) => ({
            deleted_at: null,
            deletion: null,
            updated_at: at,
            version: is('version', '+', 1),
          }))
          .where('deletion', '=', deletion)
          .execute(),
      );
    },
    async correlations() {
      const found = await db
        .selectFrom('goal_correlation')
        .innerJoin('goal', 'goal.id', 'goal_correlation.goal_id')
        .select([
          'goal_correlation.goal_id',
          'goal_correlation.other_goal_id',
          'goal_correlation.metric_id',
          'goal_correlation.strength',
        ])
        .where('goal.deleted_at', 'is', null)
        .where(visible)
        .execute();
      return found.map((row) => ({
        goalId: row.goal_id,
        otherGoalId: row.other_goal_id,
        metricId: row.metric_id,
        strength: row.strength,
      }));
    },
    async putCorrelation({ goalId, otherGoalId, metricId }, strength) {
      const row = { org_id: scope.orgId, goal_id: goalId, other_goal_id: otherGoalId, metric_id: metricId };
      if (strength === null) {
        await db
          .deleteFrom('goal_correlation')
          .where('goal_id', '=', goalId)
          .where(sql<SqlBool>`other_goal_id is not distinct from ${otherGoalId}::uuid`)
          .where(sql<SqlBool>`metric_id is not distinct from ${metricId}::uuid`)
          .execute();
        return;
      }
      await db
        .insertInto('goal_correlation')
        .values({ ...row, strength })
        .onConflict((conflict) =>
          conflict.columns(['org_id', 'goal_id', 'other_goal_id', 'metric_id']).doUpdateSet({ strength }),
        )
        .execute();
    },
    async newestReadings(wanted) {
      if (wanted.length === 0) return [];
      const newest = sql`
        select asked.wanted::int - 1 as wanted, reading.*
        from unnest(
          ${wanted.map((one) => one.metricId)}::uuid[], ${wanted.map((one) => one.metricVersion)}::int[],
          ${wanted.map((one) => one.grain)}::text[], ${wanted.map((one) => one.period.from)}::date[],
          ${wanted.map((one) => one.period.to)}::date[]
        ) with ordinality as asked(metric_id, metric_version, grain, starts_on, ends_on, wanted)
        cross join lateral (
          select * from metric_reading r
          where r.org_id = ${scope.orgId} and r.metric_id = asked.metric_id and r.metric_version = asked.metric_version
            and r.grain = asked.grain and r.start_day >= asked.starts_on and r.start_day < asked.ends_on
          order by (r.value is null), r.partial, r.start_day desc limit 1
        ) reading`;
      const found = await columnwise<ReadingRow & { wanted: number }>(db, newest, [
        'wanted',
        ...READING_COLUMNS,
      ]);
      return found.map((row) => ({ ...readingOf(row), wanted: row.wanted }));
    },
  };
}

function toRung({ id, title, horizon, starts_on, ends_on }: RungRow): Rung {
  return { id, title, horizon, period: { from: starts_on, to: ends_on } };
}
