export { clickhouseTable } from './clickhouseSchema.ts';
export { type DuckdbOptions, openDuckdb } from './duckdb.ts';
export { duckdbTable } from './duckdbSchema.ts';
export { type Engine, type Row, type Session, TookTooLong, text } from './engine.ts';
export { migrateColumnar } from './migrate.ts';
export { ANSWER, CUSTOMER, columnList } from './table.ts';
