import { createHash, randomBytes } from 'node:crypto';
import type { SecretMaker } from '../../access/index.ts';

/** Secrets from the system's randomness. */
export const systemSecrets: SecretMaker = {
  make: (prefix) => `${prefix}${randomBytes(32).toString('base64url')}`,
  hash: (secret) => createHash('sha256').update(secret).digest(),
};
