import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { isId, type Scope } from '../../kernel/index.ts';
import type { Pools } from './connect.ts';
import { type Stores, storesFor } from './stores.ts';
import type { Tables } from './tables.ts';

/** The record: everything that people write and answer, in PostgreSQL. */
export interface Record {
  /**
   * Runs `work` in one transaction of one organization. Row-level security sees that organization and no other;
   * what `work` throws rolls everything back.
   */
  inScope<T>(scope: Scope, work: (stores: Stores) => Promise<T>): Promise<T>;
  /** As `inScope`, with the query builder itself: for the storage layer's own reading and writing. */
  query<T>(scope: Scope, work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** As `query`, with the connection beside it, for COPY. */
  stream<T>(scope: Scope, work: (client: pg.PoolClient, stores: Stores) => Promise<T>): Promise<T>;
}

/** SQLSTATE deadlock_detected. */
const DEADLOCK = '40P01';
const MOST_ATTEMPTS = 3;

export function openRecord(pools: Pools): Record {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pools.app }) });
  const once = <T>(scope: Scope, work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (transaction) => {
      if (!isId(scope.orgId)) throw new Error('a scope must name its organization');
      await sql`select set_config('perpetua.org_id', ${scope.orgId}, true)`.execute(transaction);
      return work(transaction);
    });
  /** Of two transactions that wait for each other PostgreSQL ends one; it did nothing, so it is done again. */
  const query = async <T>(scope: Scope, work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(scope, work);
      } catch (error) {
        if ((error as { code?: string }).code !== DEADLOCK || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  };
  return {
    query,
    inScope: (scope, work) => query(scope, (transaction) => work(storesFor(transaction, scope))),
    async stream(scope, work) {
      if (!isId(scope.orgId)) throw new Error('a scope must name its organization');
      const client = await pools.app.connect();
      let failure: Error | undefined;
      try {
        await client.query('begin');
        await client.query(`select set_config('perpetua.org_id', $1, true)`, [scope.orgId]);
        const result = await work(client, storesFor(onClient(client), scope));
        await client.query('commit');
        return result;
      } catch (error) {
        failure = error as Error;
        await client.query('rollback').catch(() => {});
        throw error;
      } finally {
        // A connection whose COPY was cut off may be in any state; the pool makes a new one.
        client.release(failure);
      }
    },
  };
}

/** A query builder over a connection that somebody else opened and will give back. */
function onClient(client: pg.PoolClient): Kysely<Tables> {
  // Not the client itself: Kysely would give it back to the pool after every statement.
  const borrowed = { query: client.query.bind(client), release() {} } as unknown as pg.PoolClient;
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => borrowed, end: async () => {} } }),
  });
}
