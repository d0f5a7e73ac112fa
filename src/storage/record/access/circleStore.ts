import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Circle, CircleStore } from '../../../access/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import { heldAsConflict, takenAsConflict } from '../taken.ts';
import { isInside } from './mayRead.ts';

export function recordCircleStore(db: Kysely<Tables>, scope: Scope): CircleStore {
  const taken = (name: string) => `There is a circle “${name}” already; choose another name.`;
  const putMembers = async (id: string, members: Circle['members']) => {
    await db.deleteFrom('circle_member').where('circle_id', '=', id).execute();
    if (members.length === 0) return;
    const rows = members.map(({ personId }) => ({
      org_id: scope.orgId,
      circle_id: id,
      person_id: personId,
    }));
    await db.insertInto('circle_member').values(rows).execute();
  };
  return {
    async list() {
      const rows = await db
        .selectFrom('circle')
        .selectAll()
        .where(sql<SqlBool>`(not circle.closed or ${isInside(scope, 'circle.id')})`)
        .orderBy(sql`lower(name)`)
        .execute();
      const { rows: members } = await sql<{ circleId: string; personId: string; name: string }>`
        select m.circle_id as "circleId", p.id as "personId", p.name
        from circle_member m join person p on p.id = m.person_id order by lower(p.name)
      `.execute(db);
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        members: members
          .filter((one) => one.circleId === row.id)
          .map(({ personId, name }) => ({ personId, name })),
        closed: row.closed,
        version: row.version,
        createdAt: row.created_at.toISOString(),
        updatedAt: row.updated_at.toISOString(),
      }));
    },
    async isInside(id) {
      const found = await db
        .selectFrom('circle')
        .select('circle.id')
        .where('circle.id', '=', id)
        .where(isInside(scope, 'circle.id'))
        .executeTakeFirst();
      return found !== undefined;
    },
    async insert({ id, name, members, closed, createdAt, updatedAt }) {
      await takenAsConflict(taken(name), () =>
        db
          .insertInto('circle')
          .values({ org_id: scope.orgId, id, name, closed, created_at: createdAt, updated_at: updatedAt })
          .execute(),
      );
      await putMembers(id, members);
    },
    async update({ id, name, members, version, updatedAt }) {
      await takenAsConflict(taken(name), () =>
        db.updateTable('circle').set({ name, version, updated_at: updatedAt }).where('id', '=', id).execute(),
      );
      await putMembers(id, members);
    },
    async delete(id) {
      await heldAsConflict(
        'Something is still in this circle, and would be open to all without it: take it out first.',
        () => db.deleteFrom('circle').where('id', '=', id).execute(),
      );
    },
  };
}
