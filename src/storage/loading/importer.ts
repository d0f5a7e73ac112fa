import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addChunk,
  beginReading,
  beginRun,
  type CompiledMapping,
  compileMapping,
  failRun,
  type Import,
  type ImportRun,
  type ImportTarget,
  parseMapping,
  readyToRun,
  type UploadFiles,
} from '../../intake/index.ts';
import { type Clock, dayIn, NotFound, Problem, type Scope } from '../../kernel/index.ts';
import {
  type FileEngine,
  numberRepeats,
  openFileEngine,
  openSource,
  repeatsSql,
  type StagedFile,
  stagedSql,
  stageFile,
  writeRejected,
} from '../file/index.ts';
import type { Record } from '../record/index.ts';
import { appendClashes } from './clashes.ts';
import type { Loader, LoadingContext } from './loader.ts';

/** Rows that are stored and counted in one transaction; 200,000 answers take about 3 s. */
const CHUNK_ROWS = 100_000;

export interface ImporterParts {
  readonly record: Record;
  readonly clock: Clock;
  readonly files: UploadFiles;
  readonly targets: readonly ImportTarget[];
  loaderFor(context: LoadingContext): Loader;
}

/** Takes an import from where it is to its end. */
export interface Importer {
  /**
   * @param signal stops it after the chunk under way; it can be run again and goes on there
   * @returns how it ended: done, cancelled by a person, or failed with a reason that a person can act on
   */
  run(scope: Scope, importId: string, signal: AbortSignal): Promise<ImportRun>;
}

export function fileImporter(parts: ImporterParts): Importer {
  const { record, files } = parts;
  const change = (scope: Scope, id: string, step: (run: ImportRun) => ImportRun): Promise<Import> =>
    record.inScope(scope, async ({ imports }) => {
      const found = await imports.lock(id);
      if (!found) throw NotFound.of('import', id);
      const run = step(found.run);
      if (run !== found.run) await imports.saveRun(id, run);
      return { ...found, run };
    });

  return {
    async run(scope, importId, signal) {
      let entry = await change(scope, importId, (run) => run);
      if (isOver(entry.run)) return entry.run;
      const folder = importFolder(files, scope.orgId, entry);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const engine = await openFileEngine(folder);
      try {
        // A run that was killed while reading left half of the parts; they are made again.
        entry = await change(scope, importId, (run) => (run.state === 'uploaded' ? beginReading(run) : run));
        const staged = await stageOnce(files, scope, entry, folder, engine, signal);
        const { loader, compiled } = await prepare(parts, scope, entry, staged, engine, folder);
        const chunks = Math.ceil(staged.lastRow / CHUNK_ROWS);
        entry = await change(scope, importId, (run) => {
          const ready = run.state === 'reading' ? readyToRun(run, chunks, staged.faulty) : run;
          return ready.state === 'ready' ? beginRun(ready) : ready;
        });
        const repeats = repeatsSql(await numberRepeats(engine, staged, compiled));
        const work = { loader, compiled, rows: stagedSql(staged), repeats, engine, folder };
        while (entry.run.state === 'running' && !signal.aborted) {
          entry = await loadChunk(record, scope, importId, work);
        }
        if (entry.run.state === 'done')
          await finish(record, scope, entry, { staged, compiled, engine, folder });
        return entry.run;
      } catch (error) {
        if (signal.aborted) return entry.run;
        if (!(error instanceof Problem)) throw error;
        return (await change(scope, importId, (run) => (isOver(run) ? run : failRun(run, error.message))))
          .run;
      } finally {
        engine.close();
      }
    },
  };
}

/** Folder of what is made of an import's file; `rejected.csv` in it stays. */
export function importFolder(
  files: UploadFiles,
  orgId: string,
  entry: Pick<Import, 'id' | 'uploadId'>,
): string {
  return join(files.folder(orgId, entry.uploadId), entry.id);
}

function isOver(run: ImportRun): boolean {
  return run.state === 'done' || run.state === 'cancelled' || run.state === 'failed';
}

