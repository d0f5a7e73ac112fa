import { type Kysely, type Selectable, sql } from 'kysely';
import type { BenchmarkStore, PeerGroup, PeerMember } from '../../../benchmark/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import type { PeerGroupTable } from './tables.ts';

type PeerGroupQueries = Pick<
  BenchmarkStore,
  'peerGroups' | 'peerGroup' | 'insertPeerGroup' | 'updatePeerGroup' | 'deletePeerGroup'
>;

/** Peer groups with their members. */
export function peerGroupQueries(db: Kysely<Tables>, scope: Scope): PeerGroupQueries {
  const withMembers = async (rows: readonly Selectable<PeerGroupTable>[]): Promise<PeerGroup[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const members = await db
      .selectFrom('peer_group_member')
      .selectAll()
      .where('peer_group_id', 'in', ids)
      .orderBy('position')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      description: row.description,
      members: members
        .filter((member) => member.peer_group_id === row.id)
        .map(({ source_id, entity, weight }): PeerMember => ({ sourceId: source_id, entity, weight })),
      version: row.version,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    }));
  };
  const insertMembers = async ({ id, members }: PeerGroup): Promise<void> => {
    if (members.length === 0) return;
    const values = members.map(({ sourceId, entity, weight }, position) => ({
      org_id: scope.orgId,
      peer_group_id: id,
      position,
      source_id: sourceId,
      entity,
      weight,
    }));
    await db.insertInto('peer_group_member').values(values).execute();
  };
  return {
    async peerGroups() {
      return withMembers(await db.selectFrom('peer_group').selectAll().orderBy(sql`lower(name)`).execute());
    },
    async peerGroup(id) {
      const rows = await db.selectFrom('peer_group').selectAll().where('id', '=', id).execute();
      return (await withMembers(rows))[0] ?? null;
    },
    async insertPeerGroup(group) {
      const { id, name, description, version, createdAt, updatedAt } = group;
      const stamps = { version, created_at: createdAt, updated_at: updatedAt };
      const inserted = await db
        .insertInto('peer_group')
        .values({ org_id: scope.orgId, id, name, description, ...stamps })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (Number(inserted.numInsertedOrUpdatedRows) === 0) return false;
      await insertMembers(group);
      return true;
    },
    async updatePeerGroup(group, expected) {
      const { id, name, description, version, updatedAt } = group;
      const what = `There is another peer group “${name}” already; choose another name.`;
      const { numUpdatedRows } = await takenAsConflict(what, () =>
        db
          .updateTable('peer_group')
          .set({ name, description, version, updated_at: updatedAt })
          .where('id', '=', id)
          .where('version', '=', expected)
          .executeTakeFirst(),
      );
      if (numUpdatedRows === 0n) return false;
      await db.deleteFrom('peer_group_member').where('peer_group_id', '=', id).execute();
      await insertMembers(group);
      return true;
    },
    async deletePeerGroup(id, expected) {
      const { numDeletedRows } = await db
        .deleteFrom('peer_group')
        .where('id', '=', id)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
  };
}
