import { type Kysely, sql } from 'kysely';
import type { KeptFacts } from '../../insight/index.ts';
import type { Tables } from './tables.ts';

const TROUBLED_SHOWN = 20;

export function recordKeptFacts(db: Kysely<Tables>): KeptFacts {
  return {
    async read(since) {
      const { rows } = await sql<{ surveys: number; segments: number; running: number }>`select
        (select count(*) from survey) as surveys, (select count(*) from segment) as segments,
        (select count(*) from import_run where state not in ('done', 'cancelled', 'failed')) as running`.execute(
        db,
      );
      const troubled = await db
        .selectFrom('import_run')
        .innerJoin('upload', (join) =>
          join
            .onRef('upload.org_id', '=', 'import_run.org_id')
            .onRef('upload.id', '=', 'import_run.upload_id'),
        )
        .select(['import_run.id', 'upload.name as fileName', 'import_run.state', 'import_run.failure'])
        .select(['import_run.rows_read as read', 'import_run.rows_rejected as rejected'])
        .where('import_run.created_at', '>=', new Date(since))
        .where('import_run.settled_at', 'is', null)
        .where((where) =>
          where.or([
            where('import_run.state', '=', 'failed'),
            where.and([where('import_run.state', '=', 'done'), where('import_run.rows_rejected', '>', 0)]),
          ]),
        )
        .orderBy('import_run.created_at', 'desc')
        .limit(TROUBLED_SHOWN)
        .execute();
      const [counted] = rows;
      return {
        surveys: counted?.surveys ?? 0,
        segments: counted?.segments ?? 0,
        imports: { running: counted?.running ?? 0, troubled },
      };
    },
  };
}
