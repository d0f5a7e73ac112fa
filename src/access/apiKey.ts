import { type Clock, type Ids, InvalidInput, type Scope } from '../kernel/index.ts';
import type { AuditLog } from './audit.ts';
import { assertPermitted, type Identity } from './identity.ts';
import type { Slice } from './people.ts';
import { isPermission, type Permission } from './permission.ts';

export const KEY_PREFIX = 'pk_';

/** A key for a program; what it opens is fixed when it is made. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** Its first characters, to tell keys apart. */
  readonly prefix: string;
  readonly scopes: readonly Permission[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** Makes secrets and what is stored of them; chance and hashing come from outside. */
export interface SecretMaker {
  /** 32 random bytes as text behind `prefix`. */
  make(prefix: string): string;
  /** SHA-256: enough for a secret that is as long as its hash. */
  hash(secret: string): Uint8Array;
}

/** Keys of the organization of the running transaction; those revoked are not listed. */
export interface ApiKeyStore {
  list(slice: Slice): Promise<readonly ApiKey[]>;
  insert(key: ApiKey, hash: Uint8Array): Promise<void>;
  /** @throws NotFound */
  revoke(id: string, at: Date): Promise<ApiKey>;
}

/** Finds the key that a request carries. The organization is not known before. */
export interface ApiKeyFinder {
  find(
    hash: Uint8Array,
  ): Promise<{ orgId: string; zone: string; id: string; name: string; scopes: readonly string[] } | null>;
}

/**
 * Makes a key. It can never do more than the one who makes it.
 * @returns the key's text too: it is shown this once
 * @throws InvalidInput for no scope, an unknown one, or an expiry in the past · NotAllowed for a scope the maker lacks
 */
export async function createApiKey(
  stores: { apiKeys: ApiKeyStore; audit: AuditLog },
  identity: Identity,
  wanted: { name: string; scopes: readonly string[]; expiresAt: Date | null },
  tools: { clock: Clock; ids: Ids; secrets: SecretMaker },
): Promise<{ key: ApiKey; text: string }> {
  const { actor } = identity.scope;
  const scopes = [...new Set(wanted.scopes)].map((scope, index) => {
    if (!isPermission(scope))
      throw InvalidInput.at(`scopes[${index}]`, 'must be a permission that GET /api/v1/roles lists', scope);
    assertPermitted(identity, scope);
    return scope;
  });
  if (scopes.length === 0) throw InvalidInput.at('scopes', 'must name at least one permission');
  const createdAt = tools.clock.now();
  if (wanted.expiresAt && wanted.expiresAt <= createdAt) {
    throw InvalidInput.at('expiresAt', 'must lie in the future', wanted.expiresAt.toISOString());
  }
  const text = tools.secrets.make(KEY_PREFIX);
  const key: ApiKey = {
    id: tools.ids.next(),
    name: wanted.name,
    prefix: text.slice(0, KEY_PREFIX.length + 6),
    scopes,
    createdBy: actor.name,
    createdAt,
    expiresAt: wanted.expiresAt,
    lastUsedAt: null,
  };
  await stores.apiKeys.insert(key, tools.secrets.hash(text));
  await stores.audit.append({
    action: 'created',
    subjectKind: 'api_key',
    subjectId: key.id,
    detail: { name: key.name, scopes, expiresAt: key.expiresAt?.toISOString() ?? null },
  });
  return { key, text };
}

/** What a key that was found may do, and where. */
export function identityOfKey(
  found: NonNullable<Awaited<ReturnType<ApiKeyFinder['find']>>>,
  from: string,
): Identity {
  const scope: Scope = {
    orgId: found.orgId,
    zone: found.zone,
    actor: { kind: 'key', id: found.id, name: found.name },
    from,
  };
  // A permission that was renamed or dropped since opens nothing.
  return { scope, role: null, permissions: new Set(found.scopes.filter(isPermission)) };
}
