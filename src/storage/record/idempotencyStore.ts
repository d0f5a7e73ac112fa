import { sql } from 'kysely';
import type { IdempotencyStore } from '../../access/index.ts';
import type { Record } from './record.ts';

/** A first request that never ended (its process was killed) holds its key no longer than this. */
const ABANDONED_AFTER = '10 minutes';
const KEPT_FOR = '7 days';

export function recordIdempotencyStore(record: Record): IdempotencyStore {
  return {
    claim: (scope, key, requestHash) =>
      record.query(scope, async (db) => {
        await sql`delete from idempotency_key where org_id = current_org() and actor_id = ${scope.actor.id} and key = ${key}
          and (created_at < now() - ${KEPT_FOR}::interval
            or (status is null and created_at < now() - ${ABANDONED_AFTER}::interval))`.execute(db);
        const claimed = await db
          .insertInto('idempotency_key')
          .values({
            org_id: scope.orgId,
            actor_id: scope.actor.id,
            key,
            request_hash: requestHash,
            status: null,
            body: null,
            content_type: null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (claimed.numInsertedOrUpdatedRows) return null;
        const row = await db
          .selectFrom('idempotency_key')
          .selectAll()
          .where('actor_id', '=', scope.actor.id)
          .where('key', '=', key)
          .executeTakeFirstOrThrow();
        if (row.status === null) return { requestHash: row.request_hash, answer: null };
        const answer = {
          status: row.status,
          body: row.body ?? '',
          contentType: row.content_type ?? 'application/json',
        };
        return { requestHash: row.request_hash, answer };
      }),
    complete: (scope, key, answer) =>
      record.query(scope, async (db) => {
        await db
          .updateTable('idempotency_key')
          .set({ status: answer.status, body: answer.body, content_type: answer.contentType })
          .where('actor_id', '=', scope.actor.id)
          .where('key', '=', key)
          .execute();
      }),
    release: (scope, key) =>
      record.query(scope, async (db) => {
        await db
          .deleteFrom('idempotency_key')
          .where('actor_id', '=', scope.actor.id)
          .where('key', '=', key)
          .where('status', 'is', null)
          .execute();
      }),
  };
}
