import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../../intake/index.ts';

/** A DuckDB of its own for reading files: in memory, bounded, spilling into `folder`; apart from the columnar store. */
export interface FileEngine {
  run(sql: string): Promise<void>;
  /** All rows of a small result, as JSON-friendly objects: BIGINT as number, dates as text. */
  rows<Row extends object>(sql: string): Promise<Row[]>;
  close(): void;
}

export interface EngineLimits {
  /** Bytes that DuckDB may keep in memory; the process needs about 150 MB more. */
  readonly memoryBytes: number;
  readonly threads: number;
}

export const DEFAULT_ENGINE_LIMITS: EngineLimits = { memoryBytes: 512_000_000, threads: 2 };

/** @param folder where it may spill; must exist */
export async function openFileEngine(folder: string, limits = DEFAULT_ENGINE_LIMITS): Promise<FileEngine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.round(limits.memoryBytes / 1_000_000)}MB`,
    threads: String(limits.threads),
    temp_directory: folder,
    // Nothing is ever downloaded.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection: DuckDBConnection = await instance.connect();
  // Files must read the same wherever the program runs.
  await connection.run(`SET TimeZone = ${literal('UTC')}`);
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async rows<Row extends object>(sql: string) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson().map((row) => plain(row, reader) as Row);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type Reader = Awaited<ReturnType<DuckDBConnection['runAndReadAll']>>;

/** JSON rows give BIGINT as text; counts and row numbers here are far below 2^53. */
function plain(row: Record<string, unknown>, reader: Reader): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...row };
  for (let index = 0; index < reader.columnCount; index++) {
    const name = reader.columnName(index);
    const type = reader.columnType(index).toString();
    if (typeof copy[name] === 'string' && /^(BIGINT|UBIGINT|HUGEINT)$/.test(type))
      copy[name] = Number(copy[name]);
  }
  return copy;
}
