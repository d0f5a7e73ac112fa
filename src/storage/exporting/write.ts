import { identifier, literal } from '../../intake/index.ts';
import { InvalidInput, safeCell } from '../../kernel/index.ts';
import type { FileEngine } from '../file/index.ts';
import type { ExportFormat } from './exporter.ts';

/** Rows as they were copied out of a store: plain columns, and those that hold several values by key. */
export interface CopiedRows {
  readonly columns: readonly string[];
  /** Columns that become one for each of their keys, named with the prefix. */
  readonly open: readonly {
    readonly column: string;
    readonly prefix: string;
    readonly kind: 'json' | 'map';
  }[];
  /** DuckDB SQL that reads the copied file. */
  read(path: string): string;
}

/** Rows in a CSV file without a header. @param types DuckDB type of each column, in order */
export function csvRows(
  types: Readonly<Record<string, string>>,
  open: Readonly<Record<string, string>>,
): CopiedRows {
  const typed = Object.entries(types).map(([name, type]) => `${name}: '${type}'`);
  return {
    columns: Object.keys(types).filter((name) => open[name] === undefined),
    open: Object.entries(open).map(([column, prefix]) => ({ column, prefix, kind: 'json' as const })),
    read: (
      path,
    ) => `read_csv(${literal(path)}, header = false, auto_detect = false, new_line = '\\n', delim = ',', quote = '"',
      escape = '"', nullstr = '', allow_quoted_nulls = false, max_line_size = 20000000, buffer_size = 40000000, parallel = false, columns = {${typed.join(', ')}})`,
  };
}

/** Rows that a worksheet can hold beside its header. */
const SHEET_ROWS = 1_048_575;
const PAGE_ROWS = 5_000;

/**
 * Writes copied rows to a file. In CSV and XLSX no cell can start a formula; Parquet and NDJSON keep texts as they are.
 * @returns rows written
 */
export async function writeFileAs(
  engine: FileEngine,
  rows: CopiedRows,
  copied: string,
  format: ExportFormat,
  path: string,
): Promise<number> {
  await engine.run(`CREATE VIEW copied AS SELECT * FROM ${rows.read(copied)}`);
  const list = rows.columns.map(identifier);
  const opened: string[] = [];
  for (const [index, { column, prefix, kind }] of rows.open.entries()) {
    const keys = kind === 'json' ? `json_keys(${column})` : `map_keys(${column})`;
    const found = await engine.rows<{ key: string }>(
      `SELECT DISTINCT unnest(${keys}) AS key FROM copied ORDER BY key`,
    );
    if (kind === 'json' && found.length > 0) {
      // One call for all keys: one for each would keep every row's JSON taken apart as many times as there are keys.
      const paths = found.map(({ key }) => literal(`$."${key.replaceAll('"', '\\"')}"`));
      opened.push(`json_extract_string(${column}, [${paths.join(', ')}]) AS opened_${index}`);
    }
    for (const [at, { key }] of found.entries()) {
      const value = kind === 'json' ? `opened_${index}[${at + 1}]` : `${column}[${literal(key)}]`;
      list.push(`${value} AS ${identifier(prefix + key)}`);
    }
  }
  await engine.run(
    `CREATE VIEW exported AS SELECT ${list.join(', ')} FROM (SELECT ${['*', ...opened].join(', ')} FROM copied)`,
  );
  const [counted] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM copied');
  const count = counted?.n ?? 0;
  if (format === 'xlsx') await writeWorkbook(engine, count, path);
  else if (format === 'csv') {
    await engine.run(`COPY (${await harmless(engine)}) TO ${literal(path)} (FORMAT csv, HEADER true)`);
  } else {
    const how = format === 'parquet' ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT json, ARRAY false';
    await engine.run(`COPY exported TO ${literal(path)} (${how})`);
  }
  return count;
}

/** As `safeCell`, in DuckDB's words. */
async function harmless(engine: FileEngine): Promise<string> {
  const columns = await engine.rows<{ column_name: string; column_type: string }>('DESCRIBE exported');
  const cells = columns.map(({ column_name, column_type }) => {
    const name = identifier(column_name);
    if (column_type !== 'VARCHAR') return name;
    return `CASE WHEN regexp_matches(${name}, '^\\s*[=+\\-@]|^[\\t\\r\\n]')
      AND NOT regexp_full_match(${name}, '[-+]?\\d+([.,]\\d+)?([eE][-+]?\\d+)?') THEN '''' || ${name} ELSE ${name} END AS ${name}`;
  });
  return `SELECT ${cells.join(', ')} FROM exported`;
}

async function writeWorkbook(engine: FileEngine, count: number, path: string): Promise<void> {
  if (count > SHEET_ROWS) {
    throw InvalidInput.at(
      'format',
      `a worksheet holds at most ${SHEET_ROWS} rows; use csv or parquet`,
      count,
    );
  }
  // Read once into a table: pages of a view would read the whole file for each.
  await engine.run('CREATE TABLE paged AS SELECT *, row_number() OVER () AS page_row FROM exported');
  const columns = await engine.rows<{ column_name: string }>('DESCRIBE exported');
  const names = columns.map((column) => column.column_name);
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: false });
  const sheet = workbook.addWorksheet('Export', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(names.map(safeCell)).commit();
  for (let first = 1; first <= count; first += PAGE_ROWS) {
    const page = await engine.rows<{ [column: string]: unknown }>(
      `SELECT * FROM paged WHERE page_row BETWEEN ${first} AND ${first + PAGE_ROWS - 1} ORDER BY page_row`,
    );
    for (const row of page) {
      const cells = names.map((name) => row[name]);
      sheet
        .addRow(cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : (cell ?? null))))
        .commit();
    }
  }
  sheet.commit();
  await workbook.commit();
}
