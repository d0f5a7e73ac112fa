import { type Kysely, sql } from 'kysely';
import type { AttributeStore } from '../../customer/index.ts';
import type { Scope } from '../../kernel/index.ts';
import type { Tables } from './tables.ts';

export function recordAttributeStore(db: Kysely<Tables>, scope: Scope): AttributeStore {
  return {
    async list(subject) {
      let query = db.selectFrom('attribute').select(['subject', 'key', 'label', 'value_type']);
      if (subject) query = query.where('subject', '=', subject);
      const rows = await query.orderBy('subject').orderBy('key').execute();
      return rows.map((row) => ({
        subject: row.subject,
        key: row.key,
        label: row.label,
        valueType: row.value_type,
      }));
    },
    async declare(definitions) {
      if (definitions.length === 0) return;
      await db
        .insertInto('attribute')
        .values(
          definitions.map(({ subject, key, label, valueType }) => ({
            org_id: scope.orgId,
            subject,
            key,
            label,
            value_type: valueType,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async change({ subject, key, label, valueType }) {
      const { numUpdatedRows } = await db
        .updateTable('attribute')
        .set({ label, value_type: valueType })
        .where('subject', '=', subject)
        .where('key', '=', key)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    async values(subject, key, limit) {
      const table = sql.table(subject);
      const { rows } = await sql<{
        value: string;
      }>`select distinct attributes ->> ${key}::text as value from ${table}
        where attributes ->> ${key}::text is not null order by 1 limit ${limit}`.execute(db);
      return rows.map((row) => row.value);
    },
  };
}
