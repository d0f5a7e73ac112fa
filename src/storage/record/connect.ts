import pg from 'pg';
import { SetupProblem } from '../../kernel/index.ts';
import { RECORD_TYPES } from './columnTypes.ts';
import { type Reach, watchReach } from './reach.ts';
import { APP_ROLE, assertBound, makeRoles, SIGN_IN_ROLE } from './roles.ts';

/** How to reach the record's PostgreSQL: our own, whose roles have passwords, or a served one with one account. */
export type Location =
  | {
      readonly kind: 'embedded';
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly owner: { readonly user: string; readonly password: string };
      readonly passwords: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'served'; readonly url: string };

/** Pools by what they may do: the owner migrates and runs jobs, the app is held to one organization, sign-in sees people. */
export interface Pools {
  readonly owner: pg.Pool;
  readonly app: pg.Pool;
  readonly signIn: pg.Pool;
  readonly reach: Reach;
  end(): Promise<void>;
}

/** Milliseconds in which a server must answer at the start, and in which a connection of a pool must come free. */
const REACHED_WITHIN = 10_000;
const A_TURN_WITHIN = 60_000;

/**
 * Opens the pools, making the working roles if need be.
 * @throws SetupProblem in one sentence if the server can't be reached
 */
export async function connect(location: Location): Promise<Pools> {
  const owner = new pg.Pool({ ...asOwner(location), max: 8 });
  survive(owner);
  try {
    await assertServer(location);
    const client = await owner.connect();
    try {
      await makeRoles(client, location.kind === 'embedded' ? location.passwords : null);
    } finally {
      client.release();
    }
  } catch (error) {
    await owner.end();
    throw error;
  }
  const app = new pg.Pool({ ...asRole(location, APP_ROLE), max: 16 });
  const signIn = new pg.Pool({ ...asRole(location, SIGN_IN_ROLE), max: 8 });
  survive(app);
  survive(signIn);
  const client = await app.connect();
  try {
    await assertBound(client);
  } finally {
    client.release();
  }
  return {
    owner,
    app,
    signIn,
    reach: watchReach([owner, app, signIn], () => performance.now()),
    async end() {
      await Promise.all([owner.end(), app.end(), signIn.end()]);
    },
  };
}

/** A connection lost while idle is replaced at the next use; the query that needs it reports what is wrong. */
function survive(pool: pg.Pool): void {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}

async function assertServer(location: Location): Promise<void> {
  // A client of its own: it gives up sooner than a pool, which may wait for a turn on a busy machine.
  const client = new pg.Client({ ...asOwner(location), connectionTimeoutMillis: REACHED_WITHIN });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    if (Number(rows[0]?.server_version_num) < 150_000) {
      throw new SetupProblem('The PostgreSQL behind DATABASE_URL is older than version 15; upgrade it.');
    }
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    const place =
      location.kind === 'served'
        ? `behind DATABASE_URL (${new URL(location.url).host})`
        : 'of the data folder';
    throw new SetupProblem(
      `The PostgreSQL ${place} cannot be reached: ${reason(error)}. Check that it runs and takes this account.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0]);
  const { code, message } = error as { code?: string; message: string };
  return message || code || String(error);
}

function asOwner(location: Location): pg.PoolConfig {
  const ways = { connectionTimeoutMillis: A_TURN_WITHIN, types: RECORD_TYPES };
  if (location.kind === 'served') return { connectionString: location.url, ...ways };
  const { host, port, database, owner } = location;
  return { host, port, database, user: owner.user, password: owner.password, ...ways };
}

function asRole(location: Location, role: string): pg.PoolConfig {
  if (location.kind === 'served') return { ...asOwner(location), options: `-c role=${role}` };
  return { ...asOwner(location), user: role, password: location.passwords[role] ?? '' };
}
