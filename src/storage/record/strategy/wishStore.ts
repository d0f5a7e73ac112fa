import type { Kysely } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import type { ReviewWishStore } from '../../../strategy/index.ts';
import type { Tables } from '../tables.ts';

export function recordReviewWishStore(db: Kysely<Tables>, scope: Scope): ReviewWishStore {
  return {
    async list() {
      const rows = await db.selectFrom('review_wish').selectAll().orderBy('asked_at').execute();
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
