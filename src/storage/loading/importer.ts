import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
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
  type RowRange,
  readyToRun,
  type UploadFiles,
} from '../../intake/index.ts';
import { dayIn, NotFound, Problem, type Scope } from '../../kernel/index.ts';
import {
  type FileEngine,
  loadStaged,
  numberRepeats,
  openFileEngine,
  openSource,
  repeatsSql,
  type StagedFile,
  stagedSql,
  stageFile,
  writeRejected,
} from '../file/index.ts';
import type { Record, Stores } from '../record/index.ts';
import { appendClashes } from './clashes.ts';
import type { Loader, LoadingContext } from './loader.ts';

/** Rows that are stored and counted in one transaction; 200,000 answers take about 3 s. */
const CHUNK_ROWS = 100_000;

/** Targets whose rows are copied to where they are counted. */
const PROJECTED: readonly string[] = ['customers', 'answers'];

/** Subfolder of an import that holds the file taken apart; gone when everything is done. */
const PARTS = 'parts';

export interface ImporterParts {
  readonly record: Record;
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
      const folder = importFolder(files, scope.orgId, entry);
      if (isOver(entry.run) && !isUntidy(entry.run, folder)) return entry.run;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const engine = await openFileEngine(folder);
      try {
        // A run that was killed while reading left half of the parts; they are made again.
        entry = await change(scope, importId, (run) => (run.state === 'uploaded' ? beginReading(run) : run));
        const staged = await stageOnce(files, scope, entry, folder, engine, signal);
        const { loader, compiled } = await prepare(parts, scope, entry, staged, engine);
        const chunks = Math.ceil(staged.lastRow / CHUNK_ROWS);
        entry = await change(scope, importId, (run) => {
          const ready = run.state === 'reading' ? readyToRun(run, chunks, staged.faulty) : run;
          return ready.state === 'ready' ? beginRun(ready) : ready;
        });
        const repeats = entry.run.state === 'running' ? await numberRepeats(engine, staged, compiled) : null;
        if (repeats) {
          const work = { loader, compiled, staged, repeats: repeatsSql(repeats), engine, folder };
          entry = await loadChunks(record, scope, entry, work, signal);
        }
        if (entry.run.state === 'done') await tidyUp(entry.run, { staged, compiled, engine, folder });
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

/** Whether a run that is done was killed before it had written down what it refused. */
function isUntidy(run: ImportRun, folder: string): boolean {
  return run.state === 'done' && existsSync(join(folder, PARTS));
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
  const parts = join(folder, PARTS);
  const before = await loadStaged(parts);
  if (before) return before;
  await rm(parts, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  const source = await openSource(files.original(scope.orgId, entry.uploadId), entry.file.name);
  return stageFile(source, entry.mapping.file, { engine, folder: parts, signal });
}

async function prepare(
  parts: ImporterParts,
  scope: Scope,
  entry: Import,
  staged: StagedFile,
  engine: FileEngine,
): Promise<{ loader: Loader; compiled: CompiledMapping }> {
  const names = staged.columns.map((column) => column.name);
  const { mapping, target } = parseMapping(entry.mapping, parts.targets, names);
  // Not today: a run that is resumed tomorrow must judge dates in the future as it did.
  const today = dayIn(scope.zone, new Date(entry.createdAt));
  const compiled = compileMapping(mapping, target, staged.columns, today);
  const loader = parts.loaderFor({ scope, importId: entry.id, mapping, compiled, staging: engine });
  await parts.record.stream(scope, (client, stores) => loader.prepare(client, stores));
  return { loader, compiled };
}

interface Work {
  readonly loader: Loader;
  readonly compiled: CompiledMapping;
  readonly staged: StagedFile;
  /** SQL table expression over the rows that repeat an earlier one. */
  readonly repeats: string;
  readonly engine: FileEngine;
  readonly folder: string;
}

interface Chunk {
  readonly number: number;
  /** Rows of the file in it, good or not; structural faults were counted before. */
  readonly read: number;
  readonly path: string;
}

/**
 * Chunk after chunk until the end, a stop, or a person's cancelling. Three are under way at a time: while one is stored the
 * next one is brought to the record in a transaction of its own, and the one after that is written. They are stored in turn.
 */
async function loadChunks(
  record: Record,
  scope: Scope,
  begun: Import,
  work: Work,
  signal: AbortSignal,
): Promise<Import> {
  const { chunks, doneChunks } = begun.run;
  const write = (number: number): Promise<Chunk> | null =>
    number < chunks ? settled(writeChunk(number, work)) : null;
  let entry = begun;
  let stored = Promise.resolve(begun);
  let ahead = write(doneChunks);
  try {
    for (let number = doneChunks; ahead && entry.run.state === 'running' && !signal.aborted; number++) {
      const chunk: Chunk = await ahead;
      ahead = write(number + 1);
      const before = stored;
      stored = settled(
        storeChunk(record, scope, chunk, work, before, signal).finally(() => rm(chunk.path, { force: true })),
      );
      entry = await before;
    }
    return await stored;
  } finally {
    await stored.catch(() => {});
    await ahead?.then(({ path }) => rm(path, { force: true })).catch(() => {});
  }
}

/** Work that goes on meanwhile: its failure is met when it is awaited, or not at all when something before it fails. */
function settled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}

function rangeOf(chunk: number): RowRange {
  return { first: chunk * CHUNK_ROWS + 1, last: (chunk + 1) * CHUNK_ROWS };
}

async function writeChunk(number: number, work: Work): Promise<Chunk> {
  const { loader, compiled, staged, repeats, engine, folder } = work;
  const range = rangeOf(number);
  const rows = stagedSql(staged, range);
  const path = join(folder, `chunk-${number}`);
  await loader.write(compiled.goodSql(rows, repeats, range), path);
  const [counted] = await engine.rows<{ read: number }>(
    `SELECT count(*) AS read FROM ${rows} WHERE row_no BETWEEN ${range.first} AND ${range.last}`,
  );
  return { number, read: counted?.read ?? 0, path };
}

/**
 * Stored and counted in one transaction, after the chunk before; one that a person cancelled meanwhile stays as it is, and
 * nothing more is stored after a stop.
 */
function storeChunk(
  record: Record,
  scope: Scope,
  chunk: Chunk,
  { loader, folder }: Work,
  before: Promise<Import>,
  signal: AbortSignal,
): Promise<Import> {
  return record.stream(scope, async (client, stores) => {
    const { imports } = stores;
    await loader.bring(client, chunk.path);
    const { id: importId, run: runBefore } = await before;
    if (runBefore.doneChunks !== chunk.number || signal.aborted) return before;
    const entry = await imports.lock(importId);
    if (!entry) throw NotFound.of('import', importId);
    if (entry.run.state !== 'running') return entry;
    const { fresh, changed, same, clashing } = await loader.store(client, chunk.path, stores);
    const rejected = chunk.read - fresh - changed - same;
    if (rejected > clashing.length) await writeFile(join(folder, `refused-${chunk.number}`), '');
    if (clashing.length > 0) {
      await writeFile(join(folder, `clashes-${chunk.number}.json`), JSON.stringify(clashing));
    }
    const run = addChunk(entry.run, { read: chunk.read, fresh, changed, same, rejected });
    await imports.saveRun(importId, run);
    if (run.state === 'done') await loader.finish?.(client, stores, run.counts.rejected);
    if (PROJECTED.includes(entry.target)) {
      await stores.jobs.enqueue('project', {}, { queue: 'project', key: 'project' });
    }
    if (run.state === 'done') await tell(stores, { ...entry, run });
    return { ...entry, run };
  });
}

async function tell({ audit }: Stores, entry: Import): Promise<void> {
  const { target, file, run } = entry;
  const detail = { target, file: file.name, sha256: file.sha256, ...run.counts };
  await audit.append({ action: 'imported', subjectKind: 'import', subjectId: entry.id, detail });
}

/** Writes down what was refused, then removes what the import was made of; may be repeated after a kill. */
async function tidyUp(
  run: ImportRun,
  made: { staged: StagedFile; compiled: CompiledMapping; engine: FileEngine; folder: string },
): Promise<void> {
  const { staged, compiled, engine, folder } = made;
  const path = join(folder, 'rejected.csv');
  const numbers = Array.from({ length: run.chunks }, (_, number) => number);
  if (run.counts.rejected > 0) {
    const ranges = numbers.filter((number) => existsSync(join(folder, `refused-${number}`))).map(rangeOf);
    await writeRejected(engine, staged, compiled, `${path}.new`, ranges);
    await appendClashes(engine, staged, folder, run.chunks, `${path}.new`);
    await rename(`${path}.new`, path);
  }
  for (const number of numbers) {
    await rm(join(folder, `refused-${number}`), { force: true });
    await rm(join(folder, `clashes-${number}.json`), { force: true });
  }
  await rm(join(folder, PARTS), { recursive: true, force: true });
}
