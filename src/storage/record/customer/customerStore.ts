import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  AttributeDefinitions,
  Customer,
  CustomerFilter,
  CustomerStore,
} from '../../../customer/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import { customerRule } from './customerRule.ts';

/** Beyond so many matches a search walks the list instead, which then meets a match every few rows. */
const MOST_FOUND = 10_000;

export function recordCustomerStore(db: Kysely<Tables>, scope: Scope): CustomerStore {
  const one = (id: string) => db.selectFrom('customer').selectAll().where('id', '=', id);
  return {
    async insert(customer) {
      const inserted = await db
        .insertInto('customer')
        .values({ ...toRow(customer), org_id: scope.orgId, id: customer.id, created_at: customer.createdAt })
        .onConflict((conflict) => conflict.columns(['org_id', 'external_id']).doNothing())
        .executeTakeFirst();
      return Number(inserted.numInsertedOrUpdatedRows) > 0;
    },
    async update(customer) {
      const what = `There is another customer with the external id ${JSON.stringify(customer.externalId)} already.`;
      await takenAsConflict(what, () =>
        db.updateTable('customer').set(toRow(customer)).where('id', '=', customer.id).execute(),
      );
    },
    async find(id) {
      const row = await one(id).executeTakeFirst();
      return row ? toCustomer(row) : null;
    },
    async lock(id) {
      const row = await one(id).forUpdate().executeTakeFirst();
      return row ? toCustomer(row) : null;
    },
    async lockByExternalId(externalId) {
      const row = await db
        .selectFrom('customer')
        .selectAll()
        .where('external_id', '=', externalId)
        .forUpdate()
        .executeTakeFirst();
      return row ? toCustomer(row) : null;
    },
    async findByExternalIds(externalIds) {
      const rows = await db
        .selectFrom('customer')
        .selectAll()
        .where('external_id', '=', sql<string>`any(${externalIds}::text[])`)
        .execute();
      return rows.map(toCustomer);
    },
    async page(filter, known, { limit, after }) {
      let query = (await filtered(db, filter, known))
        .selectAll()
        .select(instantKey('customer.created_at').as('page_at'))
        .orderBy('customer.created_at', 'desc')
        .orderBy('customer.id', 'desc')
        .limit(limit + 1);
      if (after) query = query.where(behind('customer.created_at', 'customer.id', after));
      return toPage(await query.execute(), limit, toCustomer);
    },
    async count(filter, known) {
      const query = (await filtered(db, filter, known)).select(sql<number>`count(*)`.as('count'));
      return (await query.executeTakeFirstOrThrow()).count;
    },
    async forget(id) {
      await db.deleteFrom('idempotency_key').where('body', 'like', `%${id}%`).execute();
    },
  };
}

async function filtered(db: Kysely<Tables>, filter: CustomerFilter, known: AttributeDefinitions) {
  let query = db.selectFrom('customer').where('customer.erased', '=', false);
  if (filter.accountId !== undefined) query = query.where('customer.account_id', '=', filter.accountId);
  for (const rule of filter.rules ?? []) query = query.where(customerRule(rule, known));
  const search = filter.search?.trim();
  if (!search) return query;
  const { rows } = await sql<{ ids: string[] }>`select coalesce(array_agg(id), '{}') as ids
    from customers_beginning(${search}, ${MOST_FOUND + 1}) as found(id)`.execute(db);
  const ids = rows[0]?.ids ?? [];
  if (ids.length <= MOST_FOUND) return query.where('customer.id', '=', sql<string>`any(${ids}::uuid[])`);
  return query.where((is) =>
    is.or(
      (['external_id', 'name', 'email'] as const).map(
        (column) => sql<boolean>`starts_with(lower(${is.ref(`customer.${column}`)}), lower(${search}))`,
      ),
    ),
  );
}

function toRow(customer: Customer) {
  return {
    external_id: customer.externalId,
    account_id: customer.accountId,
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    preferred_language: customer.preferredLanguage,
    preferred_channel: customer.preferredChannel,
    started_on: customer.startedOn,
    ended_on: customer.endedOn,
    attributes: JSON.stringify(customer.attributes),
    erased: customer.erased,
    version: customer.version,
    updated_at: customer.updatedAt,
  };
}

function toCustomer(row: Selectable<Tables['customer']>): Customer {
  return {
    id: row.id,
    externalId: row.external_id,
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    preferredLanguage: row.preferred_language,
    preferredChannel: row.preferred_channel,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    attributes: row.attributes,
    erased: row.erased,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
