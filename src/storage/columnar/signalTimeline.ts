import type { SignalTimeline } from '../../customer/index.ts';
import type { Scope } from '../../kernel/index.ts';
import { duckdbDialect } from './duckdbDialect.ts';
import type { Engine } from './engine.ts';
import { signalTimeline } from './signalReading.ts';

/** A customer's signals out of DuckDB, newest first. */
export function duckdbSignalTimeline(engine: Engine, scope: Scope): SignalTimeline {
  return signalTimeline(engine, duckdbDialect, scope);
}
