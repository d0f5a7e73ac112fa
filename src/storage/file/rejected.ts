import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type CompiledMapping, joinRecord, type RowRange } from '../../intake/index.ts';
import { safeCell } from '../../kernel/index.ts';
import type { FileEngine } from './engine.ts';
import { faultySql, rangesOf, type StagedFile, stagedSql } from './staged.ts';

/** Rows fetched at once while writing. */
const STEP = 100_000;

/**
 * Writes the rows that were not imported as CSV: row, line, the columns at fault, what stood there, the rules, then
 * the cells as they were. Correct it, take the first five columns away, and it can be imported.
 * @param ranges where rejected rows are, when it is known; chunks without any need no second look
 * @returns how many rows it holds
 */
export async function writeRejected(
  engine: FileEngine,
  staged: StagedFile,
  compiled: CompiledMapping,
  path: string,
  ranges: readonly RowRange[] = rangesOf(staged, STEP),
): Promise<number> {
  const out = createWriteStream(path);
  const failed = once(out, 'error').then(([error]) => Promise.reject(error));
  // Awaited only together with a write.
  failed.catch(() => undefined);
  const write = async (record: string) => {
    if (!out.write(`${record}\r\n`)) await Promise.race([once(out, 'drain'), failed]);
  };
  let count = 0;
  const names = staged.columns.map((column) => column.name);
  out.write('\ufeff');
  await write(safeRecord(['row', 'line', 'column', 'value', 'rule', ...names]));
  const total = staged.faulty;
  for (let offset = 0; offset < total; offset += STEP) {
    const faulty = await engine.rows<FaultyRow>(
      `SELECT row_no, line_no, rule, raw FROM ${faultySql(staged)} ORDER BY row_no LIMIT ${STEP} OFFSET ${offset}`,
    );
    for (const row of faulty) {
      await write(
        safeRecord([String(row.row_no), numberText(row.line_no), '(whole line)', row.raw, row.rule]),
      );
      count++;
    }
  }
  for (const range of ranges) {
    const rows = await engine.rows<RejectedRow>(compiled.rejectedSql(stagedSql(staged, range), range));
    for (const row of rows) {
      const cells = staged.columns.map((column) => (row[column.id] as string | null) ?? null);
      const told = [
        row.faults.map((fault) => fault.column).join('; '),
        row.faults.map((fault) => fault.value ?? '').join('; '),
        row.faults.map((fault) => `${fault.column} ${fault.rule}`).join('; '),
      ];
      await write(safeRecord([String(row.row_no), numberText(row.line_no), ...told, ...cells]));
      count++;
    }
  }
  out.end();
  await Promise.race([once(out, 'close'), failed]);
  return count;
}

interface FaultyRow {
  readonly row_no: number;
  readonly line_no: number | null;
  readonly rule: string;
  readonly raw: string | null;
}

interface RejectedRow extends Record<string, unknown> {
  readonly row_no: number;
  readonly line_no: number | null;
  readonly faults: readonly { column: string; value: string | null; rule: string }[];
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}

function safeRecord(cells: readonly (string | null)[]): string {
  return joinRecord(cells.map((cell) => (cell === null ? null : safeCell(cell))));
}
