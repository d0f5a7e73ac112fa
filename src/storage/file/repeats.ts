import { join } from 'node:path';
import { type CompiledMapping, literal } from '../../intake/index.ts';
import type { FileEngine } from './engine.ts';
import { partsSql, type StagedFile, type StagedPart, stagedSql } from './staged.ts';

/** Rows whose hashes are compared at once: about 150 MB in DuckDB, whatever the file's size. */
const ROWS_A_PASS = 4_000_000;

/** Rows of a staged file that repeat an earlier one, as Parquet (row_no, repeat); empty when the rows have keys. */
export interface RepeatedRows {
  readonly parts: readonly StagedPart[];
}

/**
 * Numbers identical rows, so that two equal answers get two keys, and the same two when the file comes again.
 * Hashes are written once; then each pass takes the share of them that fits into memory, finds those that occur more
 * than once, and numbers only their rows in the file's order. Memory is that of one pass; a single hash on all rows
 * (a file of one short column) is sorted by row number alone and spills.
 */
export async function numberRepeats(
  engine: FileEngine,
  staged: StagedFile,
  compiled: CompiledMapping,
): Promise<RepeatedRows> {
  if (!compiled.hashed || staged.rows === 0) return { parts: [] };
  const hashes = join(staged.folder, 'hashes.parquet');
  await engine.run(
    `COPY (SELECT row_no, CAST('0x' || left(key_hash, 15) AS BIGINT) AS short, key_hash FROM (${compiled.hashSql(stagedSql(staged))})) ` +
      `TO ${literal(hashes)} (FORMAT parquet, COMPRESSION snappy)`,
  );
  const passes = Math.max(1, Math.ceil(staged.rows / ROWS_A_PASS));
  const parts: StagedPart[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const part = join(staged.folder, `repeats-${String(pass).padStart(5, '0')}.parquet`);
    const share = `(SELECT row_no, key_hash FROM read_parquet(${literal(hashes)}) WHERE short % ${passes} = ${pass})`;
    await engine.run(
      `COPY (SELECT row_no, repeat FROM (SELECT row_no, row_number() OVER (PARTITION BY key_hash ORDER BY row_no) AS repeat ` +
        `FROM ${share} WHERE key_hash IN (SELECT key_hash FROM ${share} GROUP BY key_hash HAVING count(*) > 1)) ` +
        `WHERE repeat > 1 ORDER BY row_no) TO ${literal(part)} (FORMAT parquet, COMPRESSION snappy)`,
    );
    parts.push({ path: part, first: 1, last: staged.lastRow });
  }
  return { parts };
}

/** SQL table expression for `goodSql`. */
export function repeatsSql(repeats: RepeatedRows): string {
  return partsSql(repeats.parts, ['row_no BIGINT', 'repeat BIGINT']);
}
