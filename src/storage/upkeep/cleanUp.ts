import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { UploadFiles } from '../../intake/index.ts';
import { type Clock, isId } from '../../kernel/index.ts';
import { KEYS_KEPT_FOR } from '../record/index.ts';
import { folderSize } from './folderSize.ts';

/** What a clean-up took away. */
export interface Removed {
  readonly uploads: { readonly count: number; readonly bytes: number };
  readonly exports: { readonly count: number; readonly bytes: number };
  /** Uploads that were cut off before they were on record. */
  readonly leftovers: { readonly count: number; readonly bytes: number };
  /** Answers kept for repeated requests. */
  readonly keys: number;
}

export interface CleanUpParts {
  /** Pool of the record's owner, who sees all organizations. */
  readonly owner: pg.Pool;
  readonly files: UploadFiles;
  readonly uploadFolder: string;
  readonly exportFolder: string;
  /** Days after its last use that a file stays. */
  readonly uploadDays: number;
  readonly exportDays: number;
  readonly clock: Clock;
}

/** Lists of rejected rows stay as long as their import is listed. */
const KEPT_NAME = 'rejected.csv';
const DAY_MS = 86_400_000;

/** Removes files that nobody uses any more; each one's end stands in the audit log of its organization. */
export async function cleanUp(parts: CleanUpParts, signal: AbortSignal): Promise<Removed> {
  const uploads = await removeUploads(parts, signal);
  const exports = await removeExports(parts, signal);
  const leftovers = await removeLeftovers(parts, signal);
  let keys = 0;
  for (const table of ['idempotency_key', 'auth.open_request']) {
    const { rowCount } = await parts.owner.query(
      `delete from ${table} where created_at < now() - $1::interval`,
      [KEYS_KEPT_FOR],
    );
    keys += rowCount ?? 0;
  }
  return { uploads, exports, leftovers, keys };
}

/** Uploads whose imports have all ended, the last of them long enough ago; or that were never imported. */
async function removeUploads(parts: CleanUpParts, signal: AbortSignal): Promise<Removed['uploads']> {
  const { owner, files, uploadDays, clock } = parts;
  const before = new Date(clock.now().getTime() - uploadDays * DAY_MS);
  const { rows } = await owner.query<{ org_id: string; id: string; name: string }>(
    `select u.org_id, u.id, u.name from upload u
     where u.removed_at is null and u.created_at < $1 and not exists (
       select 1 from import_run i where i.org_id = u.org_id and i.upload_id = u.id
         and (i.state not in ('done', 'cancelled', 'failed') or i.finished_at is null or i.finished_at >= $1))
     order by u.created_at`,
    [before],
  );
  let bytes = 0;
  for (const { org_id, id, name } of rows) {
    signal.throwIfAborted();
    // Marked first: a file that is said to be gone and is not is found at the next clean-up as a left-over.
    await inOrganization(parts, org_id, async (client) => {
      await client.query('update upload set removed_at = $3 where org_id = $1 and id = $2', [
        org_id,
        id,
        clock.now(),
      ]);
      await audit(client, 'upload', id, { name, unusedDays: uploadDays });
    });
    bytes += await removeBut(files.folder(org_id, id), KEPT_NAME);
  }
  return { count: rows.length, bytes };
}

async function removeExports(parts: CleanUpParts, signal: AbortSignal): Promise<Removed['exports']> {
  const { owner, exportFolder, exportDays, clock } = parts;
  const before = clock.now().getTime() - exportDays * DAY_MS;
  let [count, bytes] = [0, 0];
  for (const name of await readdir(exportFolder).catch(() => [])) {
    signal.throwIfAborted();
    const path = join(exportFolder, name);
    const { size, mtimeMs } = await stat(path);
    if (mtimeMs >= before) continue;
    const [id = ''] = name.split('.');
    const { rows } = isId(id)
      ? await owner.query<{ org_id: string; state: string; result: object | null }>(
          'select org_id, state, result from job_report where id = $1',
          [id],
        )
      : { rows: [] };
    const [report] = rows;
    if (report?.state === 'running') continue;
    await rm(path, { recursive: true, force: true });
    if (report?.org_id) {
      await inOrganization(parts, report.org_id, (client) =>
        audit(client, 'export', id, { ...report.result, afterDays: exportDays }),
      );
    }
    count++;
    bytes += size;
  }
  return { count, bytes };
}

/** Folders without a row (a process was killed while it received), and what stayed of files that are said to be gone. */
async function removeLeftovers(parts: CleanUpParts, signal: AbortSignal): Promise<Removed['leftovers']> {
  const { owner, uploadFolder, uploadDays, clock } = parts;
  const before = clock.now().getTime() - uploadDays * DAY_MS;
  let [count, bytes] = [0, 0];
  for (const orgId of await readdir(uploadFolder).catch(() => [])) {
    if (!isId(orgId)) continue;
    for (const id of await readdir(join(uploadFolder, orgId))) {
      signal.throwIfAborted();
      const place = join(uploadFolder, orgId, id);
      if (!isId(id) || (await stat(place)).mtimeMs >= before) continue;
      const { rows } = await owner.query<{ removed: boolean }>(
        'select removed_at is not null as removed from upload where org_id = $1 and id = $2',
        [orgId, id],
      );
      if (rows[0]?.removed === false) continue;
      const freed = rows[0] ? await removeBut(place, KEPT_NAME) : await folderSize(place);
      if (!rows[0]) await rm(place, { recursive: true, force: true });
      if (freed === 0 && rows[0]) continue;
      count++;
      bytes += freed;
    }
  }
  return { count, bytes };
}

/** Removes all files below a folder except those of one name; returns the bytes that this frees. */
async function removeBut(folder: string, kept: string): Promise<number> {
  let freed = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) freed += await removeBut(path, kept);
    else if (entry.name !== kept) {
      freed += (await stat(path)).size;
      await rm(path, { force: true });
    }
  }
  return freed;
}

async function inOrganization(
  { owner }: CleanUpParts,
  orgId: string,
  work: (client: pg.PoolClient) => Promise<void>,
): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('perpetua.org_id', $1, true)`, [orgId]);
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function audit(client: pg.PoolClient, kind: string, id: string, detail: object): Promise<void> {
  await client.query(
    `select audit_append('system', 'clean-up', 'Clean-up', 'job', 'file_removed', $1, $2, $3)`,
    [kind, id, JSON.stringify(detail)],
  );
}
