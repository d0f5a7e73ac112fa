import { resolve } from 'node:path';
import { SetupProblem } from './kernel/index.ts';

/** All that can be set from outside. Read once, here, and handed on as a value. */
export interface Config {
  /** Folder that holds everything the embedded stores write. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach Perpetua, without a slash at the end; cookies and links are made for it. */
  readonly publicUrl: string;
  /** A served PostgreSQL (≥ 15) instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** A served ClickHouse instead of DuckDB. */
  readonly clickhouseUrl: string | null;
  /** Memory that DuckDB may use, in MB; past it it spills to disk. */
  readonly columnarMegabytes: number;
  readonly roles: ReadonlySet<Role>;
  readonly logLevel: string;
  /** Days after its last use that an uploaded file is kept, and days that the file of an export is. */
  readonly keepDays: { readonly upload: number; readonly export: number };
  /** Outbound requests (sign-on providers, webhooks) may go to private addresses. */
  readonly allowPrivateAddresses: boolean;
}

/** What one process does; by default all. */
export const ROLES = ['web', 'jobs'] as const;
export type Role = (typeof ROLES)[number];

/** What the command line may set over the environment. */
export interface ConfigOverrides {
  readonly data?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly roles?: string | undefined;
}

/**
 * Reads the environment and the command line's overrides.
 * @throws SetupProblem naming the variable, what it held and what it must hold
 */
export function readConfig(environment: NodeJS.ProcessEnv, overrides: ConfigOverrides = {}): Config {
  const host = overrides.host ?? environment['PERPETUA_HOST'] ?? '127.0.0.1';
  const port = readPort(overrides.port ?? environment['PERPETUA_PORT'] ?? '4600');
  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    dataFolder: resolve(overrides.data ?? environment['PERPETUA_DATA'] ?? './data'),
    host,
    port,
    publicUrl: (environment['PERPETUA_URL'] ?? `http://${shownHost}:${port}`).replace(/\/+$/, ''),
    databaseUrl: readUrl(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    clickhouseUrl: readUrl(environment, 'CLICKHOUSE_URL', ['http:', 'https:']),
    columnarMegabytes: readWhole(environment, 'PERPETUA_COLUMNAR_MEMORY', {
      otherwise: COLUMNAR_MEGABYTES,
      least: 256,
      of: 'megabytes',
    }),
    roles: readRoles(overrides.roles ?? environment['PERPETUA_ROLES'] ?? ROLES.join(',')),
    logLevel: environment['PERPETUA_LOG'] ?? 'info',
    keepDays: {
      upload: readWhole(environment, 'PERPETUA_KEEP_UPLOADS_DAYS', KEEP_DAYS),
      export: readWhole(environment, 'PERPETUA_KEEP_EXPORTS_DAYS', KEEP_DAYS),
    },
    allowPrivateAddresses: environment['PERPETUA_ALLOW_PRIVATE_ADDRESSES'] === 'yes',
  };
}

/** Whether `text` names a port; 0 stands for any that is free. */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function readPort(text: string): number {
  if (!isPort(text)) {
    throw new SetupProblem(`The port is set to "${text}"; it must be a whole number from 0 to 65535.`);
  }
  return Number(text);
}

interface Whole {
  readonly otherwise: number;
  readonly least: number;
  readonly of: string;
}

const KEEP_DAYS: Whole = { otherwise: 7, least: 1, of: 'days' };
/** Enough for the largest questions of a medium organization. */
const COLUMNAR_MEGABYTES = 2_000;

function readWhole(environment: NodeJS.ProcessEnv, name: string, { otherwise, least, of }: Whole): number {
  const text = environment[name];
  if (!text) return otherwise;
  if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
  throw new SetupProblem(
    `${name} is set to "${text}"; it must be a whole number of ${of}, ${least} or more.`,
  );
}

function readUrl(environment: NodeJS.ProcessEnv, name: string, protocols: readonly string[]): string | null {
  const text = environment[name];
  if (!text) return null;
  const wanted = protocols.map((protocol) => `${protocol}//`).join(' or ');
  // The value may hold a password, so it is never repeated in the message.
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new SetupProblem(`${name} is not an address that begins with ${wanted}; correct it or unset it.`);
  }
  return text;
}

function readRoles(text: string): ReadonlySet<Role> {
  const roles = new Set<Role>();
  for (const word of text.split(',').map((part) => part.trim())) {
    const role = ROLES.find((known) => known === word);
    if (!role) throw new SetupProblem(`The role "${word}" is not known; use ${ROLES.join(', ')}.`);
    roles.add(role);
  }
  return roles;
}
