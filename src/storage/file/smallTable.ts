import { Readable } from 'node:stream';
import { readSmallFile, type SmallFile } from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { readSheets } from './spreadsheet.ts';

/** What a workbook begins with: it is a ZIP archive. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/**
 * Takes a small table apart whose first row names its columns: a delimited file, or the first filled sheet of a workbook.
 * @param most rows that it may have
 * @throws InvalidInput for a file without rows, with too many, or that is neither of the two
 */
export async function readSmallTable(bytes: Uint8Array, most: number): Promise<SmallFile> {
  if (!ARCHIVE.every((byte, at) => bytes[at] === byte)) return readSmallFile(bytes, most);
  for await (const sheet of readSheets({ name: 'The file', path: '' }, () => Readable.from([bytes]))) {
    const records: { line: number; cells: string[] }[] = [];
    for await (const { number, cells } of sheet.rows()) {
      records.push({ line: number, cells: cells.map((cell) => cell ?? '') });
      if (records.length > most + 1) throw InvalidInput.at('file', `must have at most ${most} rows`);
    }
    const [head, ...rows] = records;
    if (!head) continue;
    if (rows.length === 0)
      throw InvalidInput.at(
        'file',
        `must have rows below the one that names its columns (sheet “${sheet.name}”)`,
      );
    return { head: head.cells, records: rows, broken: [] };
  }
  throw InvalidInput.at('file', 'must have a sheet with values');
}
