import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { columnNames, detectHeader, type FileReading, joinRecord } from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { CLEAN_DELIMITER, FAULT_LAYOUT, PartWriter } from './part.ts';
import type { FileShape } from './shape.ts';
import type { SourceFile } from './source.ts';
import { refuseWidth, type StagedFile, type StageOptions } from './staged.ts';

interface SheetRow {
  readonly number: number;
  readonly cells: (string | null)[];
}

const SAMPLE_ROWS = 1000;

/** The sheets of a workbook and how the asked or first filled one is laid out. */
export async function sheetShape(file: SourceFile, asked: Partial<FileReading>): Promise<FileShape> {
  const sheets: string[] = [];
  let chosen: { name: string; rows: SheetRow[] } | null = null;
  for await (const sheet of readSheets(file)) {
    sheets.push(sheet.name);
    if (asked.sheet === undefined ? chosen !== null : asked.sheet !== sheet.name) continue;
    const rows: SheetRow[] = [];
    for await (const row of sheet.rows()) {
      rows.push(row);
      if (rows.length > SAMPLE_ROWS) break;
    }
    if (rows.length > 0 || asked.sheet !== undefined) chosen = { name: sheet.name, rows };
  }
  if (chosen === null) {
    const rule =
      asked.sheet === undefined
        ? 'has no sheet with values'
        : `must be one of its sheets: ${sheets.join(', ')}`;
    throw InvalidInput.at(asked.sheet === undefined ? 'file' : 'file.sheet', rule, asked.sheet ?? file.name);
  }
  const width = Math.max(1, ...chosen.rows.map((row) => row.cells.length));
  refuseWidth(width);
  const records = chosen.rows.map((row) => ({
    line: row.number,
    cells: padded(row.cells, width).map((cell) => cell ?? ''),
  }));
  const askedRow = asked.headerRow;
  const found = askedRow === undefined ? detectHeader(records, width) : undefined;
  const line = askedRow ?? found?.line ?? 0;
  const head = records.find((record) => record.line === line);
  if (askedRow !== undefined && askedRow > 0 && head === undefined) {
    throw InvalidInput.at('file.headerRow', 'must be a row of the sheet that holds values', askedRow);
  }
  const names = columnNames(head?.cells ?? [], width);
  return {
    format: 'xlsx',
    names,
    sample: chosen.rows.filter((row) => row.number > line).map((row) => padded(row.cells, width)),
    reading: { format: 'xlsx', sheet: chosen.name, headerRow: line },
    reasons: [`sheet “${chosen.name}”`, found?.reason ?? `column names in row ${line}, as asked`],
    notes: line === 0 ? ['No row of column names was found; columns are numbered.'] : [],
    sheets,
  };
}

export async function stageSheet(
  file: SourceFile,
  shape: FileShape,
  options: StageOptions,
): Promise<StagedFile> {
  const { engine, folder } = options;
  const columns = shape.names.map((name, index) => ({ name, id: `c${index + 1}` }));
  const width = columns.length;
  const ids = columns.map((one) => one.id);
  const good = new PartWriter(engine, folder, 'rows', { ids, delimiter: CLEAN_DELIMITER, quoted: true });
  const faulty = new PartWriter(engine, folder, 'faults', FAULT_LAYOUT);
  const headerRow = shape.reading.headerRow ?? 0;
  let rows = 0;
  let faults = 0;
  try {
    for await (const sheet of readSheets(file)) {
      if (sheet.name !== shape.reading.sheet) continue;
      for await (const row of sheet.rows()) {
        options.signal?.throwIfAborted();
        if (row.number <= headerRow) continue;
        rows++;
        if (row.cells.length > width) {
          faults++;
          const rule = `has a value in column ${row.cells.length}, the sheet has ${width} columns`;
          faulty.addText(rows, row.number, joinRecord([rule, joinRecord(row.cells)]));
        } else good.addText(rows, row.number, joinRecord(padded(row.cells, width)));
        await good.settle();
        await faulty.settle();
      }
      break;
    }
    await good.finish();
    await faulty.finish();
  } catch (error) {
    await good.abandon();
    await faulty.abandon();
    throw error;
  }
  options.onProgress?.(1);
  return {
    folder,
    columns,
    rows: rows - faults,
    faulty: faults,
    lastRow: rows,
    parts: good.parts,
    faultyParts: faulty.parts,
    notes: shape.notes,
  };
}

