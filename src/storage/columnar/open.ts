import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Clock } from '../../kernel/index.ts';
import { openClickhouse } from './clickhouse.ts';
import { openScratch } from './clickhouseStaging.ts';
import { openDuckdb } from './duckdb.ts';
import { migrateColumnar } from './migrate.ts';
import { type ColumnarStore, columnarStore, type OpenEngine } from './store.ts';

/** For typing what is passed on to a served engine, a file at a time. */
const SCRATCH_MEGABYTES = 500;
const THREADS = 2;

/** Opens the columnar store that the configuration names, brought up to date. @throws SetupProblem */
export async function openColumnar(config: Config, clock: Clock): Promise<ColumnarStore> {
  const store = columnarStore(await openEngine(config), clock);
  try {
    await migrateColumnar(store.engine);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openEngine({ clickhouseUrl, columnarMegabytes, dataFolder }: Config): Promise<OpenEngine> {
  if (clickhouseUrl === null) {
    const engine = await openDuckdb({
      folder: dataFolder,
      memoryMegabytes: columnarMegabytes,
      threads: THREADS,
    });
    return { name: 'duckdb', engine };
  }
  const engine = await openClickhouse(clickhouseUrl);
  const scratch = await openScratch(join(dataFolder, 'columnar.tmp'), SCRATCH_MEGABYTES, THREADS);
  return { name: 'clickhouse', engine, scratch };
}
