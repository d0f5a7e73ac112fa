import { Logger, runMigrations } from 'graphile-worker';
import { connect, type Location, type Pools } from './connect.ts';
import { migrate } from './migrate.ts';

/** Connects, then brings the schema and the job queue's own schema up to date. */
export async function openPools(location: Location, say: (sentence: string) => void): Promise<Pools> {
  const pools = await connect(location);
  try {
    await runMigrations({ pgPool: pools.owner, logger: new Logger(() => () => {}) });
    const client = await pools.owner.connect();
    try {
      const applied = await migrate(client);
      if (applied.length > 0) say(`Brought the record's schema up to date (${applied.length} steps).`);
    } finally {
      client.release();
    }
    return pools;
  } catch (error) {
    await pools.end();
    throw error;
  }
}
