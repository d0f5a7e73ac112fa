export {
  type ClickhouseEngine,
  type ClickhouseOptions,
  clickhouseEngine,
  openClickhouse,
} from './clickhouse.ts';
export { clickhouseDialect } from './clickhouseDialect.ts';
export { clickhouseTable } from './clickhouseSchema.ts';
export { insertIntoClickhouse } from './clickhouseSignals.ts';
export { nextVersion, openScratch, passOn, restored, type Scratch } from './clickhouseStaging.ts';
export { type DuckdbOptions, openDuckdb } from './duckdb.ts';
export { duckdbDialect } from './duckdbDialect.ts';
export { duckdbTable } from './duckdbSchema.ts';
export { insertIntoDuckdb } from './duckdbSignals.ts';
export { type Engine, number, type Row, type Session, TookTooLong, text } from './engine.ts';
export { copyTo, EXPORT_FORMATS, type ExportFormat, writeTable } from './export.ts';
export { figureStore } from './figures.ts';
export { migrateColumnar } from './migrate.ts';
export { refreshRollups } from './rollups.ts';
export { listSignals, signalTimeline } from './signalReading.ts';
export type { SignalSource } from './signalStaging.ts';
export { type ColumnarState, columnarState, type Holdings, holdings } from './state.ts';
export { type ColumnarStore, columnarStore, type OpenEngine } from './store.ts';
export { ANSWER, type Column, CUSTOMER, columnList } from './table.ts';
