import type { Config } from '../../config.ts';
import { SetupProblem } from '../../kernel/index.ts';
import { openDuckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { migrateColumnar } from './migrate.ts';

/** Enough for the largest questions of a medium organization; past it DuckDB spills to disk. */
const MEMORY_MEGABYTES = 2_000;
const THREADS = 2;

/** Opens the columnar store that the configuration names, brought up to date. @throws SetupProblem */
export async function openColumnar(config: Config): Promise<Engine> {
  if (config.clickhouseUrl)
    throw new SetupProblem('CLICKHOUSE_URL cannot be used yet; unset it to use the embedded store.');
  const engine = await openDuckdb({
    folder: config.dataFolder,
    memoryMegabytes: MEMORY_MEGABYTES,
    threads: THREADS,
  });
  try {
    await migrateColumnar(engine);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
