import {
  columnNames,
  type Dialect,
  detectDialect,
  detectEncoding,
  detectHeader,
  type Encoding,
  type FileFormat,
  type FileReading,
  parseEncoding,
  type SampleRecord,
  sampleRecords,
} from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { decodeBytes } from './decode.ts';
import type { FileEngine } from './engine.ts';
import { jsonLinesShape } from './jsonLines.ts';
import { parquetShape } from './parquet.ts';
import { type SourceFile, sampleWindows } from './source.ts';
import { sheetShape } from './spreadsheet.ts';

/** How a file is laid out, as detected or as asked for, with a sample of its cells. */
export interface FileShape {
  readonly format: FileFormat;
  readonly names: readonly string[];
  /** Up to 1,000 of the first rows, each as wide as `names`. */
  readonly sample: readonly (readonly (string | null)[])[];
  /** What would stand in a mapping to read it the same way again. */
  readonly reading: FileReading;
  /** Why it is read so, a sentence each. */
  readonly reasons: readonly string[];
  /** What a person should look at, a sentence each. */
  readonly notes: readonly string[];
  /** Of spreadsheets. */
  readonly sheets?: readonly string[];
}

export interface TextShape extends FileShape {
  readonly format: 'csv';
  readonly encoding: Encoding;
  readonly markBytes: number;
  readonly dialect: Dialect;
  readonly headerRow: number;
  /** Records before the first row when no header line says where it begins. */
  readonly skipRecords: number;
}

/** Detects whatever `asked` leaves open. */
export async function readFileShape(
  file: SourceFile,
  asked: Partial<FileReading>,
  engine: FileEngine,
): Promise<FileShape | TextShape> {
  switch (asked.format ?? file.format) {
    case 'xlsx':
      return sheetShape(file, asked);
    case 'parquet':
      return parquetShape(file, engine);
    case 'ndjson':
      return jsonLinesShape(file, asked);
    case 'csv':
      return textShape(file, asked);
  }
}

export function isTextShape(shape: FileShape): shape is TextShape {
  return shape.format === 'csv';
}

const SAMPLE_ROWS = 1000;

async function textShape(file: SourceFile, asked: Partial<FileReading>): Promise<TextShape> {
  if (file.format === 'xlsx' || file.format === 'parquet') {
    throw InvalidInput.at('file.format', `is not text; its bytes say ${file.format}`, file.name);
  }
  const windows = await sampleWindows(file.path, file.size);
  const detected = detectEncoding(windows);
  const encoding =
    asked.encoding === undefined ? detected.encoding : parseEncoding(asked.encoding, 'file.encoding');
  const markBytes = detected.encoding === encoding ? detected.markBytes : 0;
  const head = (windows[0] ?? new Uint8Array(0)).subarray(markBytes);
  const sample = decodeBytes(head, encoding);
  const whole = file.size <= head.length + markBytes;
  const guess = detectDialect(sample, whole);
  const dialect = askedDialect(asked, guess.dialect);
  const records = dialect === guess.dialect ? guess.records : sampleRecords(sample, dialect, whole).records;
  const first = records[0];
  if (first === undefined) {
    throw InvalidInput.at('file', 'holds no records that can be taken apart', file.name);
  }
  const columns = dialect === guess.dialect ? guess.columns : commonWidth(records);
  const header = headerOf(records, columns, asked.headerRow);
  const rows = records
    .slice(header.line === 0 ? header.preamble : 0)
    .filter((record) => record.line > header.line && record.cells.length === header.names.length)
    .slice(0, SAMPLE_ROWS);
  const notes: string[] = [];
  if (header.line === 0) notes.push('No line of column names was found; columns are numbered.');
  if (rows.length === 0) {
    notes.push(
      whole
        ? 'The file has column names but no rows.'
        : `No row ends within the first ${Math.round(head.length / 1_000_000)} MB: is a quote never closed, or is it no table?`,
    );
  }
  if (guess.regular < 0.98 && dialect === guess.dialect) {
    const odd = Math.round((1 - guess.regular) * 100);
    notes.push(`${odd}% of the sampled lines do not have ${columns} cells; they will be rejected.`);
  }
  return {
    format: 'csv',
    names: header.names,
    sample: rows.map((record) => record.cells),
    encoding,
    markBytes,
    dialect,
    headerRow: header.line,
    skipRecords: header.line === 0 ? header.preamble : 0,
    reading: {
      format: 'csv',
      encoding,
      delimiter: dialect.delimiter,
      quote: dialect.quote as '"' | "'" | '',
      headerRow: header.line,
    },
    reasons: [
      asked.encoding === undefined ? detected.reason : 'read in the encoding that was asked for',
      dialect === guess.dialect ? guess.reason : 'delimiter and quote as asked',
      header.reason,
    ],
    notes,
  };
}

function askedDialect(asked: Partial<FileReading>, found: Dialect): Dialect {
  const delimiter = asked.delimiter ?? found.delimiter;
  const quote = asked.quote ?? (delimiter === found.delimiter ? found.quote : delimiter === ' ' ? '' : '"');
  if (delimiter === found.delimiter && quote === found.quote) return found;
  return { delimiter, quote, escape: quote === found.quote ? found.escape : quote };
}

function commonWidth(records: readonly SampleRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 1;
}

function headerOf(
  records: readonly SampleRecord[],
  columns: number,
  asked: number | undefined,
): { line: number; names: readonly string[]; preamble: number; reason: string } {
  if (asked === undefined) return detectHeader(records, columns);
  if (asked === 0)
    return { line: 0, names: columnNames([], columns), preamble: 0, reason: 'no column names, as asked' };
  const record = records.find((one) => one.line === asked);
  if (record === undefined) {
    throw InvalidInput.at('file.headerRow', 'must be a line of the file on which a record begins', asked);
  }
  const width = Math.max(columns, record.cells.length === columns - 1 ? columns : record.cells.length);
  const shifted = record.cells.length === columns - 1 ? ['', ...record.cells] : record.cells;
  return {
    line: asked,
    names: columnNames(shifted, width),
    preamble: 0,
    reason: `column names on line ${asked}, as asked`,
  };
}
