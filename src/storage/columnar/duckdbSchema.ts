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

function duckdbType({ type, required }: Column): string {
  return `${TYPES[type]}${required ? ' NOT NULL' : ''}`;
}
