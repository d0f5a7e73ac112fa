import { splitRecord } from './cell.ts';
import { type Dialect, RecordScanner } from './record.ts';

/** A record of the sample with the physical line that it begins on. */
export interface SampleRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface DialectGuess {
  readonly dialect: Dialect;
  readonly columns: number;
  /** Share of sampled records that have this number of cells. */
  readonly regular: number;
  readonly confidence: number;
  readonly reason: string;
  readonly records: readonly SampleRecord[];
}

const CANDIDATES: readonly [string, string][] = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
  [' ', 'runs of blanks'],
];

/**
 * Which character separates the cells of a file and which one quotes them.
 * @param sample the file's beginning as UTF-8 bytes
 * @param whole whether that is all of the file; otherwise the last record is left out, it may be cut
 */
export function detectDialect(sample: Uint8Array, whole: boolean): DialectGuess {
  const text = new TextDecoder().decode(sample);
  const backslash = backslashed(text) ? '\\' : undefined;
  let best: DialectGuess | null = null;
  let bestScore = -1;
  for (const [delimiter, name] of CANDIDATES) {
    for (const quote of delimiter === ' ' ? [''] : ['"', "'", '']) {
      const dialect: Dialect = { delimiter, quote, escape: quote === '"' && backslash ? backslash : quote };
      const sampled = sampleRecords(sample, dialect, whole);
      const { columns, regular } = commonest(sampled.records);
      const faultless = 1 - sampled.faults / Math.max(1, sampled.faults + sampled.records.length);
      const used = quote === '' ? 0 : quoteUse(text, quote, delimiter);
      const score =
        columns < 2 || !believed(delimiter, sampled.records, regular)
          ? (columns < 2 ? 0.001 : 0.0005) * faultless
          : regular ** 2 *
            faultless ** 4 *
            cleanness(sampled.records, columns) *
            (delimiter === ' ' ? 0.5 : 1) *
            (1 + Math.min(0.2, columns / 100)) *
            (quote === '' ? 0.98 : quote === '"' || used > 0 ? 1 : 0.97);
      if (score > bestScore) {
        bestScore = score;
        best = {
          dialect,
          columns,
          regular,
          confidence: Math.round(Math.min(1, regular * faultless) * 100) / 100,
          reason:
            columns < 2
              ? 'no delimiter gives more than one column'
              : `${name}: ${Math.round(regular * 100)}% of the first ${sampled.records.length} records have ${columns} cells`,
          records: sampled.records,
        };
      }
    }
  }
  if (best === null) throw new Error('no candidate dialect');
  return best;
}

const RECORD_SAMPLE = 1000;

/** The first records of the sample under one dialect, and how many could not be taken apart. */
export function sampleRecords(
  sample: Uint8Array,
  dialect: Dialect,
  whole: boolean,
  most = RECORD_SAMPLE,
): { records: SampleRecord[]; faults: number } {
  const records: SampleRecord[] = [];
  const decoder = new TextDecoder();
  let faults = 0;
  const scanner = new RecordScanner(dialect, {
    record(bytes, start, end, _cells, line) {
      if (records.length < most) {
        records.push({ line, cells: splitRecord(decoder.decode(bytes.subarray(start, end)), dialect) });
      }
    },
    fault() {
      faults++;
    },
  });
  const STEP = 65_536;
  for (let at = 0; at < sample.length && records.length < most; at += STEP) {
    scanner.push(sample.subarray(at, Math.min(sample.length, at + STEP)));
  }
  if (whole && records.length < most) scanner.end();
  return { records, faults };
}

/** The number of cells that most records have; of equally common ones the larger. */
function commonest(records: readonly SampleRecord[]): { columns: number; regular: number } {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
  let columns = 0;
  let most = 0;
  for (const [cells, count] of counts) {
    if (count > most || (count === most && cells > columns)) {
      columns = cells;
      most = count;
    }
  }
  return { columns, regular: records.length === 0 ? 0 : most / records.length };
}

/**
 * Share of cells that look whole: a cell with another delimiter between its characters, or a lone quote, suggests
 * that the wrong one was tried. A decimal comma (`12,5;13`) is told from a delimiter by this.
 */
function cleanness(records: readonly SampleRecord[], columns: number): number {
  let clean = 0;
  let all = 0;
  for (const { cells } of records) {
    if (cells.length !== columns) continue;
    for (const cell of cells) {
      all++;
      const lone = cell.startsWith('"') !== cell.endsWith('"') || cell === '"';
      const foreign = cell.length < 60 && /[^\s][;\t|][^\s]/.test(cell);
      if (!lone && !foreign) clean++;
    }
  }
  return all === 0 ? 0 : clean / all;
}

/** Most lines must agree; blanks stand in every text, so they also need cells that are mostly figures. */
function believed(delimiter: string, records: readonly SampleRecord[], regular: number): boolean {
  if (delimiter !== ' ') return regular >= 0.5;
  const cells = records.slice(1).flatMap((record) => record.cells);
  const figures = cells.filter((cell) => /^[-+]?[\d.,:/-]+$/.test(cell)).length;
  return regular >= 0.95 && figures >= cells.length * 0.5 && cells.length > 0;
}

function quoteUse(text: string, quote: string, delimiter: string): number {
  return text.split(`${quote}${delimiter}${quote}`, 3).length - 1;
}

function backslashed(text: string): boolean {
  const escaped = text.split('\\"', 50).length;
  return escaped > 1 && escaped > text.split(/[^,;\t|\n]""[^,;\t|\n]/, 50).length;
}
