import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { joinRecord } from '../../intake/index.ts';
import { safeCell } from '../../kernel/index.ts';
import { type FileEngine, type StagedFile, stagedSql } from '../file/index.ts';
import type { Clash } from './loader.ts';

/** Adds to the list of refused rows those that clash with what was stored before, in the same columns. */
export async function appendClashes(
  engine: FileEngine,
  staged: StagedFile,
  folder: string,
  chunks: number,
  path: string,
): Promise<void> {
  for (let chunk = 0; chunk < chunks; chunk++) {
    const list = join(folder, `clashes-${chunk}.json`);
    if (!existsSync(list)) continue;
    const clashes = JSON.parse(await readFile(list, 'utf8')) as Clash[];
    const rules = new Map(clashes.map((clash) => [clash.rowNumber, clash.rule]));
    const rows = await engine.rows<
      { row_no: number; line_no: number | null } & Record<string, string | null>
    >(`SELECT * FROM ${stagedSql(staged)} WHERE row_no IN (${[...rules.keys()].join(', ')}) ORDER BY row_no`);
    const records = rows.map((row) => {
      const cells = staged.columns.map((column) => row[column.id] ?? null);
      const told = [String(row.row_no), String(row.line_no ?? ''), '', '', rules.get(row.row_no) ?? ''];
      return joinRecord([...told, ...cells].map((cell) => (cell === null ? null : safeCell(cell))));
    });
    await appendFile(path, records.map((record) => `${record}\r\n`).join(''));
  }
}
