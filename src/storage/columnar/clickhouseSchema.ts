import type { Column, ColumnType, Table } from './table.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'UUID',
  text: 'String',
  name: 'LowCardinality(String)',
  // The 32-bit types reach from 1900 to 2299; the short ones begin in 1970.
  day: 'Date32',
  instant: `DateTime64(3, 'UTC')`,
  number: 'Float64',
  integer: 'Int64',
  flag: 'Bool',
  map: 'Map(String, String)',
  hash: 'UInt64',
};

/**
 * Every table replaces: of rows with the same `order` the one with the highest `version` counts, and none if that one is
 * marked as deleted. Reading is done with `final = 1`, so a row that was written twice, or replaced and not yet merged,
 * is never counted twice. That is what makes a write which was cut off safe to repeat without transactions.
 */
export function clickhouseTable(table: Table, name = table.name): string {
  const columns = [
    ...table.columns.map((column) => `${column.name} ${clickhouseType(column)}`),
    'version UInt64',
    'deleted UInt8 DEFAULT 0',
  ];
  const hashed = table.columns.find((column) => column.type === 'hash' && column.name === 'key_hash');
  if (hashed) columns.push('INDEX key_hash_bloom key_hash TYPE bloom_filter(0.001) GRANULARITY 4');
  return `CREATE TABLE IF NOT EXISTS ${name} (${columns.join(', ')})
    ENGINE = ReplacingMergeTree(version, deleted)
    ${table.partition ? `PARTITION BY toYYYYMM(${table.partition})` : ''}
    ORDER BY (${table.order.join(', ')})
    SETTINGS allow_nullable_key = 1`;
}

function clickhouseType({ type, required }: Column): string {
  if (required) return TYPES[type];
  return type === 'name' ? 'LowCardinality(Nullable(String))' : `Nullable(${TYPES[type]})`;
}
