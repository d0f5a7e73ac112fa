import { closeSync, openSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { identifier, literal, RECORD_BYTE_LIMIT } from '../../intake/index.ts';
import type { FileEngine } from './engine.ts';
import type { StagedPart } from './staged.ts';

/** Text that is written before it becomes one Parquet part: small enough to bound disk, large enough for row groups. */
const PART_BYTES = 48_000_000;
const BUFFER = 1_048_576;
const COMMA = 44;
const LF = 10;

/** Columns of the parts: names of the staged columns, all VARCHAR, after row_no and line_no. */
export interface PartLayout {
  readonly ids: readonly string[];
  readonly delimiter: string;
  /** False when records hold no quoted cells and quotes are text: lines of JSON. */
  readonly quoted: boolean;
}

/**
 * Writes records as clean delimited text and turns every part of it into Parquet while the next one is being written,
 * so that taking apart (JavaScript) and storing (DuckDB) take turns on two cores. Row and line numbers go before each
 * record: rows keep the file's order whatever DuckDB does in parallel.
 */
export class PartWriter {
  private readonly engine: FileEngine;
  private readonly folder: string;
  private readonly prefix: string;
  private readonly layout: PartLayout;
  private readonly select: (source: string) => Promise<string>;
  private readonly mark: number;
  private readonly buffer = new Uint8Array(BUFFER);
  private filled = 0;
  private descriptor: number | null = null;
  private written = 0;
  private broken = false;
  private pending: Promise<void> = Promise.resolve();
  private number = 0;
  private failure: unknown = null;
  readonly parts: StagedPart[] = [];
  private first = 0;
  private last = 0;

  /**
   * @param select SQL that makes the stored rows of a part from the table expression of its text
   */
  constructor(
    engine: FileEngine,
    folder: string,
    prefix: string,
    layout: PartLayout,
    select: (source: string) => Promise<string> = async (source) => `SELECT * FROM ${source}`,
  ) {
    this.engine = engine;
    this.folder = folder;
    this.prefix = prefix;
    this.layout = layout;
    this.select = select;
    this.mark = layout.delimiter.charCodeAt(0);
  }

  /** Adds a record that is clean already: bytes [start, end) of RFC 4180 with the layout's delimiter. */
  add(rowNo: number, lineNo: number, bytes: Uint8Array, start: number, end: number, breaks: number): void {
    const length = end - start;
    if (this.filled + length + 48 > BUFFER) this.flush();
    if (this.first === 0) this.first = rowNo;
    this.last = rowNo;
    this.digits(rowNo);
    this.buffer[this.filled++] = this.mark;
    this.digits(lineNo);
    this.buffer[this.filled++] = this.mark;
    if (length + 48 > BUFFER) {
      this.flush();
      this.write(bytes.subarray(start, end));
    } else if (length > 64) {
      this.buffer.set(bytes.subarray(start, end), this.filled);
      this.filled += length;
    } else {
      const { buffer } = this;
      let to = this.filled;
      for (let at = start; at < end; at++) buffer[to++] = bytes[at] as number;
      this.filled = to;
    }
    this.buffer[this.filled++] = LF;
    if (breaks > 0) this.broken = true;
  }

  addText(rowNo: number, lineNo: number, record: string): void {
    const bytes = Buffer.from(record);
    this.add(rowNo, lineNo, bytes, 0, bytes.length, /[\r\n]/.test(record) ? 1 : 0);
  }

  /** To be awaited now and then: begins storing a full part, and waits while one is still being stored. */
  async settle(): Promise<void> {
    if (this.written + this.filled >= PART_BYTES) await this.turn();
    if (this.failure !== null) throw this.failure;
  }

  /** Stores what is left. */
  async finish(): Promise<void> {
    if (this.written + this.filled > 0) await this.turn();
    await this.pending;
    if (this.failure !== null) throw this.failure;
  }

  /** Ends after an error: waits for what is under way and closes the file. */
  async abandon(): Promise<void> {
    await this.pending;
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  private digits(value: number): void {
    const text = String(value);
    for (let at = 0; at < text.length; at++) this.buffer[this.filled++] = text.charCodeAt(at);
  }

  private textPath(): string {
    return join(this.folder, `${this.prefix}-${this.number}.txt`);
  }

  private flush(): void {
    if (this.filled > 0) this.write(this.buffer.subarray(0, this.filled));
    this.filled = 0;
  }

  private write(bytes: Uint8Array): void {
    this.descriptor ??= openSync(this.textPath(), 'w');
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    this.written += bytes.length;
  }

  private async turn(): Promise<void> {
    this.flush();
    const text = this.textPath();
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
    const { broken, number, first, last } = this;
    this.first = 0;
    this.number++;
    this.written = 0;
    this.broken = false;
    await this.pending;
    if (this.failure !== null) throw this.failure;
    const parquet = join(this.folder, `${this.prefix}-${String(number).padStart(5, '0')}.parquet`);
    this.parts.push({ path: parquet, first, last });
    this.pending = this.store(text, parquet, broken).catch((error: unknown) => {
      this.failure = error;
    });
  }

  private async store(text: string, parquet: string, broken: boolean): Promise<void> {
    const select = await this.select(readText(text, this.layout, broken));
    await this.engine.run(`COPY (${select}) TO ${literal(parquet)} (FORMAT parquet, COMPRESSION snappy)`);
    await rm(text);
  }
}

/** SQL that reads clean delimited text. Cells with line breaks keep it to one thread, which must not guess records. */
function readText(path: string, layout: PartLayout, broken: boolean): string {
  const mark = layout.quoted ? `'"'` : "''";
  const columns = [
    "'row_no': 'BIGINT'",
    "'line_no': 'BIGINT'",
    ...layout.ids.map((id) => `${literal(id)}: 'VARCHAR'`),
  ];
  return (
    `(SELECT ${['row_no', 'line_no', ...layout.ids.map(identifier)].join(', ')} FROM read_csv(${literal(path)}, ` +
    `auto_detect=false, header=false, delim=${literal(layout.delimiter)}, quote=${mark}, escape=${mark}, ` +
    // Said, as DuckDB takes it from the first break that it meets, be it inside of a cell.
    `new_line='\\n', columns={${columns.join(', ')}}, parallel=${!broken}, strict_mode=true, null_padding=false, ` +
    `max_line_size=${RECORD_BYTE_LIMIT * 3}, buffer_size=${RECORD_BYTE_LIMIT * 8}))`
  );
}

export const CLEAN_DELIMITER = String.fromCharCode(COMMA);

/** Records that could not be taken apart: why, and what stood there. */
export const FAULT_LAYOUT: PartLayout = { ids: ['rule', 'raw'], delimiter: CLEAN_DELIMITER, quoted: true };
