import { type Kysely, type Selectable, sql } from 'kysely';
import type { OrganizationUnit, UnitStore } from '../../../access/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import { heldAsConflict, takenAsConflict } from '../taken.ts';
import type { UnitTable } from './tables.ts';

export function recordUnitStore(db: Kysely<Tables>, scope: Scope): UnitStore {
  const taken = (name: string) => `There is a unit “${name}” already; choose another name.`;
  return {
    async list() {
      const rows = await db.selectFrom('unit').selectAll().orderBy(sql`lower(name)`).execute();
      return rows.map(unitOf);
    },
    async insert({ id, name, parentId, createdAt, updatedAt }) {
      const row = { org_id: scope.orgId, id, name, parent_id: parentId };
      await takenAsConflict(taken(name), () =>
        db
          .insertInto('unit')
          .values({ ...row, created_at: createdAt, updated_at: updatedAt })
          .execute(),
      );
    },
    async update({ id, name, parentId, version, updatedAt }) {
      await takenAsConflict(taken(name), () =>
        db
          .updateTable('unit')
          .set({ name, parent_id: parentId, version, updated_at: updatedAt })
          .where('id', '=', id)
          .execute(),
      );
    },
    async delete(id) {
      await heldAsConflict('Something still belongs to this unit: move that to another unit first.', () =>
        db.deleteFrom('unit').where('id', '=', id).execute(),
      );
    },
  };
}

function unitOf(row: Selectable<UnitTable>): OrganizationUnit {
  return {
    id: row.id,
    name: row.name,
    parentId: row.parent_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
