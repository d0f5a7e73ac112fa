import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '../../kernel/index.ts';
import type { Dialect } from '../../metric/index.ts';
import type { Engine } from '../columnar/index.ts';
import { openFileEngine } from '../file/index.ts';
import type { Record } from '../record/index.ts';
import { copyRecordRows, RECORD_ROWS } from './recordRows.ts';
import { copySignals, SIGNAL_ROWS } from './signalRows.ts';
import { writeFileAs } from './write.ts';

/** What can be taken out, under the names by which it can be brought in again. */
export const EXPORTED = ['customers', 'answers', 'signals'] as const;
export type Exported = (typeof EXPORTED)[number];

export const EXPORT_FORMATS = ['csv', 'parquet', 'ndjson', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Exporter {
  /**
   * Writes all of an organization's rows to `path`; a file that is there already is replaced once the new one is whole.
   * Columns are named as the fields of an import, so that the file can be imported again.
   * @returns rows written
   * @throws InvalidInput where the format cannot hold them
   */
  write(scope: Scope, order: { what: Exported; format: ExportFormat; path: string }): Promise<number>;
}

export interface ExporterParts {
  readonly record: Record;
  readonly columnar: { readonly engine: Engine; readonly dialect: Dialect };
  /** Folder for what lies between two engines for a moment. */
  readonly folder: string;
}

/** Enough to take 2,048 rows of 400 attributes apart at once; measured, 800 MB is not. */
const WIDE_ROWS = 1_200_000_000;

export function fileExporter({ record, columnar, folder }: ExporterParts): Exporter {
  return {
    async write(scope, { what, format, path }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const place = await mkdtemp(join(folder, 'export-'));
      const engine = await openFileEngine(place, { memoryBytes: WIDE_ROWS, threads: 2 });
      try {
        const copied = join(place, 'rows');
        if (what === 'signals') await copySignals(columnar, scope, copied);
        else await copyRecordRows(record, scope, what, copied);
        const rows = what === 'signals' ? SIGNAL_ROWS : RECORD_ROWS[what];
        const written = await writeFileAs(engine, rows, copied, format, join(place, 'written'));
        await rename(join(place, 'written'), path);
        return written;
      } finally {
        engine.close();
        await rm(place, { recursive: true, force: true });
      }
    },
  };
}
