import { mkdir } from 'node:fs/promises';
import {
  columnNames,
  type Dialect,
  type FileReading,
  joinRecord,
  RECORD_FAULT_RULES,
  RecordScanner,
  type RecordSink,
  splitRecord,
} from '../../intake/index.ts';
import { decodeFile } from './decode.ts';
import { stageJsonLines } from './jsonLines.ts';
import { stageParquet } from './parquet.ts';
import { CLEAN_DELIMITER, FAULT_LAYOUT, PartWriter } from './part.ts';
import { type FileShape, isTextShape, readFileShape, type TextShape } from './shape.ts';
import type { SourceFile } from './source.ts';
import { stageSheet } from './spreadsheet.ts';
import { RAW_LIMIT, refuseWidth, type StagedFile, type StageOptions, saveStaged } from './staged.ts';

/**
 * Takes any file apart into Parquet: one row a record, cells as the text that they are.
 * @param asked how the person wants it read; what is left out is detected
 * @throws InvalidInput when the file can't be read at all
 */
export async function stageFile(
  file: SourceFile,
  asked: Partial<FileReading>,
  options: StageOptions,
): Promise<StagedFile> {
  await mkdir(options.folder, { recursive: true });
  const shape = await readFileShape(file, asked, options.engine);
  refuseWidth(shape.names.length);
  const staged = await stageShape(file, shape, options);
  await saveStaged(staged);
  return staged;
}

function stageShape(file: SourceFile, shape: FileShape, options: StageOptions): Promise<StagedFile> {
  if (isTextShape(shape)) return stageText(file, shape, options);
  if (shape.format === 'xlsx') return stageSheet(file, shape, options);
  return shape.format === 'parquet'
    ? stageParquet(file, shape, options)
    : stageJsonLines(file, shape, options);
}

async function stageText(file: SourceFile, shape: TextShape, options: StageOptions): Promise<StagedFile> {
  const { engine, folder } = options;
  const columns = columnNames(shape.names, shape.names.length).map((name, index) => ({
    name,
    id: `c${index + 1}`,
  }));
  const width = columns.length;
  // Only double quotes are copied as they are; records under another quote are written anew with commas.
  const delimiter = shape.dialect.delimiter === ' ' ? CLEAN_DELIMITER : shape.dialect.delimiter;
  const good = new PartWriter(engine, folder, 'rows', {
    ids: columns.map((one) => one.id),
    delimiter,
    quoted: true,
  });
  const faulty = new PartWriter(engine, folder, 'faults', FAULT_LAYOUT);
  const sink = new TextSink(
    good,
    faulty,
    shape.dialect,
    delimiter,
    width,
    shape.headerRow,
    shape.skipRecords,
  );
  const stream = decodeFile(file.path, shape.encoding, shape.markBytes);
  const scanner = new RecordScanner(shape.dialect, sink);
  try {
    for await (const chunk of stream.chunks) {
      options.signal?.throwIfAborted();
      scanner.push(chunk);
      options.onProgress?.(stream.consumed() / Math.max(1, file.size));
      await good.settle();
      await faulty.settle();
    }
    scanner.end();
    await good.finish();
    await faulty.finish();
  } catch (error) {
    await good.abandon();
    await faulty.abandon();
    throw error;
  }
  const notes = [...shape.notes];
  const repaired = stream.repaired();
  if (repaired > 0) notes.push(`${repaired} bytes are not valid UTF-8 and were read as windows-1252.`);
  if (sink.padded > 0)
    notes.push(`${sink.padded} rows had empty cells beyond the last column, which were left out.`);
  if (sink.empty > 0) notes.push(`${sink.empty} lines without any value were left out.`);
  return {
    folder,
    columns,
    rows: sink.rows - sink.faults,
    faulty: sink.faults,
    lastRow: sink.rows,
    parts: good.parts,
    faultyParts: faulty.parts,
    notes,
  };
}

class TextSink implements RecordSink {
  rows = 0;
  faults = 0;
  padded = 0;
  empty = 0;
  private readonly good: PartWriter;
  private readonly faulty: PartWriter;
  private readonly dialect: Dialect;
  private readonly delimiter: string;
  private readonly width: number;
  private readonly headerRow: number;
  private skip: number;
  private readonly mark: number;
  private readonly decoder = new TextDecoder();

  constructor(
    good: PartWriter,
    faulty: PartWriter,
    dialect: Dialect,
    delimiter: string,
    width: number,
    headerRow: number,
    skip: number,
  ) {
    this.good = good;
    this.faulty = faulty;
    this.dialect = dialect;
    this.delimiter = delimiter;
    this.width = width;
    this.headerRow = headerRow;
    this.skip = skip;
    this.mark = dialect.delimiter.charCodeAt(0);
  }

  record(
    bytes: Uint8Array,
    start: number,
    end: number,
    cells: number,
    line: number,
    verbatim: boolean,
    breaks: number,
  ): void {
    if (this.isBefore(line)) return;
    if (bytes[start] === this.mark && isEmpty(bytes, start, end, this.mark)) {
      this.empty++;
      return;
    }
    if (cells === this.width && verbatim) {
      this.good.add(++this.rows, line, bytes, start, end, breaks);
      return;
    }
    const text = this.decoder.decode(bytes.subarray(start, end));
    const parts = splitRecord(text, this.dialect);
    if (parts.length === 0) return;
    if (parts.length > this.width && parts.slice(this.width).every((cell) => cell.trim() === '')) {
      this.padded++;
      parts.length = this.width;
    }
    if (parts.length !== this.width) {
      const had = parts.length === 1 ? '1 cell' : `${parts.length} cells`;
      this.reject(line, `has ${had}, the file has ${this.width} columns`, text);
      return;
    }
    this.good.addText(++this.rows, line, joinRecord(parts, this.delimiter));
  }

  fault(
    bytes: Uint8Array,
    start: number,
    end: number,
    line: number,
    fault: keyof typeof RECORD_FAULT_RULES,
  ): void {
    if (this.isBefore(line)) return;
    const text = this.decoder.decode(bytes.subarray(start, Math.min(end, start + 4 * RAW_LIMIT)));
    this.reject(line, RECORD_FAULT_RULES[fault], text);
  }

  /** Preamble and header are no rows. */
  private isBefore(line: number): boolean {
    if (line <= this.headerRow) return true;
    if (this.skip === 0) return false;
    this.skip--;
    return true;
  }

  private reject(line: number, rule: string, raw: string): void {
    this.faults++;
    const shown = raw.replaceAll('\0', '\u2400').slice(0, RAW_LIMIT);
    this.faulty.addText(++this.rows, line, joinRecord([rule, shown]));
  }
}

/** Spreadsheets end their exports with lines of bare delimiters; they are no more rows than blank lines are. */
function isEmpty(bytes: Uint8Array, start: number, end: number, mark: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== mark) return false;
  return true;
}
