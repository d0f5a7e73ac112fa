import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, fixedClock, type Scope } from '../../src/kernel/index.ts';
import type { NewSignal } from '../../src/signal/index.ts';
import {
  type ColumnarStore,
  clickhouseEngine,
  columnarStore,
  migrateColumnar,
  openClickhouse,
  openDuckdb,
  openScratch,
} from '../../src/storage/columnar/index.ts';
import { chdb } from './chdb.ts';

/** An engine that the contract suite runs against, or the reason why it doesn't. */
export interface Candidate {
  readonly name: string;
  readonly skipped: string | null;
  open(): Promise<{ store: ColumnarStore; folder: string; close(): Promise<void> }>;
}

export const TEST_CLOCK: Clock = fixedClock('2026-06-01T12:00:00.000Z');

/** DuckDB always; ClickHouse as a server when PERPETUA_TEST_CLICKHOUSE_URL names one (an empty database), else in process. */
export async function columnarCandidates(): Promise<Candidate[]> {
  const duckdb: Candidate = {
    name: 'DuckDB',
    skipped: null,
    async open() {
      const folder = mkdtempSync(join(tmpdir(), 'perpetua-columnar-'));
      const engine = await openDuckdb({ folder, memoryMegabytes: 500, threads: 2 });
      return opened({ name: 'duckdb', engine }, folder);
    },
  };
  const url = process.env['PERPETUA_TEST_CLICKHOUSE_URL'];
  const inProcess = url ? null : chdb();
  const clickhouse: Candidate = {
    name: url ? 'ClickHouse server' : 'ClickHouse in process',
    skipped: inProcess && 'reason' in inProcess ? inProcess.reason : null,
    async open() {
      const folder = mkdtempSync(join(tmpdir(), 'perpetua-columnar-'));
      if (inProcess && 'reason' in inProcess) throw new Error(inProcess.reason);
      const engine = inProcess ? clickhouseEngine(inProcess.connect()) : await openClickhouse(url ?? '');
      return opened({ name: 'clickhouse', engine, scratch: await openScratch(folder, 300, 1) }, folder);
    },
  };
  return [duckdb, clickhouse];
}

async function opened(open: Parameters<typeof columnarStore>[0], folder: string) {
  await migrateColumnar(open.engine);
  const store = columnarStore(open, TEST_CLOCK);
  return {
    store,
    folder,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let organizations = 0;

/** An organization that no other test uses. */
export function freshScope(zone = 'Europe/Berlin'): Scope {
  const number = (++organizations).toString(16).padStart(12, '0');
  const actor = { kind: 'system', id: 'test', name: 'test' } as const;
  return { orgId: `01900000-0000-7000-8000-${number}`, zone, actor, from: 'job' };
}

/** A call; the given takes the place of what it would have. */
export function newSignal(given: Partial<NewSignal>): NewSignal {
  return {
    ...{ source: 'crm', id: '1', kind: 'call', customerRef: null, occurredAt: '2026-03-01T10:00:00.000Z' },
    ...{
      value: 1,
      unit: null,
      durationSeconds: null,
      channel: null,
      journey: null,
      touchpoint: null,
      outcome: null,
    },
    attributes: {},
    ...given,
  };
}

/** How many signals of an organization a store has. */
export async function countSignals(store: ColumnarStore, scope: Scope): Promise<number> {
  const sql = `SELECT ${store.dialect.countWhere('true')} AS n FROM ${store.dialect.rows('signal')} s`;
  const [row] = await store.figures.select(scope, { sql, parameters: [] });
  return Number(row?.['n']);
}
