import type { Scope } from '../../kernel/index.ts';
import { Refused } from '../../kernel/index.ts';
import type { Dialect } from '../../metric/index.ts';
import { copyTo, type Engine } from '../columnar/index.ts';
import type { CopiedRows } from './write.ts';

const COMMON = ['segment', 'region', 'plan'] as const;

export const SIGNAL_ROWS: CopiedRows = {
  columns: [
    ...['source', 'id', 'kind', 'customer_external_id', 'occurred_at', 'value', 'unit', 'duration_seconds'],
    ...['channel', 'journey', 'touchpoint', 'outcome'],
    ...COMMON.map((name) => `attribute.${name}`),
  ],
  open: [{ column: 'attributes', prefix: 'attribute.', kind: 'map' }],
  read: (path) => `read_parquet('${path.replaceAll("'", "''")}')`,
};

/** Copies an organization's signals out of the columnar store into a Parquet file. @throws Refused for another engine */
export async function copySignals(
  { engine, dialect }: { readonly engine: Engine; readonly dialect: Dialect },
  scope: Scope,
  path: string,
): Promise<void> {
  if (engine.name !== 'duckdb') {
    throw new Refused('Signals that lie in ClickHouse are exported there: SELECT … INTO OUTFILE.');
  }
  const sql = `SELECT s.source, s.id, s.kind, s.customer_ref AS customer_external_id,
      strftime(s.occurred_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS occurred_at, s.value, s.unit, s.duration_seconds,
      s.channel, s.journey, s.touchpoint, s.outcome,
      ${COMMON.map((name) => `s.${name} AS "attribute.${name}"`).join(', ')}, s.attributes
    FROM ${dialect.rows('signal')} AS s`;
  await copyTo(engine, scope, { sql, parameters: [] }, path, 'parquet');
}
