import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { Initiative, InitiativeStore, Origin, Reach } from '../../../change/index.ts';
import type { Knowable, Scope, Unknown } from '../../../kernel/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import { ownerOf, ownersPresent } from '../ownerRow.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';
import type { InitiativeTable } from './initiativeTables.ts';

type Row = Selectable<InitiativeTable>;

export function recordInitiativeStore(db: Kysely<Tables>, scope: Scope): InitiativeStore {
  const visible = mayRead(scope, 'initiative');
  const rows = () => db.selectFrom('initiative').selectAll('initiative').where(visible);
  const standing = () => rows().where('initiative.deleted_at', 'is', null);
  const whole = async (found: readonly Row[]): Promise<Initiative[]> => {
    const present = await ownersPresent(
      db,
      found.map(({ owner_person, owner_name }) => ({ owner_person, owner_name: owner_name ?? '' })),
    );
    return found.map((row) => toInitiative(row, present));
  };
  return {
    async page(filter, { limit, after }) {
      let query = standing()
        .select(instantKey('initiative.created_at').as('page_at'))
        .orderBy('initiative.created_at', 'desc')
        .orderBy('initiative.id', 'desc')
        .limit(limit + 1);
      const { states, goalId, unitId, origin, originId, owner, search } = filter;
      if (states)
        query = query.where('initiative.state', '=', sql<Row['state']>`any(${[...states]}::text[])`);
      if (goalId !== undefined) query = query.where('initiative.goal_id', '=', goalId);
      if (unitId !== undefined) query = query.where('initiative.unit_id', '=', unitId);
      if (origin !== undefined) query = query.where(sql<SqlBool>`initiative.origin ->> 'kind' = ${origin}`);
      if (originId !== undefined) query = query.where(sql<SqlBool>`initiative.origin ->> 'id' = ${originId}`);
      for (const word of words(owner))
        query = query.where(
          sql<SqlBool>`position(${word} in lower(coalesce(initiative.owner_name, ''))) > 0`,
        );
      for (const word of words(search))
        query = query.where(
          sql<SqlBool>`position(${word} in lower(initiative.name || ' ' || initiative.purpose)) > 0`,
        );
      if (after) query = query.where(behind('initiative.created_at', 'initiative.id', after));
      const page = toPage(await query.execute(), limit, (row) => row);
      return { items: await whole(page.items), next: page.next };
    },
    async list() {
      return whole(
        await standing().orderBy('initiative.created_at', 'desc').orderBy('initiative.id', 'desc').execute(),
      );
    },
    async get(id) {
      return (await whole(await standing().where('initiative.id', '=', id).execute()))[0] ?? null;
    },
    async goalTitles(ids) {
      if (ids.length === 0) return new Map();
      const found = await db
        .selectFrom('goal')
        .select(['goal.id', 'goal.title'])
        .where('goal.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
        .where('goal.deleted_at', 'is', null)
        .where(mayRead(scope, 'goal'))
        .execute();
      return new Map(found.map(({ id, title }) => [id, title]));
    },
    async insert(initiative) {
      await assertInside(db, scope, initiative.circleId);
      await db
        .insertInto('initiative')
        .values({
          ...toRow(initiative),
          org_id: scope.orgId,
          id: initiative.id,
          created_at: initiative.createdAt,
        })
        .execute();
    },
    async update(initiative, expected) {
      const before = await standing().where('initiative.id', '=', initiative.id).executeTakeFirst();
      if (before?.circle_id !== initiative.circleId) await assertInside(db, scope, initiative.circleId);
      const { numUpdatedRows } = await db
        .updateTable('initiative')
        .set(toRow(initiative))
        .where('id', '=', initiative.id)
        .where('version', '=', expected)
        .where('deleted_at', 'is', null)
        .where(visible)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async remove(id, expected, at) {
      const { numUpdatedRows } = await db
        .updateTable('initiative')
        .set({ deleted_at: at })
        .where('id', '=', id)
        .where('version', '=', expected)
        .where('deleted_at', 'is', null)
        .where(visible)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async removed(id, since) {
      const found = await rows()
        .where('initiative.id', '=', id)
        .where('initiative.deleted_at', '>=', new Date(since))
        .execute();
      return (await whole(found))[0] ?? null;
    },
    async bringBack(id, at) {
      await db
        .updateTable('initiative')
        .set((is) => ({ deleted_at: null, updated_at: at, version: is('version', '+', 1) }))
        .where('id', '=', id)
        .where('deleted_at', 'is not', null)
        .where(visible)
        .execute();
    },
  };
}

function words(text: string | undefined): string[] {
  return (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

function toRow(initiative: Initiative) {
  const { goal, owner } = initiative;
  return {
    name: initiative.name,
    purpose: initiative.purpose,
    origin: JSON.stringify(initiative.origin),
    goal_id: goal.known ? goal.value : null,
    goal_unknown: goal.known ? null : JSON.stringify(goal),
    state: initiative.state,
    state_why: initiative.stateWhy,
    reach: initiative.reach && JSON.stringify(initiative.reach),
    owner_person: owner?.personId ?? null,
    owner_name: owner?.name ?? null,
    started_on: initiative.startedOn,
    stopped_on: initiative.stoppedOn,
    unit_id: initiative.unitId,
    circle_id: initiative.circleId,
    version: initiative.version,
    updated_at: initiative.updatedAt,
  };
}

function toInitiative(row: Row, present: ReadonlyMap<string, string>): Initiative {
  const { owner_name } = row;
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    origin: row.origin as Origin,
    goal: row.goal_id === null ? (row.goal_unknown as Unknown) : { known: true, value: row.goal_id },
    state: row.state,
    stateWhy: row.state_why,
    reach: row.reach as Knowable<Reach> | null,
    owner: owner_name === null ? null : ownerOf({ ...row, owner_name }, present),
    startedOn: row.started_on,
    stoppedOn: row.stopped_on,
    unitId: row.unit_id,
    circleId: row.circle_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
