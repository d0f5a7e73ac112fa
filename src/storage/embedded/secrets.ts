import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../../kernel/index.ts';

/** Passwords and keys made once per data folder; never printed, never logged. */
export interface Secrets {
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly signInPassword: string;
  /** Signs sessions and encrypts second factors. */
  readonly sessionSecret: string;
}

/** Reads the folder's secrets, or makes them on the first start (readable by the account that runs Perpetua alone). */
export function readSecrets(dataFolder: string): Secrets {
  const path = join(dataFolder, 'secrets.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  const make = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    ownerPassword: make(),
    appPassword: make(),
    signInPassword: make(),
    sessionSecret: randomBytes(32).toString('base64url'),
  };
  try {
    writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return secrets;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another process was first.
    if (code === 'EEXIST') return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
    throw new SetupProblem(
      `The data folder cannot be written (${path}: ${code}). Give this account the right to, or set PERPETUA_DATA.`,
    );
  }
}
