import { InvalidInput } from '../kernel/index.ts';

const MOST_ROWS = 20_000;

/** A row of a file by its column names, with the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Rows of a small file (RFC 4180; comma, semicolon or tab, whichever its first line holds most of; a byte-order mark is
 * left out). For the few hundred figures of a benchmark; large files come in through imports.
 * @throws InvalidInput for a file without rows, with an open quote, or with more rows than are taken
 */
export function readCsv(text: string): CsvRow[] {
  const whole = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(whole);
  const records: { line: number; cells: string[] }[] = [];
  let [cells, cell, line, begun]: [string[], string, number, number] = [[], '', 1, 1];
  let quoted = false;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) records.push({ line: begun, cells });
    [cells, cell, begun] = [[], '', line];
  };
  for (let at = 0; at < whole.length; at++) {
    const sign = whole[at] ?? '';
    if (sign === '\n') line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (whole[at + 1] === '"') cell += whole[++at];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (quoted) throw InvalidInput.at(`line ${begun}`, 'has a quote that is never closed');
  endRow();
  const [head, ...rows] = records;
  if (!head || rows.length === 0) throw InvalidInput.at('csv', 'must hold column names and at least one row');
  if (rows.length > MOST_ROWS) throw InvalidInput.at('csv', `must be at most ${MOST_ROWS} rows`, rows.length);
  const names = head.cells.map((name) => name.trim());
  return rows.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(names.map((name, at) => [name, (row.cells[at] ?? '').trim()])),
  }));
}

function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/\n|$/));
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ',';
}
