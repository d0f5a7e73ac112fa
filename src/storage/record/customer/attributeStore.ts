import { type Kysely, sql } from 'kysely';
import type { AttributeStore } from '../../../customer/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';

/** Rows looked through for examples, and examples kept of each attribute. */
const LOOKED_THROUGH = 5_000;
const EXAMPLES = 50;

export function recordAttributeStore(db: Kysely<Tables>, scope: Scope): AttributeStore {
  return {
    async list(subject) {
      let query = db.selectFrom('attribute').select(['subject', 'key', 'label', 'value_type', 'version']);
      if (subject) query = query.where('subject', '=', subject);
      const rows = await query.orderBy('subject').orderBy('key').execute();
      return rows.map((row) => ({
        subject: row.subject,
        key: row.key,
        label: row.label,
        valueType: row.value_type,
        version: row.version,
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
    async change(definition, expected) {
      const { numUpdatedRows } = await db
        .updateTable('attribute')
        .set({ label: definition.label, value_type: definition.valueType, version: expected + 1 })
        .where('subject', '=', definition.subject)
        .where('key', '=', definition.key)
        .where('version', '=', expected)
        .executeTakeFirst();
      return numUpdatedRows > 0 ? { ...definition, version: expected + 1 } : null;
    },
    async values(subject, key, limit) {
      const table = sql.table(subject);
      const { rows } = await sql<{
        value: string;
      }>`select distinct attributes ->> ${key}::text as value from ${table}
        where attributes ->> ${key}::text is not null order by 1 limit ${limit}`.execute(db);
      return rows.map((row) => row.value);
    },
    async examples(subject) {
      const table = sql.table(subject);
      const { rows } = await sql<{ key: string; examples: string[] }>`
        select key, (array_agg(value order by often desc, value))[1:${sql.lit(EXAMPLES)}] as examples from (
          select part.key, part.value, count(*) as often
          from (select attributes from ${table} order by created_at desc, id desc limit ${LOOKED_THROUGH}) newest
          cross join jsonb_each_text(newest.attributes) as part
          group by part.key, part.value) found
        group by key`.execute(db);
      return new Map(rows.map((row) => [row.key, row.examples]));
    },
  };
}
