import type { SignalTimeline } from '../../customer/index.ts';
import type { Clock, Scope } from '../../kernel/index.ts';
import type { Dialect, FigureStore } from '../../metric/index.ts';
import type { SignalStore } from '../../signal/index.ts';
import type { ClickhouseEngine } from './clickhouse.ts';
import { clickhouseDialect } from './clickhouseDialect.ts';
import { insertIntoClickhouse } from './clickhouseSignals.ts';
import type { Scratch } from './clickhouseStaging.ts';
import { duckdbDialect } from './duckdbDialect.ts';
import { insertDeliveries, insertIntoDuckdb } from './duckdbSignals.ts';
import type { Engine } from './engine.ts';
import { figureStore } from './figures.ts';
import { refreshRollups } from './rollups.ts';
import { gatherSignals } from './signalGathering.ts';
import { listSignals, signalTimeline } from './signalReading.ts';
import type { SignalSource } from './signalStaging.ts';
import { type ColumnarState, columnarState, type Holdings, holdings } from './state.ts';

/** An open engine with what it needs to take in files: DuckDB reads them itself, ClickHouse has them read by a DuckDB in memory. */
export type OpenEngine =
  | { readonly name: 'duckdb'; readonly engine: Engine }
  | { readonly name: 'clickhouse'; readonly engine: ClickhouseEngine; readonly scratch: Scratch };

/** The columnar store as the rest of the program sees it, whichever engine is behind it. */
export interface ColumnarStore {
  readonly open: OpenEngine;
  readonly engine: Engine;
  readonly dialect: Dialect;
  readonly figures: FigureStore;
  readonly signals: SignalStore;
  timeline(scope: Scope): SignalTimeline;
  /** Recomputes the daily sums that are behind; returns how many days. */
  refreshRollups(signal?: AbortSignal): Promise<number>;
  state(): Promise<ColumnarState>;
  holdings(scope: Scope): Promise<Holdings>;
  close(): Promise<void>;
}

export function columnarStore(open: OpenEngine, clock: Clock): ColumnarStore {
  const { engine } = open;
  const dialect = open.name === 'duckdb' ? duckdbDialect : clickhouseDialect;
  const insert = (scope: Scope, source: SignalSource) =>
    open.name === 'duckdb'
      ? insertIntoDuckdb(open.engine, scope, source, clock)
      : insertIntoClickhouse(open.engine, open.scratch, scope, source, clock);
  const gather =
    open.name === 'duckdb'
      ? gatherSignals((scope, deliveries) => insertDeliveries(open.engine, scope, deliveries, clock))
      : null;
  return {
    open,
    engine,
    dialect,
    figures: figureStore(engine, dialect),
    signals: {
      insert: gather ?? ((scope, rows) => insert(scope, { kind: 'rows', rows })),
      insertFile: (scope, file) => insert(scope, { kind: 'file', file }),
      list: (scope, filter, cursor, limit) => listSignals(engine, dialect, scope, filter, cursor, limit),
    },
    timeline: (scope) => signalTimeline(engine, dialect, scope),
    refreshRollups: (signal) => refreshRollups(engine, signal),
    state: () => columnarState(engine),
    holdings: (scope) => holdings(engine, dialect, scope),
    async close() {
      await engine.close();
      if (open.name === 'clickhouse') await open.scratch.close();
    },
  };
}
