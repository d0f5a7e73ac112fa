import { SetupProblem } from '../../kernel/index.ts';
import { clickhouseTable } from './clickhouseSchema.ts';
import { duckdbTable } from './duckdbSchema.ts';
import type { Engine } from './engine.ts';
import { TABLES } from './table.ts';

/**
 * The steps of the columnar schema; step n brings it to number n. A later step that adds a column says IF NOT EXISTS:
 * on a fresh store step 1 has made the tables as they are declared today.
 */
const STEPS: readonly ((engine: Engine['name']) => readonly string[])[] = [
  (engine) => TABLES.map((table) => (engine === 'duckdb' ? duckdbTable(table) : clickhouseTable(table))),
  // Customers are copied once more, with what they prefer.
  (engine) => [
    ...['preferred_language', 'preferred_channel'].map(
      (name) =>
        `ALTER TABLE customer ADD COLUMN IF NOT EXISTS ${name} ${engine === 'duckdb' ? 'VARCHAR' : 'LowCardinality(Nullable(String)) AFTER attributes'}`,
    ),
    `DELETE FROM projection_cursor WHERE name = 'customer'`,
  ],
];

/**
 * Brings the columnar schema up to this program.
 * @returns the number that it has now
 * @throws SetupProblem if a newer program wrote it
 */
export async function migrateColumnar(engine: Engine): Promise<number> {
  return engine.write(async (session) => {
    await session.execute(
      engine.name === 'duckdb'
        ? 'CREATE TABLE IF NOT EXISTS schema_step (number INTEGER NOT NULL)'
        : 'CREATE TABLE IF NOT EXISTS schema_step (number Int32) ENGINE = ReplacingMergeTree ORDER BY number',
    );
    const [row] = await session.query('SELECT max(number) AS newest, count(*) AS steps FROM schema_step');
    const reached = row?.['steps'] === 0 ? 0 : Number(row?.['newest']);
    if (reached > STEPS.length) {
      throw new SetupProblem(
        `The columnar store was written by a newer Perpetua (schema step ${reached}, this one knows ${STEPS.length}). Start that version, or restore the folder from before the upgrade.`,
      );
    }
    for (let number = reached + 1; number <= STEPS.length; number++) {
      for (const statement of STEPS[number - 1]?.(engine.name) ?? []) await session.execute(statement);
      await session.execute(`INSERT INTO schema_step VALUES (${number})`);
    }
    return STEPS.length;
  });
}
