import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { literal, type RowRange, type StagedColumn } from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import type { FileEngine } from './engine.ts';

/** One Parquet file and the row numbers in it, both ends included. */
export interface StagedPart {
  readonly path: string;
  readonly first: number;
  readonly last: number;
}

/** A file taken apart, in a folder of its own. Rows that could not be taken apart lie beside it. */
export interface StagedFile {
  readonly folder: string;
  readonly columns: readonly StagedColumn[];
  /** Rows that can be read: those of the Parquet parts. */
  readonly rows: number;
  /** Rows with a structural fault: row_no, line_no, rule, raw. */
  readonly faulty: number;
  /** The highest row_no, which counts both: rows + faulty. */
  readonly lastRow: number;
  readonly parts: readonly StagedPart[];
  readonly faultyParts: readonly StagedPart[];
  /** What a person should know about how it was read, each as a sentence. */
  readonly notes: readonly string[];
}

/** Wider files can't be mapped by a person and cost memory per column; the widest survey exports have about 3,000. */
export const COLUMN_LIMIT = 4000;
/** Characters of a faulty record that are kept to show it. */
export const RAW_LIMIT = 2000;

export interface StageOptions {
  readonly engine: FileEngine;
  /** An empty folder, which the caller removes in the end. */
  readonly folder: string;
  /** Called about every quarter MiB with the share of the file that was read, 0–1. */
  readonly onProgress?: (share: number) => void;
  /** Stops between two chunks. */
  readonly signal?: AbortSignal;
}

export function refuseWidth(columns: number): void {
  if (columns > COLUMN_LIMIT) {
    throw InvalidInput.at(
      'file',
      `has ${columns} columns, at most ${COLUMN_LIMIT} can be read; check the delimiter or leave columns out`,
    );
  }
}

/**
 * SQL table expression over the staged rows: row_no BIGINT, line_no BIGINT, then VARCHAR columns `c1`, `c2`, …
 * @param range only the parts that hold rows of it are opened; the rows themselves are still to be filtered
 */
export function stagedSql(staged: StagedFile, range?: RowRange): string {
  const columns = staged.columns.map((one) => `${one.id} VARCHAR`);
  return partsSql(staged.parts, ['row_no BIGINT', 'line_no BIGINT', ...columns], range);
}

/** SQL table expression over the rows with a structural fault: row_no, line_no, rule, raw. */
export function faultySql(staged: StagedFile, range?: RowRange): string {
  return partsSql(
    staged.faultyParts,
    ['row_no BIGINT', 'line_no BIGINT', 'rule VARCHAR', 'raw VARCHAR'],
    range,
  );
}

/** @param columns `name TYPE` of all columns; a part may lack some, there may be no part at all */
export function partsSql(parts: readonly StagedPart[], columns: readonly string[], range?: RowRange): string {
  const met = parts.filter(
    (part) => range === undefined || (part.first <= range.last && part.last >= range.first),
  );
  const names = columns.map((column) => column.slice(0, column.indexOf(' ')));
  const nulls = columns.map(
    (column, index) => `CAST(NULL AS ${column.slice(column.indexOf(' ') + 1)}) AS ${names[index]}`,
  );
  const none = `SELECT ${nulls.join(', ')} WHERE false`;
  if (met.length === 0) return `(${none})`;
  const files = met.map((part) => literal(part.path)).join(', ');
  if (met.length === parts.length && parts.length === 1) return `read_parquet([${files}])`;
  // Parts of one file may differ in columns (later JSON objects bring new keys), so names are matched and missing
  // ones added from the empty select.
  return `(${none} UNION ALL BY NAME SELECT * FROM read_parquet([${files}], union_by_name=true))`;
}

const RECORD = 'staged.json';

/** Written last, so that a folder with it holds a whole staged file, also after a kill. */
export async function saveStaged(staged: StagedFile): Promise<void> {
  await writeFile(join(staged.folder, RECORD), JSON.stringify(staged));
}

/** The staged file in `folder`, or null when none was finished there. */
export async function loadStaged(folder: string): Promise<StagedFile | null> {
  try {
    return JSON.parse(await readFile(join(folder, RECORD), 'utf8')) as StagedFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The row numbers of a staged file in chunks of `size`, in order; together all of them, faulty ones included. */
export function rangesOf(staged: StagedFile, size: number): RowRange[] {
  return Array.from({ length: Math.ceil(staged.lastRow / size) }, (_, index) => ({
    first: index * size + 1,
    last: Math.min(staged.lastRow, (index + 1) * size),
  }));
}
