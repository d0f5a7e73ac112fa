import type { Kysely, Selectable } from 'kysely';
import type { Segment, SegmentStore } from '../../../customer/index.ts';
import { parseRule, type Scope } from '../../../kernel/index.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';

export function recordSegmentStore(db: Kysely<Tables>, scope: Scope): SegmentStore {
  const one = (id: string) => db.selectFrom('segment').selectAll().where('id', '=', id);
  return {
    async insert(segment) {
      const inserted = await db
        .insertInto('segment')
        .values({ ...toRow(segment), org_id: scope.orgId, id: segment.id, created_at: segment.createdAt })
        .onConflict((conflict) => conflict.columns(['org_id', 'name']).doNothing())
        .executeTakeFirst();
      return Number(inserted.numInsertedOrUpdatedRows) > 0;
    },
    async update(segment) {
      const what = `There is another segment named ${JSON.stringify(segment.name)} already.`;
      await takenAsConflict(what, () =>
        db.updateTable('segment').set(toRow(segment)).where('id', '=', segment.id).execute(),
      );
    },
    async find(id) {
      const row = await one(id).executeTakeFirst();
      return row ? toSegment(row) : null;
    },
    async lock(id) {
      const row = await one(id).forUpdate().executeTakeFirst();
      return row ? toSegment(row) : null;
    },
    async delete(id) {
      const { numDeletedRows } = await db.deleteFrom('segment').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0;
    },
    async page({ limit, after }) {
      let query = db
        .selectFrom('segment')
        .selectAll()
        .select(instantKey('created_at').as('page_at'))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (after) query = query.where(behind('created_at', 'id', after));
      return toPage(await query.execute(), limit, toSegment);
    },
  };
}

function toRow(segment: Segment) {
  return {
    name: segment.name,
    description: segment.description,
    rule: JSON.stringify(segment.rule),
    version: segment.version,
    updated_at: segment.updatedAt,
  };
}

function toSegment(row: Selectable<Tables['segment']>): Segment {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    rule: parseRule(row.rule),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
