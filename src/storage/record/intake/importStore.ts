import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type {
  Import,
  ImportRun,
  ImportState,
  ImportStore,
  Mapping,
  SavedMapping,
} from '../../../intake/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';

/** Places in which the same rows are told of, at most. */
const MOST_ALIKE = 20;

interface SharedRow {
  readonly key: string;
  readonly name: string;
  readonly kind: NonNullable<Mapping['survey']>['kind'];
  readonly rows: number;
  readonly import_id: string | null;
}

const FINISHED: readonly ImportState[] = ['done', 'cancelled', 'failed'];

export function recordImportStore(db: Kysely<Tables>, scope: Scope): ImportStore {
  const org = scope.orgId;
  const imports = () => selectImports(db);
  return {
    async addUpload(upload, by) {
      const { id, name, size, sha256, createdAt } = upload;
      await db
        .insertInto('upload')
        .values({ org_id: org, id, name, size, sha256, uploaded_by: by, created_at: createdAt })
        .execute();
    },
    async findUpload(id) {
      const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const { name, size, sha256 } = row;
      const removedAt = row.removed_at?.toISOString() ?? null;
      return { id, name, size, sha256, createdAt: row.created_at.toISOString(), removedAt };
    },
    async add({ id, uploadId, mapping, run, startedBy }) {
      await db
        .insertInto('import_run')
        .values({
          org_id: org,
          id,
          upload_id: uploadId,
          target: mapping.target,
          mapping: JSON.stringify(mapping),
          started_by: startedBy,
          failure: null,
          state: run.state,
        })
        .execute();
    },
    async find(id) {
      const row = await imports().where('import_run.id', '=', id).executeTakeFirst();
      return row ? toImport(row) : null;
    },
    async lock(id) {
      await db.selectFrom('import_run').select('id').where('id', '=', id).forUpdate().execute();
      const row = await imports().where('import_run.id', '=', id).executeTakeFirst();
      return row ? toImport(row) : null;
    },
    async page({ after, limit }) {
      let query = imports()
        .orderBy('import_run.created_at', 'desc')
        .orderBy('import_run.id', 'desc')
        .limit(limit + 1);
      if (after) {
        query = query.where(
          sql<boolean>`(import_run.created_at, import_run.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
        );
      }
      const rows = await query.execute();
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items: items.map(toImport), next: last ? { at: last.sort_at, id: last.id } : null };
    },
    async saveRun(id, run) {
      const { counts } = run;
      await db
        .updateTable('import_run')
        .set({
          state: run.state,
          chunks: run.chunks,
          done_chunks: run.doneChunks,
          rows_read: counts.read,
          rows_new: counts.fresh,
          rows_changed: counts.changed,
          rows_same: counts.same,
          rows_rejected: counts.rejected,
          failure: run.failure,
          finished_at: FINISHED.includes(run.state) ? sql`now()` : null,
        })
        .where('id', '=', id)
        .execute();
    },
    async settle(id, settlement) {
      await db
        .updateTable('import_run')
        .set({
          settled_by: settlement?.by ?? null,
          settled_at: settlement?.at ?? null,
          settled_why: settlement?.why ?? null,
        })
        .where('id', '=', id)
        .execute();
    },
    async sameContent(sha256, target) {
      const rows = await imports()
        .where('upload.sha256', '=', sha256)
        .where('import_run.target', '=', target)
        .where('import_run.rows_new', '>', 0)
        .orderBy('import_run.created_at')
        .orderBy('import_run.id')
        .limit(MOST_ALIKE)
        .execute();
      return rows.map(toImport);
    },
    async sharedAnswers(survey, rows) {
      const { rows: found } = await sql<SharedRow>`
        select s.external_key as key, s.name, s.kind, count(*)::int as rows,
          (array_agg(r.import_id order by r.received_at desc) filter (where r.import_id is not null))[1] as import_id
        from survey s
        cross join lateral responses_by_row_key(s.id, ${rows.map(({ key }) => key)}::text[]) held
        join response r on r.id = held.id and r.org_id = s.org_id
        join unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ at }) => at)}::timestamptz[]) given(key, at)
          on given.key = held.row_key and given.at = r.answered_at
        where s.external_key <> ${survey} and not r.erased
        group by s.id, s.external_key, s.name, s.kind
        order by count(*) desc, s.external_key limit ${MOST_ALIKE}`.execute(db);
      return found.map(({ key, name, kind, rows: count, import_id: importId }) => ({
        survey: { key, name, kind },
        rows: count,
        importId,
      }));
    },
    async mappings() {
      const rows = await db.selectFrom('import_mapping').selectAll().orderBy('name').execute();
      return rows.map(toSavedMapping);
    },
    async saveMapping(id, name, mapping) {
      const row = await db
        .insertInto('import_mapping')
        .values({ org_id: org, id, name, target: mapping.target, mapping: JSON.stringify(mapping) })
        .onConflict((conflict) =>
          conflict
            .columns(['org_id', 'name'])
            .doUpdateSet({ mapping: JSON.stringify(mapping), target: mapping.target }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return toSavedMapping(row);
    },
    async deleteMapping(id) {
      const result = await db.deleteFrom('import_mapping').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
  };
}

/** Whether any organization's import is storing rows. @param pool of the owner, who sees all organizations */
export async function isImporting(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(`select 1 from import_run where state = 'running' limit 1`);
  return (rowCount ?? 0) > 0;
}

function selectImports(db: Kysely<Tables>) {
  return db
    .selectFrom('import_run')
    .innerJoin('upload', (join) =>
      join.onRef('upload.org_id', '=', 'import_run.org_id').onRef('upload.id', '=', 'import_run.upload_id'),
    )
    .selectAll('import_run')
    .select(['upload.name as file_name', 'upload.size as file_size', 'upload.sha256 as file_sha256'])
    .select('upload.removed_at as file_removed_at')
    .select(sql<string>`import_run.created_at::text`.as('sort_at'));
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof selectImports>['executeTakeFirstOrThrow']>>;

function toImport(row: ImportRow): Import {
  const run: ImportRun = {
    state: row.state as ImportState,
    chunks: row.chunks,
    doneChunks: row.done_chunks,
    counts: {
      read: row.rows_read,
      fresh: row.rows_new,
      changed: row.rows_changed,
      same: row.rows_same,
      rejected: row.rows_rejected,
    },
    failure: row.failure,
  };
  return {
    id: row.id,
    uploadId: row.upload_id,
    file: {
      name: row.file_name,
      size: row.file_size,
      sha256: row.file_sha256,
      removedAt: row.file_removed_at?.toISOString() ?? null,
    },
    target: row.target,
    mapping: row.mapping as Mapping,
    run,
    startedBy: row.started_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    settled: settlementIn(row),
  };
}

function settlementIn({ settled_by: by, settled_at: at, settled_why: why }: ImportRow): Import['settled'] {
  return by === null || at === null || why === null ? null : { by, at: at.toISOString(), why };
}

function toSavedMapping(row: { id: string; name: string; mapping: object; created_at: Date }): SavedMapping {
  return {
    id: row.id,
    name: row.name,
    mapping: row.mapping as Mapping,
    createdAt: row.created_at.toISOString(),
  };
}
