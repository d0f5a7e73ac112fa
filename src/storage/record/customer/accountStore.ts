import { type Kysely, type Selectable, sql } from 'kysely';
import type { Account, AccountStore } from '../../../customer/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';

export function recordAccountStore(db: Kysely<Tables>, scope: Scope): AccountStore {
  const one = (id: string) => db.selectFrom('account').selectAll().where('id', '=', id);
  return {
    async insert(account) {
      const inserted = await db
        .insertInto('account')
        .values({ ...toRow(account), org_id: scope.orgId, id: account.id, created_at: account.createdAt })
        .onConflict((conflict) => conflict.columns(['org_id', 'external_id']).doNothing())
        .executeTakeFirst();
      return Number(inserted.numInsertedOrUpdatedRows) > 0;
    },
    async update(account) {
      const what = `There is another account with the external id ${JSON.stringify(account.externalId)} already.`;
      await takenAsConflict(what, () =>
        db.updateTable('account').set(toRow(account)).where('id', '=', account.id).execute(),
      );
    },
    async find(id) {
      const row = await one(id).executeTakeFirst();
      return row ? toAccount(row) : null;
    },
    async lock(id) {
      const row = await one(id).forUpdate().executeTakeFirst();
      return row ? toAccount(row) : null;
    },
    async findByExternalId(externalId) {
      const query = db.selectFrom('account').selectAll().where('external_id', '=', externalId);
      const row = await query.executeTakeFirst();
      return row ? toAccount(row) : null;
    },
    async page({ search }, { limit, after }) {
      let query = db
        .selectFrom('account')
        .selectAll()
        .select(instantKey('created_at').as('page_at'))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (after) query = query.where(behind('created_at', 'id', after));
      const beginning = search?.trim();
      if (beginning) {
        query = query.where(sql<boolean>`(starts_with(lower(external_id), lower(${beginning}))
          or starts_with(lower(name), lower(${beginning})))`);
      }
      return toPage(await query.execute(), limit, toAccount);
    },
  };
}

function toRow(account: Account) {
  return {
    external_id: account.externalId,
    name: account.name,
    attributes: JSON.stringify(account.attributes),
    version: account.version,
    updated_at: account.updatedAt,
  };
}

function toAccount(row: Selectable<Tables['account']>): Account {
  return {
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    attributes: row.attributes,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
