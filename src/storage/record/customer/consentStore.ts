import type { Kysely } from 'kysely';
import type { ConsentStore } from '../../../customer/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';

export function recordConsentStore(db: Kysely<Tables>, scope: Scope): ConsentStore {
  return {
    async add(consents) {
      if (consents.length === 0) return;
      const rows = consents.map(({ id, customerId, purpose, channel, state, at, source }) => ({
        org_id: scope.orgId,
        id,
        customer_id: customerId,
        purpose,
        channel,
        state,
        given_at: at,
        source,
      }));
      await db.insertInto('consent').values(rows).execute();
    },
    async list(customerId) {
      const rows = await db
        .selectFrom('consent')
        .selectAll()
        .where('customer_id', '=', customerId)
        .orderBy('given_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        customerId: row.customer_id,
        purpose: row.purpose,
        channel: row.channel,
        state: row.state,
        at: row.given_at.toISOString(),
        source: row.source,
      }));
    },
  };
}
