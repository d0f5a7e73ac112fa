import { type Kysely, type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { IdempotencyKeys, IdempotencyStore } from '../../access/index.ts';
import type { Record } from './record.ts';
import { type AuthTables, openAuthDb } from './signIn/database.ts';
import type { Tables } from './tables.ts';

/** A first request that never ended (its process was killed) holds its key no longer than this. */
const ABANDONED_AFTER = '10 minutes';
export const KEYS_KEPT_FOR = '7 days';

/** Whose keys, and where they lie. */
interface Place {
  readonly table: RawBuilder<unknown>;
  readonly owner: RawBuilder<unknown>;
  /** Values of the owner's columns in a new row. */
  readonly columns: RawBuilder<unknown>;
  readonly values: RawBuilder<unknown>;
}

type Run = <T>(work: (db: Kysely<Tables> | Kysely<AuthTables>) => Promise<T>) => Promise<T>;

/** @param signIn pool of the sign-in role: who calls an open route belongs to no organization yet */
export function recordIdempotencyStore(record: Record, signIn: pg.Pool): IdempotencyStore {
  const open = openAuthDb(signIn);
  return {
    keysOf(scope) {
      const { orgId, actor } = scope;
      return keysIn((work) => record.query(scope, work), {
        table: sql`idempotency_key`,
        owner: sql`org_id = current_org() and actor_id = ${actor.id}`,
        columns: sql`org_id, actor_id`,
        values: sql`${orgId}::uuid, ${actor.id}`,
      });
    },
    keysOfOpen: (route) =>
      keysIn((work) => open.transaction().execute(work), {
        table: sql`auth.open_request`,
        owner: sql`route = ${route}`,
        columns: sql`route`,
        values: sql`${route}`,
      }),
  };
}

function keysIn(run: Run, { table, owner, columns, values }: Place): IdempotencyKeys {
  return {
    claim: (key, requestHash) =>
      run(async (db) => {
        await sql`delete from ${table} where ${owner} and key = ${key}
          and (created_at < now() - ${KEYS_KEPT_FOR}::interval
            or (status is null and created_at < now() - ${ABANDONED_AFTER}::interval))`.execute(db);
        const claimed = await sql`insert into ${table} (${columns}, key, request_hash)
          values (${values}, ${key}, ${requestHash}) on conflict do nothing`.execute(db);
        if (claimed.numAffectedRows) return null;
        const { rows } = await sql<KeyRow>`select request_hash, status, body, content_type, etag from ${table}
          where ${owner} and key = ${key}`.execute(db);
        const [row] = rows;
        // Released between the two statements: to the caller that is the same as being worked on.
        if (!row || row.status === null)
          return { requestHash: row?.request_hash ?? requestHash, answer: null };
        const answer = {
          status: row.status,
          body: row.body ?? '',
          contentType: row.content_type ?? 'application/json',
          etag: row.etag,
        };
        return { requestHash: row.request_hash, answer };
      }),
    complete: (key, requestHash, { status, body, contentType, etag }) =>
      run(async (db) => {
        await sql`update ${table} set request_hash = ${requestHash}, status = ${status}, body = ${body},
          content_type = ${contentType}, etag = ${etag} where ${owner} and key = ${key}`.execute(db);
      }),
    release: (key) =>
      run(async (db) => {
        await sql`delete from ${table} where ${owner} and key = ${key} and status is null`.execute(db);
      }),
  };
}

interface KeyRow {
  request_hash: string;
  status: number | null;
  body: string | null;
  content_type: string | null;
  etag: string | null;
}
