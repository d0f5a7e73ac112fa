import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerImportTarget } from '../../src/feedback/importTarget.ts';
import {
  type CompiledMapping,
  compileMapping,
  type FileReading,
  type MappedColumn,
  parseMapping,
} from '../../src/intake/index.ts';
import { signalImportTarget } from '../../src/signal/importTarget.ts';
import { type FileEngine, openFileEngine } from '../../src/storage/file/engine.ts';
import { numberRepeats, repeatsSql } from '../../src/storage/file/repeats.ts';
import { openSource } from '../../src/storage/file/source.ts';
import { stageFile } from '../../src/storage/file/stage.ts';
import { faultySql, type StagedFile, stagedSql } from '../../src/storage/file/staged.ts';

const TODAY = '2026-11-22';

interface Prepared {
  readonly staged: StagedFile;
  readonly compiled: CompiledMapping;
  good(): Promise<Record<string, unknown>[]>;
  rejected(): Promise<{ row_no: number; faults: { column: string; value: string | null; rule: string }[] }[]>;
}

export interface Staging {
  readonly engine: FileEngine;
  readonly folder: string;
  /** Takes a file of this name and content apart; what is not asked for is detected. */
  stage(content: string | Uint8Array, name?: string, asked?: Partial<FileReading>): Promise<StagedFile>;
  /** All cells as they were read, row by row. */
  cellsOf(staged: StagedFile): Promise<(string | null)[][]>;
  /** The lines that are no rows, and why. */
  faultsOf(staged: StagedFile): Promise<{ line_no: number; rule: string; raw: string }[]>;
  /** Reads `text` as a file with semicolons, whose columns are taken so. */
  prepare(
    text: string,
    columns: MappedColumn[],
    fixed?: Record<string, string>,
    zone?: string,
    target?: string,
  ): Promise<Prepared>;
  close(): void;
}

/** The engine that reads files, on a folder of its own. */
export async function openStaging(): Promise<Staging> {
  const folder = mkdtempSync(join(tmpdir(), 'perpetua-staging-'));
  const engine = await openFileEngine(folder);
  let count = 0;
  const stage: Staging['stage'] = async (content, name = 'file.csv', asked = {}) => {
    const path = join(folder, `${++count}-${name}`);
    writeFileSync(path, content);
    const source = await openSource(path, name);
    return stageFile(source, asked, { engine, folder: join(folder, `parts-${count}`) });
  };
  return {
    engine,
    folder,
    stage,
    async cellsOf(staged) {
      const rows = await engine.rows<Record<string, string | null>>(
        `SELECT * FROM ${stagedSql(staged)} ORDER BY row_no`,
      );
      return rows.map((row) => staged.columns.map((column) => row[column.id] ?? null));
    },
    faultsOf: (staged) => engine.rows(`SELECT line_no, rule, raw FROM ${faultySql(staged)} ORDER BY row_no`),
    async prepare(text, columns, fixed = {}, zone = 'UTC', target = 'answers') {
      const file = { format: 'csv', delimiter: ';', headerRow: 1 } as const;
      const staged = await stage(text, 'x.csv', file);
      const survey = target === 'answers' ? { survey: { key: 's', name: 'S', kind: 'other' } } : {};
      const parsed = parseMapping(
        { target, ...survey, file, columns, fixed, zone },
        [answerImportTarget, signalImportTarget],
        staged.columns.map((column) => column.name),
      );
      const compiled = compileMapping(parsed.mapping, parsed.target, staged.columns, TODAY);
      const repeats = repeatsSql(await numberRepeats(engine, staged, compiled));
      return {
        staged,
        compiled,
        good: () => engine.rows(`${compiled.goodSql(stagedSql(staged), repeats)} ORDER BY row_no`),
        rejected: () => engine.rows(compiled.rejectedSql(stagedSql(staged))),
      };
    },
    close() {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
