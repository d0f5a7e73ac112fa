import type { Dialect } from './record.ts';

/** The cells of one whole record as text, quotes and escapes resolved. */
export function splitRecord(record: string, dialect: Dialect): string[] {
  const { delimiter, quote } = dialect;
  if (delimiter === ' ') {
    const trimmed = record.trim();
    return trimmed === '' ? [] : trimmed.split(/[ \t]+/);
  }
  if (quote === '' || !record.includes(quote)) return record.split(delimiter);
  const escaping = dialect.escape === '' ? quote : dialect.escape;
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let opening = at;
    while (record[opening] === ' ') opening++;
    if (record[opening] === quote) {
      let cell = '';
      at = opening + 1;
      while (at < record.length) {
        const mark = record[at];
        if (mark === escaping && escaping !== quote && at + 1 < record.length) {
          cell += record[at + 1];
          at += 2;
        } else if (mark === quote && record[at + 1] === quote) {
          cell += quote;
          at += 2;
        } else if (mark === quote) {
          at++;
          break;
        } else {
          cell += mark;
          at++;
        }
      }
      while (at < record.length && record[at] !== delimiter) at++;
      cells.push(cell);
    } else {
      const stop = record.indexOf(delimiter, at);
      const end = stop < 0 ? record.length : stop;
      cells.push(record.slice(at, end));
      at = end;
    }
    if (at >= record.length) return cells;
    at++;
  }
}

/** `cells` as one RFC 4180 record without a line break. An absent cell is empty. */
export function joinRecord(cells: readonly (string | null)[], delimiter = ','): string {
  let record = '';
  for (let index = 0; index < cells.length; index++) {
    if (index > 0) record += delimiter;
    const cell = cells[index] ?? '';
    const plain = !/["\r\n]/.test(cell) && !cell.includes(delimiter) && cell.trim() === cell;
    record += plain ? cell : `"${cell.replaceAll('"', '""')}"`;
  }
  return record;
}

/**
 * Words with which files say that nothing is known. Compared exactly, as R and pandas do: a person who answers “na”
 * has said something. `None` is not among them: as a choice (no offer, no internet) it is an answer.
 */
export const BLANK_WORDS = [
  '',
  'NA',
  'N/A',
  'n/a',
  '#N/A',
  '<NA>',
  'NaN',
  'nan',
  'NULL',
  'Null',
  'null',
  '-',
  '--',
  '\\N',
] as const;

const BLANK_SET: ReadonlySet<string> = new Set(BLANK_WORDS);

/**
 * Whether a cell says that nothing is known.
 * @param own the mapping's own words for it, which replace the usual ones
 */
export function isBlank(cell: string | null, own?: readonly string[]): boolean {
  if (cell === null) return true;
  const word = cell.trim();
  if (own === undefined) return BLANK_SET.has(word);
  return word === '' || own.some((one) => one.trim() === word);
}
