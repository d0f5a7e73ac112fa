import type { Kysely, Selectable } from 'kysely';
import type pg from 'pg';
import { type ApiKey, type ApiKeyFinder, type ApiKeyStore, isPermission } from '../../../access/index.ts';
import { isId, NotFound, type Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';

/** Every column but the hash, which nobody has to read. */
const COLUMNS = [
  'id',
  'name',
  'prefix',
  'scopes',
  'created_by',
  'created_at',
  'expires_at',
  'last_used_at',
] as const;

export function recordApiKeyStore(db: Kysely<Tables>, scope: Scope): ApiKeyStore {
  return {
    async list({ after, limit }) {
      const rows = await db
        .selectFrom('api_key')
        .select(COLUMNS)
        .where('revoked_at', 'is', null)
        .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(apiKeyOf);
    },
    async insert(key, hash) {
      await db
        .insertInto('api_key')
        .values({
          org_id: scope.orgId,
          id: key.id,
          name: key.name,
          prefix: key.prefix,
          hash: Buffer.from(hash),
          scopes: [...key.scopes],
          created_by: key.createdBy,
          created_at: key.createdAt,
          expires_at: key.expiresAt,
        })
        .execute();
    },
    async revoke(id, at) {
      const row = isId(id)
        ? await db
            .updateTable('api_key')
            .set({ revoked_at: at })
            .where('id', '=', id)
            .where('revoked_at', 'is', null)
            .returning(COLUMNS)
            .executeTakeFirst()
        : undefined;
      if (!row) throw NotFound.of('API key', id);
      return apiKeyOf(row);
    },
  };
}

function apiKeyOf(row: Pick<Selectable<Tables['api_key']>, (typeof COLUMNS)[number]>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes.filter(isPermission),
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}

/** Through a function of the database that gives out the one row whose hash the caller knows. */
export function recordApiKeyFinder(pool: pg.Pool): ApiKeyFinder {
  return {
    async find(hash) {
      const { rows } = await pool.query<{
        org_id: string;
        zone: string;
        id: string;
        name: string;
        scopes: string[];
      }>('select org_id, zone, id, name, scopes from api_key_opening($1)', [Buffer.from(hash)]);
      const [row] = rows;
      if (!row) return null;
      const { org_id: orgId, zone, id, name, scopes } = row;
      return { orgId, zone, id, name, scopes };
    },
  };
}
