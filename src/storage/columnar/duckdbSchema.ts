import type { Column, ColumnType, Table } from './table.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'UUID',
  text: 'VARCHAR',
  name: 'VARCHAR',
  day: 'DATE',
  instant: 'TIMESTAMP',
  number: 'DOUBLE',
  integer: 'BIGINT',
  flag: 'BOOLEAN',
  map: 'MAP(VARCHAR, VARCHAR)',
  hash: 'UBIGINT',
};

/**
 * No primary keys: an index of DuckDB lives in memory whole, 100 million signals would take gigabytes, and it halves the
 * insert rate. What must be unique is kept so by the one writer.
 */
export function duckdbTable(table: Table, name = table.name): string {
  const columns = table.columns.map((column) => `${column.name} ${duckdbType(column)}`);
  return `CREATE TABLE IF NOT EXISTS ${name} (${columns.join(', ')})`;
}

/** Ids that differ from row to row: DuckDB packs them bit by bit, to little use, and unpacking took half of a driver analysis. */
const SCATTERED = new Set(['response_id', 'customer_id']);

function duckdbType({ name, type, required }: Column): string {
  const packing = SCATTERED.has(name) ? ' USING COMPRESSION uncompressed' : '';
  return `${TYPES[type]}${packing}${required ? ' NOT NULL' : ''}`;
}
