import { type Kysely, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import type { Changed, Minutes, ReviewStore } from '../../../strategy/index.ts';
import { assertInside } from '../access/assertInside.ts';
import { mayRead } from '../access/mayRead.ts';
import { closedAsConflict, linksAsInvalid } from '../linked.ts';
import { ownersPresent } from '../ownerRow.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import { changing, itemRow, toBrief, toItem, toReview } from './reviewRow.ts';

const LINKS = { review_unit: 'unitId', review_circle: 'circleId' } as const;

export function recordReviewStore(db: Kysely<Tables>, scope: Scope): ReviewStore {
  const readable = () => db.selectFrom('review').where(mayRead(scope, 'review'));
  const brief = () =>
    readable()
      .select([
        'review.id',
        'review.schedule_id',
        'review.kind',
        'review.title',
        'review.unit_id',
        'review.period_from',
        'review.period_to',
        'review.started_at',
        'review.closed_at',
        'review.started_by_name',
      ])
      .select(sql<number>`(select count(*) from decision d where d.review_id = review.id)`.as('decisions'))
      .select(sql<number>`(select count(*) from review_item i where i.review_id = review.id)`.as('items'));
  return {
    async find(id) {
      const row = await readable().selectAll().where('review.id', '=', id).executeTakeFirst();
      if (!row) return null;
      const items = await db
        .selectFrom('review_item')
        .selectAll()
        .where('review_id', '=', id)
        .orderBy('position')
        .orderBy('id')
        .execute();
      return toReview(row, items.map(toItem), await ownersPresent(db, [row]));
    },
    async page({ kind, scheduleId, unitId, running }, { limit, after }) {
      let query = brief()
        .select(instantKey('review.started_at').as('page_at'))
        .orderBy('review.started_at', 'desc')
        .orderBy('review.id', 'desc')
        .limit(limit + 1);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      if (scheduleId !== undefined) query = query.where('schedule_id', '=', scheduleId);
      if (unitId !== undefined) query = query.where('unit_id', '=', unitId);
      if (running !== undefined) query = query.where('closed_at', running ? 'is' : 'is not', null);
      if (after) query = query.where(behind('review.started_at', 'review.id', after));
      return toPage(await query.execute(), limit, toBrief);
    },
    async scheduled(from) {
      const rows = await brief()
        .where('schedule_id', 'is not', null)
        .where('period_from', '>=', from)
        .orderBy('period_from')
        .execute();
      return rows.map(toBrief);
    },
    async reported(from) {
      // Whoever may not read a review is still told nothing wrong about a metric by it, so circles are no matter here.
      const rows = await db
        .selectFrom('review_item')
        .innerJoin('review', 'review.id', 'review_item.review_id')
        .select(['review_item.metric_id', 'review_item.changed', 'review.closed_at'])
        .where('review_item.metric_id', 'is not', null)
        .where('review.closed_at', '>=', sql<Date>`${from}::timestamptz`)
        .orderBy('review.closed_at')
        .execute();
      return rows.flatMap(({ metric_id, changed, closed_at }) =>
        metric_id && changed && closed_at
          ? [{ metricId: metric_id, at: closed_at.toISOString(), changed: changed as Changed }]
          : [],
      );
    },
    async lastOn() {
      const rows = await db
        .selectFrom('review_item')
        .innerJoin('review', 'review.id', 'review_item.review_id')
        .select(({ fn }) => ['review_item.metric_id', fn.max('review.started_at').as('started_at')])
        .where('review_item.metric_id', 'is not', null)
        .groupBy('review_item.metric_id')
        .execute();
      return new Map(
        rows.flatMap(({ metric_id, started_at }) =>
          metric_id === null ? [] : [[metric_id, new Date(started_at).toISOString()] as const],
        ),
      );
    },
    async add(review) {
      await assertInside(db, scope, review.circleId);
      await linksAsInvalid(LINKS, review, () =>
        takenAsConflict('This review was begun already; open it from the list.', () =>
          db
            .insertInto('review')
            .values({
              ...changing(review),
              org_id: scope.orgId,
              id: review.id,
              schedule_id: review.scheduleId,
              kind: review.kind,
              title: review.title,
              unit_id: review.unitId,
              circle_id: review.circleId,
              owner_person: review.owner.personId,
              owner_name: review.owner.name,
              period_from: review.period.from,
              period_to: review.period.to,
              sections: JSON.stringify(review.sections),
              started_at: review.startedAt,
              started_by_kind: review.startedBy.kind,
              started_by_id: review.startedBy.id,
              started_by_name: review.startedBy.name,
            })
            .execute(),
        ),
      );
      if (review.items.length === 0) return;
      await db
        .insertInto('review_item')
        .values(review.items.map((item) => itemRow(scope, review.id, item)))
        .execute();
    },
    async addItem(reviewId, item) {
      await closedAsConflict(() =>
        db
          .insertInto('review_item')
          .values(itemRow(scope, reviewId, item))
          .execute(),
      );
    },
    async updateItem(reviewId, { id, notes, seconds, done, version }) {
      const { numUpdatedRows } = await closedAsConflict(() =>
        db
          .updateTable('review_item')
          .set({ notes, seconds, done, version })
          .where('review_id', '=', reviewId)
          .where('id', '=', id)
          .where('version', '=', version - 1)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0;
    },
    async update(review) {
      const { numUpdatedRows } = await closedAsConflict(() =>
        db
          .updateTable('review')
          .set(changing(review))
          .where('id', '=', review.id)
          .where('version', '=', review.version - 1)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0;
    },
    async delete(id, expected) {
      const { numDeletedRows } = await closedAsConflict(() =>
        db.deleteFrom('review').where('id', '=', id).where('version', '=', expected).executeTakeFirst(),
      );
      return numDeletedRows > 0;
    },
    async addMinutes(minutes) {
      await db
        .insertInto('review_minutes')
        .values({ org_id: scope.orgId, review_id: minutes.reviewId, body: JSON.stringify(minutes) })
        .execute();
    },
    async minutes(reviewId) {
      const row = await db
        .selectFrom('review_minutes')
        .innerJoin('review', 'review.id', 'review_minutes.review_id')
        .select('review_minutes.body')
        .where('review_minutes.review_id', '=', reviewId)
        .where(mayRead(scope, 'review'))
        .executeTakeFirst();
      return (row?.body as Minutes | undefined) ?? null;
    },
  };
}
