import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import type { ReviewWishStore } from '../../../strategy/index.ts';
import type { Tables } from '../tables.ts';

export function recordReviewWishStore(db: Kysely<Tables>, scope: Scope): ReviewWishStore {
  return {
    async list() {
      const rows = await db
        .selectFrom('review_wish')
        .selectAll()
        // Done with once a review that began later had it on its agenda.
        .where(
          sql<SqlBool>`not exists (select from review_item join review on review.id = review_item.review_id
            where review_item.metric_id = review_wish.metric_id and review.started_at > review_wish.asked_at)`,
        )
        .orderBy('asked_at')
        .execute();
      return rows.map(({ metric_id, asked_by, asked_at }) => ({
        metricId: metric_id,
        askedBy: asked_by,
        askedAt: asked_at.toISOString(),
      }));
    },
    async put({ metricId, askedBy, askedAt }) {
      await db
        .insertInto('review_wish')
        .values({ org_id: scope.orgId, metric_id: metricId, asked_by: askedBy, asked_at: askedAt })
        .onConflict((conflict) =>
          conflict.columns(['org_id', 'metric_id']).doUpdateSet({ asked_by: askedBy, asked_at: askedAt }),
        )
        .execute();
    },
  };
}
