import { columnPart, fixedPart, type OutputField, type Part } from './fieldSql.ts';
import type { Mapping } from './mapping.ts';
import { identifier, literal, numeral } from './quote.ts';
import type { ImportTarget } from './target.ts';

/** A column of a staged file: its name in the source and the plain name that it has in the staged Parquet. */
export interface StagedColumn {
  readonly name: string;
  readonly id: string;
}

/** Rows of the staged file by their number, both ends included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A mapping as DuckDB SQL. `staged` is always an SQL table expression over the staged file, with row_no, line_no and
 * the plain column names; `repeats` one over (row_no BIGINT, repeat BIGINT): which rows repeat an earlier one, and
 * for the how-many-th time.
 */
export interface CompiledMapping {
  readonly fields: readonly OutputField[];
  /** Whether the row key is made of the cells, because the mapping names no column for it. */
  readonly hashed: boolean;
  /** row_no, row_key VARCHAR and one typed column per output field, for rows without fault. */
  goodSql(staged: string, repeats: string, range?: RowRange): string;
  /** row_no, line_no, faults STRUCT("column" VARCHAR, "value" VARCHAR, "rule" VARCHAR)[] and all cells as they were. */
  rejectedSql(staged: string, range?: RowRange): string;
  /** One row: read, good, rejected. good + rejected = read. */
  countSql(staged: string, range?: RowRange): string;
  /** row_no and key_hash VARCHAR (32 hex digits) of every row; from it the repeats are counted. */
  hashSql(staged: string): string;
}

/**
 * Compiles a checked mapping.
 * @param columns the staged file's columns
 * @param today YYYY-MM-DD, against which dates in the future are judged
 * @throws InvalidInput for a date for all rows that is not believed
 */
export function compileMapping(
  mapping: Mapping,
  target: ImportTarget,
  columns: readonly StagedColumn[],
  today: string,
): CompiledMapping {
  const ids = new Map(columns.map((column) => [column.name, column.id]));
  const parts = [
    ...mapping.columns.map((column, index) => {
      const id = ids.get(column.column);
      return columnPart(column, target, mapping.zone, today, index, id);
    }),
    ...Object.entries(mapping.fixed).map(([name, value], index) =>
      fixedPart(name, String(value), target, mapping.zone, today, index),
    ),
  ];
  const key = parts.find(
    (part) =>
      part.cell !== null && target.fields.some((field) => field.key && field.name === part.output.field),
  );
  const faults = parts.flatMap((part) => part.faults);
  const outputs = parts.flatMap((part) => {
    const { field, notApplicable } = part.output;
    // Every row has its row_key column anyway.
    if (field === 'row_key') return [];
    const own = `${part.valueName} AS ${identifier(field)}`;
    return notApplicable === null ? [own] : [own, `${part.exempt} AS ${identifier(notApplicable)}`];
  });
  // random() keeps the optimizer from copying the whole reading of every cell into the filter (2.1 against 5.8 s of CPU a million rows).
  const ok = `random() >= 0${faults.map((fault) => ` AND NOT (${fault.when})`).join('')}`;
  const hash = hashOf(mapping, parts);

  const judged = (staged: string, range: RowRange | undefined, also: string): string => {
    const cells = parts.flatMap((part) =>
      part.cell === null ? [] : [`${part.cell.known} AS ${part.cellName}`],
    );
    const values = parts.map((part) => `${part.value} AS ${part.valueName}`);
    const where =
      range === undefined ? '' : ` WHERE row_no BETWEEN ${numeral(range.first)} AND ${numeral(range.last)}`;
    const kept = ['row_no', also, ...cells].filter((one) => one !== '').join(', ');
    const valued = `(SELECT *, ${values.join(', ')} FROM (SELECT ${kept} FROM ${staged}${where}))`;
    return `(SELECT *, ${ok} AS ok FROM ${valued})`;
  };

  return {
    fields: parts.map((part) => part.output).filter((output) => output.field !== 'row_key'),
    hashed: key === undefined,
    goodSql(staged, repeats, range) {
      const rows = judged(staged, range, '');
      if (key !== undefined) {
        return `SELECT row_no, ${key.valueName} AS row_key, ${outputs.join(', ')} FROM ${rows} WHERE ok`;
      }
      const within =
        range === undefined ? '' : ` WHERE row_no BETWEEN ${numeral(range.first)} AND ${numeral(range.last)}`;
      const rowKey = `'h' || ${hash} || CASE WHEN repeat IS NULL THEN '' ELSE ':' || repeat END`;
      return (
        `SELECT row_no, ${rowKey} AS row_key, ${outputs.join(', ')} FROM ${rows} ` +
        `LEFT JOIN (SELECT row_no, repeat FROM ${repeats}${within}) USING (row_no) WHERE ok`
      );
    },
    rejectedSql(staged, range) {
      const all = columns.map((column) => column.id);
      const list = faults.map(
        (fault) =>
          `CASE WHEN ${fault.when} THEN {'column': ${literal(fault.column)}, 'value': ${fault.cell}, 'rule': ${literal(fault.rule)}} END`,
      );
      const kept = ['row_no', 'line_no', ...all].join(', ');
      const told =
        list.length === 0 ? '[]' : `list_filter([${list.join(', ')}], lambda one: one IS NOT NULL)`;
      return `SELECT row_no, line_no, ${told} AS faults, ${all.join(', ')} FROM ${judged(staged, range, kept.slice('row_no, '.length))} WHERE NOT ok ORDER BY row_no`;
    },
    countSql(staged, range) {
      return `SELECT count(*) AS read, count(*) FILTER (WHERE ok) AS good, count(*) FILTER (WHERE NOT ok) AS rejected FROM ${judged(staged, range, '')}`;
    },
    hashSql(staged) {
      const cells = parts.flatMap((part) =>
        part.cell === null ? [] : [`${part.cell.known} AS ${part.cellName}`],
      );
      return `SELECT row_no, ${hash} AS key_hash FROM (SELECT ${['row_no', ...cells].join(', ')} FROM ${staged})`;
    },
  };
}

/**
 * What makes a row itself when the file names no key: target, survey and all mapped cells, trimmed, in the order of
 * their fields, so that the order of columns and the reading of dates don't matter.
 */
function hashOf(mapping: Mapping, parts: readonly Part[]): string {
  const ordered = parts
    .filter((part) => part.cell !== null)
    .sort((left, right) => (left.output.field < right.output.field ? -1 : 1));
  const scope = literal(`${mapping.target}\u001f${mapping.survey?.key ?? ''}`);
  const cells = ordered.map((part) => `coalesce(${part.cellName}, chr(30))`);
  return `md5(concat_ws(chr(31), ${[scope, ...cells].join(', ')}))`;
}
