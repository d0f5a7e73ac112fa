import { isBlank } from './cell.ts';
import { looksLikeDate } from './dateFormat.ts';
import type { SampleRecord } from './delimiter.ts';

export interface HeaderGuess {
  /** Physical line (in a sheet: row) of the column names; 0 when the file has none. */
  readonly line: number;
  readonly names: readonly string[];
  /** Records before it, which are no data. */
  readonly preamble: number;
  readonly reason: string;
}

const SEARCH_LIMIT = 50;

/** Where the column names stand: the first record that is as wide and full as the data and is all words. */
export function detectHeader(records: readonly SampleRecord[], columns: number): HeaderGuess {
  const body = records.filter((record) => record.cells.length === columns);
  const fullness = median(body.map((record) => filled(record.cells)));
  for (const [index, record] of records.slice(0, SEARCH_LIMIT).entries()) {
    // Tables written by R have a header without the name of the row numbers.
    const short = record.cells.length === columns - 1 && index === 0 && body.length > 0;
    if (record.cells.length !== columns && !short) continue;
    const count = filled(record.cells);
    if (count < Math.max(1, Math.min(fullness, columns) * 0.6)) continue;
    if (columns > 2 && count < 2) continue;
    if (!isAllWords(record.cells)) {
      return {
        line: 0,
        names: columnNames([], columns),
        preamble: index,
        reason: 'the first full record holds values, not names',
      };
    }
    if (short && !isAllWords(body[0]?.cells ?? [])) {
      return {
        line: record.line,
        names: columnNames(['', ...record.cells], columns),
        preamble: index,
        reason: `line ${record.line} names all columns but the first`,
      };
    }
    if (short) continue;
    return {
      line: record.line,
      names: columnNames(record.cells, columns),
      preamble: index,
      reason:
        index === 0 ? 'the first line holds names' : `line ${record.line} is the first full line of names`,
    };
  }
  return { line: 0, names: columnNames([], columns), preamble: 0, reason: 'no line of names was found' };
}

/** Names for all columns: blanks are numbered (`column 3`), repeats are numbered too (`date (2)`). */
export function columnNames(cells: readonly string[], columns: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: columns }, (_, index) => {
    const stem = (cells[index] ?? '').trim().replace(/\s+/g, ' ').slice(0, 200) || `column ${index + 1}`;
    let name = stem;
    for (let repeat = 2; taken.has(name); repeat++) name = `${stem} (${repeat})`;
    taken.add(name);
    return name;
  });
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function isAllWords(cells: readonly string[]): boolean {
  return cells.every((cell) => {
    const text = cell.trim();
    if (text === '') return true;
    return text.length <= 200 && !isBlank(text) && !/^[-+]?[\d.,\s]+%?$/.test(text) && !looksLikeDate(text);
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[sorted.length >> 1] ?? 0;
}