interface OpenSheet {
  readonly name: string;
  rows(): AsyncIterable<SheetRow>;
}

/** What the streaming reader has and its type declarations leave out. */
interface StreamedSheet extends AsyncIterable<ExcelJS.Row> {
  readonly id: number | string;
  readonly name?: string;
}

/** @param open makes the stream of the file's bytes */
export async function* readSheets(
  file: Pick<SourceFile, 'name' | 'path'>,
  open: () => Readable = () => createReadStream(file.path),
): AsyncGenerator<OpenSheet> {
  const stream = open();
  const broken = (error: unknown) =>
    error instanceof InvalidInput
      ? error
      : new InvalidInput(`${file.name} can't be read as an .xlsx workbook: ${faultOf(error)}`, [
          { place: 'file', rule: 'must be a whole .xlsx workbook', value: file.name },
        ]);
  let failure: unknown = null;
  stream.on('error', (error) => {
    failure = error;
  });
  try {
    const { default: exceljs } = await import('exceljs');
    const reader = new exceljs.stream.xlsx.WorkbookReader(stream, {
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
      entries: 'ignore',
    });
    for await (const entry of reader) {
      const sheet = entry as unknown as StreamedSheet;
      let drained = false;
      async function* rows(): AsyncGenerator<SheetRow> {
        drained = true;
        try {
          for await (const row of sheet) {
            const cells = cellsOf(row);
            if (cells.some((cell) => cell !== null && cell !== '')) yield { number: row.number, cells };
          }
        } catch (error) {
          throw broken(error);
        }
      }
      yield { name: sheet.name ?? `sheet ${sheet.id}`, rows };
      // A sheet that nobody read must be read over, or the stream stands still.
      if (!drained) for await (const _row of sheet) if (failure !== null) break;
    }
    if (failure !== null) throw failure;
  } catch (error) {
    throw broken(error);
  } finally {
    stream.destroy();
  }
}

function cellsOf(row: ExcelJS.Row): (string | null)[] {
  const cells: (string | null)[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const text = cellText(cell.value, cell.numFmt);
    if (text !== null && text !== '') cells[column - 1] = text;
  });
  return Array.from(cells, (cell) => cell ?? null);
}

/** A cell's value as text: dates in ISO 8601 without a zone, formulas as the value that was last computed. */
function cellText(value: unknown, format: string | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (typeof value === 'number') {
    // As many digits as a spreadsheet keeps: what it computed as 0.1 + 0.2 is 0.3 there, not 0.30000000000000004.
    return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : null;
  }
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return null;
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: string }) => run.text ?? '').join('');
  }
  if ('formula' in value || 'sharedFormula' in value) {
    const result = 'result' in value ? value.result : null;
    // The streaming reader gives computed dates as bare day counts.
    if (typeof result === 'number' && Number.isFinite(result) && isDateFormat(format)) {
      return dateText(new Date(Math.round((result - 25_569) * 86_400_000)));
    }
    return cellText(result, format);
  }
  if ('text' in value) return cellText(value.text, format);
  return null;
}

function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  return /[ymdhs]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, '')) && !/general/i.test(format);
}

function dateText(at: Date): string | null {
  if (Number.isNaN(at.getTime())) return null;
  const text = at.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace(/(\.000)?Z$/, '');
}

function padded(cells: readonly (string | null)[], width: number): (string | null)[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? null);
}

/** What is wrong with a workbook, in words; a parser that stumbles over it says nothing that helps. */
function faultOf(error: unknown): string {
  const said = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  if (/FILE_ENDED|unexpected end|truncated/i.test(said)) return 'it was cut off; send it again.';
  return error instanceof TypeError || said === ''
    ? 'its parts do not fit together; open it in a spreadsheet, save it as .xlsx anew and send that.'
    : said;
}
