import type pg from 'pg';

/** Whether the record can be reached: told by what its connections meet. */
export interface Reach {
  /** Whether what went wrong is likely to be that PostgreSQL is away, or was until a moment ago. */
  isLost(error: unknown): boolean;
}

/** Milliseconds after a lost connection in which what fails is held to fail for it: some callers hide the cause. */
const AFTERWARDS = 5_000;

/** What the system says of a server that is not there. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
]);
/** SQLSTATE class 08 (connection exceptions) and 57P01 to 57P03 (shut down, crashed, not serving yet). */
const ENDED = /^(08...|57P0[123])$/;

/** Watches what connections of the pools meet. @param now in milliseconds */
export function watchReach(pools: readonly pg.Pool[], now: () => number): Reach {
  let lostAt = Number.NEGATIVE_INFINITY;
  const lose = () => {
    lostAt = now();
  };
  for (const pool of pools) {
    pool.on('error', lose);
    pool.on('connect', (client) => client.on('error', lose));
    const connect = pool.connect.bind(pool) as (done?: Connected) => Promise<pg.PoolClient> | undefined;
    const watched = (done?: Connected) => {
      if (!done) {
        return connect()?.catch((error: unknown) => {
          lose();
          throw error;
        });
      }
      connect((error, client, release) => {
        if (error) lose();
        done(error, client, release);
      });
      return undefined;
    };
    pool.connect = watched as typeof pool.connect;
  }
  return { isLost: (error) => isAway(error) || now() - lostAt < AFTERWARDS };
}

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (release?: Error | boolean) => void,
) => void;

function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && (AWAY.has(code) || ENDED.test(code))) return true;
  return cause !== undefined && cause !== null && isAway(cause);
}
