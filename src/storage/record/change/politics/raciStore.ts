import type { Kysely } from 'kysely';
import type { PoliticsStore, RaciCell } from '../../../../change/index.ts';
import type { Scope } from '../../../../kernel/index.ts';
import type { Tables } from '../../tables.ts';
import { inReadablePolitics } from './readable.ts';

export function politicsRaci(db: Kysely<Tables>, scope: Scope): Pick<PoliticsStore, 'raci' | 'putRaci'> {
  return {
    async raci(politicsId) {
      const of = <T extends 'raci_person' | 'raci_activity'>(table: T) =>
        db
          .selectFrom(table as 'raci_person')
          .select(['id', 'name'])
          .where('politics_id', '=', politicsId)
          .where(inReadablePolitics(scope, `${table}.politics_id`))
          .orderBy('position')
          .execute();
      const people = await of('raci_person');
      const activities = await of('raci_activity');
      const cells = await db
        .selectFrom('raci_cell')
        .select(['activity_id', 'person_id', 'letters'])
        .where('politics_id', '=', politicsId)
        .where(inReadablePolitics(scope, 'raci_cell.politics_id'))
        .execute();
      return {
        people,
        activities: activities.map(({ id, name }) => ({
          id,
          name,
          cells: Object.fromEntries(
            cells
              .filter(({ activity_id }) => activity_id === id)
              .map(({ person_id, letters }) => [person_id, letters as RaciCell]),
          ),
        })),
      };
    },
    async putRaci(politicsId, { people, activities }, expected) {
      const { numUpdatedRows } = await db
        .updateTable('politics')
        .set({ raci_version: expected + 1 })
        .where('id', '=', politicsId)
        .where('raci_version', '=', expected)
        .where(inReadablePolitics(scope, 'politics.id'))
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      // Cells go with them.
      await db.deleteFrom('raci_activity').where('politics_id', '=', politicsId).execute();
      await db.deleteFrom('raci_person').where('politics_id', '=', politicsId).execute();
      const row = ({ id, name }: { id: string; name: string }, position: number) => ({
        org_id: scope.orgId,
        politics_id: politicsId,
        ...{ id, name, position },
      });
      if (people.length > 0) await db.insertInto('raci_person').values(people.map(row)).execute();
      if (activities.length > 0) await db.insertInto('raci_activity').values(activities.map(row)).execute();
      const cells = activities.flatMap(({ id, cells: of }) =>
        Object.entries(of).map(([person_id, letters]) => ({
          org_id: scope.orgId,
          politics_id: politicsId,
          activity_id: id,
          ...{ person_id, letters },
        })),
      );
      if (cells.length > 0) await db.insertInto('raci_cell').values(cells).execute();
      return true;
    },
  };
}
