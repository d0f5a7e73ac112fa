import { type Kysely, type Selectable, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import type { ReviewKey, ReviewSchedule, ScheduleStore } from '../../../strategy/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import { linksAsInvalid } from '../linked.ts';
import { ownerOf, ownersPresent } from '../ownerRow.ts';
import type { Tables } from '../tables.ts';
import type { ReviewScheduleTable } from './reviewTables.ts';

const LINKS = { review_schedule_unit: 'unitId', review_schedule_circle: 'circleId' } as const;

export function recordScheduleStore(db: Kysely<Tables>, scope: Scope): ScheduleStore {
  const all = () => db.selectFrom('review_schedule').selectAll().where(mayRead(scope, 'review_schedule'));
  const whole = async (rows: readonly Selectable<ReviewScheduleTable>[]): Promise<ReviewSchedule[]> => {
    const present = await ownersPresent(db, rows);
    return rows.map((row) => toSchedule(row, present));
  };
  return {
    async list() {
      return whole(await all().orderBy(sql`lower(title)`).orderBy('id').execute());
    },
    async find(id) {
      const [found] = await whole(await all().where('id', '=', id).execute());
      return found ?? null;
    },
    async add(schedule) {
      await assertInside(db, scope, schedule.circleId);
      await linksAsInvalid(LINKS, schedule, () =>
        db
          .insertInto('review_schedule')
          .values({ ...toRow(schedule), org_id: scope.orgId, id: schedule.id, kind: schedule.kind })
          .execute(),
      );
    },
    async update(schedule) {
      await assertInside(db, scope, schedule.circleId);
      const { numUpdatedRows } = await linksAsInvalid(LINKS, schedule, () =>
        db
          .updateTable('review_schedule')
          .set(toRow(schedule))
          .where('id', '=', schedule.id)
          .where('version', '=', schedule.version - 1)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0;
    },
  };
}

function toRow(schedule: ReviewSchedule) {
  return {
    title: schedule.title,
    unit_id: schedule.unitId,
    circle_id: schedule.circleId,
    owner_person: schedule.owner.personId,
    owner_name: schedule.owner.name,
    starts_on: schedule.startsOn,
    ends_on: schedule.endsOn,
    held_after: schedule.heldAfter,
    version: schedule.version,
  };
}

function toSchedule(
  row: Selectable<ReviewScheduleTable>,
  present: ReadonlyMap<string, string>,
): ReviewSchedule {
  return {
    id: row.id,
    kind: row.kind as ReviewKey,
    title: row.title,
    unitId: row.unit_id,
    circleId: row.circle_id,
    owner: ownerOf(row, present),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    heldAfter: row.held_after,
    version: row.version,
  };
}
