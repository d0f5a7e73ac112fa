import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * The rows of a query that finds thousands, brought over as one JSON array a column. The driver takes each cell of each
 * row apart by itself, which for five thousand goals costs more than all that a page does with them. What JSON has no
 * type for comes as text: instants (see `instantOf`) and infinite numbers (see `numberOf`).
 * @param columns of the query, each once
 * @returns rows in the order of the query
 */
export async function columnwise<Row extends object>(
  db: Kysely<Tables>,
  // biome-ignore lint/suspicious/noExplicitAny: what it selects from is no matter here
  query: SelectQueryBuilder<any, any, any> | ReturnType<typeof sql>,
  columns: readonly (keyof Row & string)[],
): Promise<Row[]> {
  const gathered = columns.map((name) => sql`json_agg(${sql.ref(`found.${name}`)}) as ${sql.ref(name)}`);
  const { rows } = await sql<Record<string, unknown[] | null>>`
    select ${sql.join(gathered)} from (${query}) found`.execute(db);
  const arrays = columns.map((name) => rows[0]?.[name] ?? []);
  return Array.from({ length: arrays[0]?.length ?? 0 }, (_, at) => {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < columns.length; column++) row[columns[column] ?? ''] = arrays[column]?.[at];
    return row as Row;
  });
}

/** An instant as ISO 8601 in UTC with milliseconds, whether the driver read it or JSON holds it. */
export function instantOf(instant: Date | string): string {
  if (typeof instant !== 'string') return instant.toISOString();
  // JSON leaves out zeros at the end of a second: 12:00:00.5+00:00.
  if (!instant.endsWith('+00:00') || instant[4] !== '-') return new Date(instant).toISOString();
  const second = instant.slice(0, 19);
  return `${second}.${instant.slice(20, -6).slice(0, 3).padEnd(3, '0')}Z`;
}

/** A number that JSON may hold as text because it is infinite. */
export function numberOf(value: number | string | null): number | null {
  return typeof value === 'string' ? Number(value) : value;
}
