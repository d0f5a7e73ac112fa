import { type Kysely, type SqlBool, sql } from 'kysely';
import type { PoliticsFile, PoliticsStore } from '../../../../change/index.ts';
import type { Scope } from '../../../../kernel/index.ts';
import { assertInside } from '../../access/assertInside.ts';
import { mayRead } from '../../access/mayRead.ts';
import type { Tables } from '../../tables.ts';
import { takenAsConflict } from '../../taken.ts';
import { inReadablePolitics } from './readable.ts';

type FileParts = Pick<PoliticsStore, 'subject' | 'files' | 'file' | 'insertFile' | 'moveFile' | 'noteLook'>;

const TAKEN = 'This circle has politics of this initiative already; open those.';

export function politicsFiles(db: Kysely<Tables>, scope: Scope): FileParts {
  const read = async (where: SqlWhere): Promise<PoliticsFile[]> => {
    let query = db
      .selectFrom('politics')
      .innerJoin('circle', 'circle.id', 'politics.circle_id')
      .innerJoin('initiative', 'initiative.id', 'politics.initiative_id')
      .selectAll('politics')
      .select(['circle.name as circle_name', 'circle.closed as circle_closed'])
      .select(
        sql<string | null>`case when ${mayRead(scope, 'initiative')} then initiative.name end`.as(
          'initiative_name',
        ),
      )
      .where(inReadablePolitics(scope, 'politics.id'))
      .orderBy(sql`lower(initiative.name)`)
      .orderBy('politics.created_at')
      .orderBy('politics.id');
    if (where.id !== undefined) query = query.where('politics.id', '=', where.id);
    if (where.initiativeId !== undefined)
      query = query.where('politics.initiative_id', '=', where.initiativeId);
    const rows = await query.execute();
    const members = await membersOf(rows.map(({ circle_id }) => circle_id));
    return rows.map((row) => ({
      id: row.id,
      initiativeId: row.initiative_id,
      initiativeName: row.initiative_name,
      circle: {
        id: row.circle_id,
        name: row.circle_name,
        closed: row.circle_closed,
        members: members
          .filter(({ circleId }) => circleId === row.circle_id)
          .map(({ personId, name }) => ({ personId, name })),
      },
      version: row.version,
      raciVersion: row.raci_version,
      createdAt: row.created_at.toISOString(),
    }));
  };
  const membersOf = async (circleIds: readonly string[]) => {
    if (circleIds.length === 0) return [];
    const { rows } = await sql<{ circleId: string; personId: string; name: string }>`
      select m.circle_id as "circleId", p.id as "personId", p.name
      from circle_member m join person p on p.id = m.person_id
      where m.circle_id = any(${[...circleIds]}::uuid[]) order by lower(p.name)`.execute(db);
    return rows;
  };
  return {
    async subject(initiativeId) {
      const row = await db
        .selectFrom('initiative')
        .select(['id', 'name', 'owner_person', 'owner_name'])
        .where('id', '=', initiativeId)
        .where('deleted_at', 'is', null)
        .where(mayRead(scope, 'initiative'))
        .executeTakeFirst();
      if (!row) return null;
      const { owner_person: personId, owner_name: name } = row;
      return { id: row.id, name: row.name, owner: name === null ? null : { personId, name } };
    },
    files: (initiativeId) => read({ initiativeId }),
    async file(id) {
      return (await read({ id }))[0] ?? null;
    },
    async insertFile({ id, initiativeId, circleId, createdAt }) {
      await assertInside(db, scope, circleId);
      await takenAsConflict(TAKEN, () =>
        db
          .insertInto('politics')
          .values({
            org_id: scope.orgId,
            id,
            initiative_id: initiativeId,
            circle_id: circleId,
            created_at: createdAt,
            updated_at: createdAt,
          })
          .execute(),
      );
    },
    async moveFile(id, circleId, expected, at) {
      await assertInside(db, scope, circleId);
      const { numUpdatedRows } = await takenAsConflict(TAKEN, () =>
        db
          .updateTable('politics')
          .set({ circle_id: circleId, version: expected + 1, updated_at: at })
          .where('id', '=', id)
          .where('version', '=', expected)
          .where(sql<SqlBool>`exists (select from circle where circle.id = ${circleId}::uuid)`)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    async noteLook(politicsId, personId, day) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('politics_look')
        .values({ org_id: scope.orgId, politics_id: politicsId, person_id: personId, looked_on: day })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}

interface SqlWhere {
  readonly id?: string | undefined;
  readonly initiativeId?: string | undefined;
}
