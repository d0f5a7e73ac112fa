import { literal, type StagedColumn } from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import type { FileEngine } from './engine.ts';

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
  readonly parts: readonly string[];
  readonly faultyParts: readonly string[];
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

/** SQL table expression over the staged rows: row_no BIGINT, line_no BIGINT, then VARCHAR columns `c1`, `c2`, … */
export function stagedSql(staged: StagedFile): string {
  return partsSql(staged.parts, [
    'row_no BIGINT',
    'line_no BIGINT',
    ...staged.columns.map((one) => `${one.id} VARCHAR`),
  ]);
}

/** SQL table expression over the rows with a structural fault: row_no, line_no, rule, raw. */
export function faultySql(staged: StagedFile): string {
  return partsSql(staged.faultyParts, ['row_no BIGINT', 'line_no BIGINT', 'rule VARCHAR', 'raw VARCHAR']);
}

export function partsSql(parts: readonly string[], columns: readonly string[]): string {
  if (parts.length > 0) return `read_parquet([${parts.map(literal).join(', ')}], union_by_name=true)`;
  const nulls = columns.map((column) => {
    const [name, type] = column.split(' ');
    return `CAST(NULL AS ${type}) AS ${name}`;
  });
  return `(SELECT ${nulls.join(', ')} WHERE false)`;
}
