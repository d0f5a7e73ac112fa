import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { SetupProblem } from '../kernel/index.ts';
import {
  type RunningPostgres,
  readRunning,
  readSecrets,
  type Secrets,
  startPostgres,
} from './embedded/index.ts';
import { type FolderLock, lockFolder, readHolder } from './embedded/lock.ts';
import { APP_ROLE, connect, type Location, openPools, type Pools, SIGN_IN_ROLE } from './record/index.ts';

/** The record, reachable and up to date, with what is needed to let go of it. */
export interface OpenedRecord {
  readonly pools: Pools;
  readonly secrets: Secrets;
  readonly location: Location;
  readonly lock: FolderLock;
  close(): Promise<void>;
}

/**
 * Takes the data folder and opens the record in it, or the served one. One Perpetua holds a folder with a store in it.
 * @throws SetupProblem with one sentence that says what to do
 */
export async function openRecordIn(config: Config, say: (sentence: string) => void): Promise<OpenedRecord> {
  makeDataFolder(config.dataFolder);
  // Where both stores are served, several processes may share the folder, which then holds uploads and exports alone.
  const lock = config.databaseUrl && config.clickhouseUrl ? NO_LOCK : lockFolder(config.dataFolder);
  try {
    const secrets = readSecrets(config.dataFolder);
    const server = config.databaseUrl
      ? null
      : await startPostgres({
          folder: join(config.dataFolder, 'record'),
          password: secrets.ownerPassword,
          say,
        });
    const location = server ? embeddedAt(server, secrets) : servedAt(config);
    try {
      const pools = await openPools(location, say);
      return {
        pools,
        secrets,
        location,
        lock,
        async close() {
          await pools.end();
          await server?.stop();
          lock.release();
        },
      };
    } catch (error) {
      await server?.stop();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

const NO_LOCK: FolderLock = { announce() {}, release() {} };

/** The record of a folder that another process may hold, without what only the holder has. */
export type AttachedRecord = Omit<OpenedRecord, 'lock'>;

/**
 * Opens the record beside a running Perpetua, or by itself where none runs. For commands that do one small thing.
 * @throws SetupProblem with one sentence that says what to do
 */
export async function attachRecordIn(
  config: Config,
  say: (sentence: string) => void,
): Promise<AttachedRecord> {
  const holder = readHolder(config.dataFolder);
  if (!holder && !config.databaseUrl) return openRecordIn(config, say);
  makeDataFolder(config.dataFolder);
  const secrets = readSecrets(config.dataFolder);
  const location = config.databaseUrl
    ? servedAt(config)
    : embeddedAt(readRunning(join(config.dataFolder, 'record')), secrets);
  // Beside a running one the schema is its own; a command never brings it further than its server knows.
  const pools = holder ? await connect(location) : await openPools(location, say);
  return { pools, secrets, location, close: () => pools.end() };
}

function embeddedAt(server: RunningPostgres, secrets: Secrets): Location {
  return {
    kind: 'embedded',
    host: server.host,
    port: server.port,
    database: server.database,
    owner: { user: server.user, password: secrets.ownerPassword },
    passwords: { [APP_ROLE]: secrets.appPassword, [SIGN_IN_ROLE]: secrets.signInPassword },
  };
}

function servedAt(config: Config): Location {
  return { kind: 'served', url: config.databaseUrl ?? '' };
}

function makeDataFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupProblem(
      `The data folder ${folder} cannot be made (${code}). Choose another with PERPETUA_DATA.`,
    );
  }
}

/** One by one: made in one call, Node 20 tries for ever where a system refuses by saying that nothing is there (/proc). */
function makeFolders(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolders(above);
  mkdirSync(folder, { mode: 0o711 });
}