/** Takes the file apart, unless an earlier run of this import has. */
async function stageOnce(
  files: UploadFiles,
  scope: Scope,
  entry: Import,
  folder: string,
  engine: FileEngine,
  signal: AbortSignal,
): Promise<StagedFile> {
  const sealed = join(folder, 'staged.json');
  if (existsSync(sealed)) return JSON.parse(await readFile(sealed, 'utf8')) as StagedFile;
  const parts = join(folder, 'parts');
  await rm(parts, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  const source = await openSource(files.original(scope.orgId, entry.uploadId), entry.file.name);
  const staged = await stageFile(source, entry.mapping.file, { engine, folder: parts, signal });
  await writeFile(`${sealed}.new`, JSON.stringify(staged));
  await rename(`${sealed}.new`, sealed);
  return staged;
}

async function prepare(
  parts: ImporterParts,
  scope: Scope,
  entry: Import,
  staged: StagedFile,
  engine: FileEngine,
  folder: string,
): Promise<{ loader: Loader; compiled: CompiledMapping }> {
  const names = staged.columns.map((column) => column.name);
  const { mapping, target } = parseMapping(entry.mapping, parts.targets, names);
  const today = dayIn(scope.zone, parts.clock.now());
  const compiled = compileMapping(mapping, target, staged.columns, today);
  const loader = parts.loaderFor({ scope, importId: entry.id, mapping, compiled, staging: engine, folder });
  await parts.record.stream(scope, (client, stores) => loader.prepare(client, stores));
  return { loader, compiled };
}

interface Work {
  readonly loader: Loader;
  readonly compiled: CompiledMapping;
  /** SQL table expressions over the staged rows and over those that repeat an earlier one. */
  readonly rows: string;
  readonly repeats: string;
  readonly engine: FileEngine;
  readonly folder: string;
}

/** The next chunk, stored and counted in one transaction; one that a person cancelled meanwhile stays as it is. */
function loadChunk(record: Record, scope: Scope, importId: string, work: Work): Promise<Import> {
  return record.stream(scope, async (client, { imports }) => {
    const entry = await imports.lock(importId);
    if (!entry) throw NotFound.of('import', importId);
    if (entry.run.state !== 'running') return entry;
    const number = entry.run.doneChunks;
    const range = { first: number * CHUNK_ROWS + 1, last: (number + 1) * CHUNK_ROWS };
    const [counted] = await work.engine.rows<{ read: number; rejected: number }>(
      work.compiled.countSql(work.rows, range),
    );
    const { read = 0, rejected = 0 } = counted ?? {};
    const good = work.compiled.goodSql(work.rows, work.repeats, range);
    const loaded = await work.loader.load(client, good, number);
    if (loaded.clashing.length > 0) {
      await writeFile(join(work.folder, `clashes-${number}.json`), JSON.stringify(loaded.clashing));
    }
    const { fresh, changed, same, clashing } = loaded;
    const run = addChunk(entry.run, { read, fresh, changed, same, rejected: rejected + clashing.length });
    await imports.saveRun(importId, run);
    return { ...entry, run };
  });
}

/** Writes down what was refused, says in the audit log that it is done, and has the answers copied. */
async function finish(
  record: Record,
  scope: Scope,
  entry: Import,
  made: { staged: StagedFile; compiled: CompiledMapping; engine: FileEngine; folder: string },
): Promise<void> {
  const { staged, compiled, engine, folder } = made;
  const path = join(folder, 'rejected.csv');
  if (entry.run.counts.rejected > 0) {
    await writeRejected(engine, staged, compiled, `${path}.new`);
    await appendClashes(engine, staged, folder, entry.run.chunks, `${path}.new`);
    await rename(`${path}.new`, path);
  }
  await record.inScope(scope, async ({ audit, jobs }) => {
    const { counts } = entry.run;
    await audit.append({
      action: 'imported',
      subjectKind: 'import',
      subjectId: entry.id,
      detail: { target: entry.target, file: entry.file.name, sha256: entry.file.sha256, ...counts },
    });
    if (entry.target !== 'signals') await jobs.enqueue('project', {}, { queue: 'project', key: 'project' });
  });
  await rm(join(folder, 'parts'), { recursive: true, force: true });
  await rm(join(folder, 'staged.json'), { force: true });
}
