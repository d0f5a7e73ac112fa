import type { Scope } from '../../kernel/index.ts';
import type { Dialect } from '../../metric/index.ts';
import { type Engine, id } from './engine.ts';
import { TABLES } from './table.ts';

/** What the columnar store holds, all organizations together, for the people who run it. */
export interface ColumnarState {
  readonly engine: Engine['name'];
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** Bytes on disk. */
  readonly bytes: number;
  /** Days whose rollup waits to be recomputed. */
  readonly dirtyDays: number;
}

export async function columnarState(engine: Engine): Promise<ColumnarState> {
  const tables = [];
  for (const { name } of TABLES) {
    const [row] = await engine.query(`SELECT count(*) AS n FROM ${name}`);
    tables.push({ name, rows: Number(row?.['n'] ?? 0) });
  }
  const [size] = await engine.query(
    engine.name === 'duckdb'
      ? 'SELECT (block_size * total_blocks)::BIGINT AS bytes FROM pragma_database_size() WHERE database_name = current_database()'
      : 'SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = currentDatabase()',
  );
  return {
    engine: engine.name,
    tables,
    bytes: Number(size?.['bytes'] ?? 0),
    dirtyDays: tables.find((table) => table.name === 'dirty_day')?.rows ?? 0,
  };
}

/** What one organization has: how many rows, and the newest of each. */
export interface Holdings {
  readonly answers: number;
  readonly lastAnsweredAt: string | null;
  readonly signals: number;
  readonly lastOccurredAt: string | null;
  readonly customers: number;
}

export async function holdings(engine: Engine, dialect: Dialect, scope: Scope): Promise<Holdings> {
  const org = [id('org', scope.orgId)];
  const [answers] = await engine.query(
    `SELECT count(*) AS n, max(a.answered_at) AS newest FROM ${dialect.rows('answer')} AS a`,
    org,
  );
  const [signals] = await engine.query(
    `SELECT count(*) AS n, max(s.occurred_at) AS newest FROM ${dialect.rows('signal')} AS s`,
    org,
  );
  const [customers] = await engine.query(`SELECT count(*) AS n FROM ${dialect.rows('customer')} AS c`, org);
  const [answered, occurred] = [Number(answers?.['n']), Number(signals?.['n'])];
  return {
    answers: answered,
    lastAnsweredAt: answered > 0 ? String(answers?.['newest']) : null,
    signals: occurred,
    lastOccurredAt: occurred > 0 ? String(signals?.['newest']) : null,
    customers: Number(customers?.['n']),
  };
}
