import { InvalidInput } from '../kernel/index.ts';
import { splitRecord } from './cell.ts';
import { detectDialect, type SampleRecord } from './delimiter.ts';
import { detectEncoding } from './encoding.ts';
import { RECORD_FAULT_RULES, RecordScanner } from './record.ts';

/** A delimited file that is small enough to be held: its head, its records, and what could not be taken apart. */
export interface SmallFile {
  readonly head: readonly string[];
  readonly records: readonly SampleRecord[];
  readonly broken: readonly { readonly line: number; readonly text: string; readonly rule: string }[];
}

/** Bytes by which it is judged how cells are told apart. */
const SAMPLE = 262_144;

/**
 * Takes a small delimited file apart whose first record names its columns.
 * @param most records that it may have
 * @throws InvalidInput for a file without rows, or with too many
 */
export function readSmallFile(bytes: Uint8Array, most: number): SmallFile {
  const { encoding, markBytes } = detectEncoding([bytes]);
  const text = decoderOf(encoding).decode(bytes.subarray(markBytes));
  const utf8 = new TextEncoder().encode(text);
  const found = detectDialect(utf8.subarray(0, SAMPLE), utf8.length <= SAMPLE).dialect;
  // Of a few rows one broken quote outweighs all others; better that its row is told than that every cell keeps its quotes.
  const quoted = text
    .split('\n')
    .some((line) => line.startsWith('"') || line.includes(`${found.delimiter}"`));
  const dialect = found.quote === '' && quoted ? { ...found, quote: '"', escape: '"' } : found;
  const records: SampleRecord[] = [];
  const broken: { line: number; text: string; rule: string }[] = [];
  const decoder = new TextDecoder();
  const scanner = new RecordScanner(dialect, {
    record(part, start, end, _cells, line) {
      const cells = splitRecord(decoder.decode(part.subarray(start, end)), dialect);
      if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
    },
    fault(part, start, end, line, fault) {
      broken.push({ line, text: decoder.decode(part.subarray(start, end)), rule: RECORD_FAULT_RULES[fault] });
    },
  });
  scanner.push(utf8);
  scanner.end();
  const [head, ...rows] = records;
  if (!head || rows.length + broken.length === 0)
    throw InvalidInput.at('file', 'must have a line that names its columns, and rows below it');
  if (rows.length > most) throw InvalidInput.at('file', `must have at most ${most} rows`, rows.length);
  return { head: head.cells, records: rows, broken };
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    // A mixture that only whole imports take apart; its letters are mostly these.
    return new TextDecoder('windows-1252');
  }
}
