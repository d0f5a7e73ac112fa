import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Scope } from '../../kernel/index.ts';
import type { ColumnarStore } from '../columnar/index.ts';
import type { Projector } from '../projection/index.ts';
import type { JobReport, JobReports } from '../record/index.ts';
import { folderSize } from './folderSize.ts';
import { nextCleanUp, type QueueState, queueState } from './queue.ts';

/** How the program stands: for those who run it. */
export interface SystemState {
  readonly version: string;
  readonly startedAt: string;
  readonly stores: readonly {
    readonly name: 'record' | 'columnar' | 'uploads' | 'exports';
    readonly what: string;
    readonly version: string | null;
    /** Our own in the data folder, or a server elsewhere. */
    readonly embedded: boolean;
    readonly bytes: number;
  }[];
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number };
  readonly projection: {
    /** Rows of the record that are not in the columnar store yet; counted to 100,001. */
    readonly rowsBehind: number;
    /** Since when the oldest of them waits. */
    readonly since: string | null;
    /** Days whose sums wait to be made anew; figures read them from the rows meanwhile. */
    readonly daysToSum: number;
  };
  readonly jobs: QueueState;
  readonly check: LastReport | null;
  readonly cleanUp: {
    readonly last: LastReport | null;
    readonly next: string | null;
    readonly uploadDays: number;
    readonly exportDays: number;
  };
}

export interface LastReport {
  readonly state: JobReport['state'];
  readonly startedBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly failure: string | null;
  readonly result: JobReport['result'];
}

export interface SystemParts {
  readonly owner: pg.Pool;
  readonly reports: JobReports;
  readonly columnar: ColumnarStore;
  readonly projector: Pick<Projector, 'lag'>;
  readonly version: string;
  readonly startedAt: Date;
  readonly dataFolder: string;
  readonly uploadFolder: string;
  readonly exportFolder: string;
  readonly embedded: { readonly record: boolean; readonly columnar: boolean };
  readonly days: { readonly upload: number; readonly export: number };
}

export async function systemState(parts: SystemParts, scope: Scope): Promise<SystemState> {
  const { owner, reports, columnar, embedded, days } = parts;
  const record = await owner.query<{ version: string; bytes: number }>(
    `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`,
  );
  const { engine, bytes, dirtyDays } = await columnar.state();
  const [engineVersion] = await columnar.engine.query('SELECT version() AS version');
  const lag = await parts.projector.lag();
  const disk = await statfs(parts.dataFolder);
  const file = async (name: 'uploads' | 'exports', folder: string) => {
    return { name, what: 'Files', version: null, embedded: true, bytes: await folderSize(folder) };
  };
  return {
    version: parts.version,
    startedAt: parts.startedAt.toISOString(),
    stores: [
      {
        ...{ name: 'record', what: 'PostgreSQL', version: record.rows[0]?.version ?? null },
        ...{ embedded: embedded.record, bytes: record.rows[0]?.bytes ?? 0 },
      },
      {
        ...{ name: 'columnar', what: engine === 'duckdb' ? 'DuckDB' : 'ClickHouse' },
        ...{ version: String(engineVersion?.['version'] ?? '').replace(/^v/, '') || null },
        ...{ embedded: embedded.columnar, bytes: (await columnarBytes(parts)) ?? bytes },
      },
      await file('uploads', parts.uploadFolder),
      await file('exports', parts.exportFolder),
    ],
    disk: { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
    projection: { rowsBehind: lag.rows, since: lag.since, daysToSum: dirtyDays },
    jobs: await queueState(owner, scope.orgId),
    check: lastOf(await reports.latest(null, 'check')),
    cleanUp: {
      last: lastOf(await reports.latest(null, 'clean_up')),
      next: await nextCleanUp(owner),
      uploadDays: days.upload,
      exportDays: days.export,
    },
  };
}

/** DuckDB itself counts what it has settled; what was written last lies in a file beside. Null for a server. */
async function columnarBytes({ dataFolder, embedded }: SystemParts): Promise<number | null> {
  if (!embedded.columnar) return null;
  let bytes = 0;
  for (const name of ['columnar.duckdb', 'columnar.duckdb.wal']) {
    bytes += await stat(join(dataFolder, name)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}

function lastOf(report: JobReport | null): LastReport | null {
  if (!report) return null;
  const { state, requestedBy: startedBy, createdAt, finishedAt, failure, result } = report;
  return { state, startedBy, createdAt, finishedAt, failure, result };
}
