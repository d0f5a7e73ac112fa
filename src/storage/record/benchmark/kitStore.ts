import { type Kysely, type Selectable, sql } from 'kysely';
import type { CompetitiveKit, KitStore } from '../../../benchmark/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import { takenAsConflict } from '../taken.ts';
import type { CompetitiveKitTable } from './tables.ts';

export function recordKitStore(db: Kysely<Tables>, scope: Scope): KitStore {
  const withBrands = async (rows: readonly Selectable<CompetitiveKitTable>[]): Promise<CompetitiveKit[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const brands = await db
      .selectFrom('competitive_brand')
      .selectAll()
      .where('kit_id', 'in', ids)
      .orderBy('position')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      surveyKey: row.survey_key,
      category: row.category,
      country: row.country,
      language: row.language,
      months: row.months,
      own: row.own,
      brands: brands
        .filter(({ kit_id }) => kit_id === row.id)
        .map(({ key, name, market_share }) => ({ key, name, share: market_share })),
      version: row.version,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    }));
  };
  const insertBrands = async ({ id, brands }: CompetitiveKit): Promise<void> => {
    const values = brands.map(({ key, name, share }, position) => ({
      org_id: scope.orgId,
      kit_id: id,
      position,
      key,
      name,
      market_share: share,
    }));
    await db.insertInto('competitive_brand').values(values).execute();
  };
  return {
    async list() {
      return withBrands(
        await db.selectFrom('competitive_kit').selectAll().orderBy(sql`lower(name)`).execute(),
      );
    },
    async get(id) {
      const rows = await db.selectFrom('competitive_kit').selectAll().where('id', '=', id).execute();
      return (await withBrands(rows))[0] ?? null;
    },
    async insert(kit) {
      const { id, surveyKey, createdAt } = kit;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('competitive_kit')
        .values({ ...row(kit), org_id: scope.orgId, id, survey_key: surveyKey, created_at: createdAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (Number(numInsertedOrUpdatedRows) === 0) return false;
      await insertBrands(kit);
      return true;
    },
    async update(kit, expected) {
      const what = `There is another competitive survey “${kit.name}” already; choose another name.`;
      const { numUpdatedRows } = await takenAsConflict(what, () =>
        db
          .updateTable('competitive_kit')
          .set(row(kit))
          .where('id', '=', kit.id)
          .where('version', '=', expected)
          .executeTakeFirst(),
      );
      if (numUpdatedRows === 0n) return false;
      await db.deleteFrom('competitive_brand').where('kit_id', '=', kit.id).execute();
      await insertBrands(kit);
      return true;
    },
    async delete(id, expected) {
      const { numDeletedRows } = await db
        .deleteFrom('competitive_kit')
        .where('id', '=', id)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
  };
}

function row({ name, category, country, language, months, own, version, updatedAt }: CompetitiveKit) {
  return { name, category, country, language, months, own, version, updated_at: updatedAt };
}
