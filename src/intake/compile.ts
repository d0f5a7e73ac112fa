import { booleanSql, daySql, instantSql, knownCell, numberSql } from './cellSql.ts';
import { columnType, type MappedColumn, type Mapping } from './mapping.ts';
import { identifier, literal, numeral } from './quote.ts';
import {
  type ColumnType,
  type ImportTarget,
  type PlausibleDays,
  resolveField,
  type TargetField,
} from './target.ts';

/** A column of a staged file: its name in the source and the plain name that it has in the staged Parquet. */
export interface StagedColumn {
  readonly name: string;
  readonly id: string;
}

export type OutputType = 'VARCHAR' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP';

/** One column of the good rows. */
export interface OutputField {
  /** Name of the output column: the field's name, as `question.nps`. */
  readonly field: string;
  readonly type: ColumnType;
  readonly sqlType: OutputType;
  /** Source column, or null when its value is fixed for the whole file. */
  readonly column: string | null;
  /** Name of the BOOLEAN output column that says that the question did not apply; null when nothing can say so. */
  readonly notApplicable: string | null;
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
  /** The columns whose cells the row key is made of when the mapping has none; null when it has one. */
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

interface Fault {
  /** SQL, never NULL: true when the row breaks the rule. */
  readonly when: string;
  readonly column: string;
  readonly cell: string;
  readonly rule: string;
}

interface Part {
  readonly output: OutputField;
  /** Source column id and the SQL of its known cell; null for fixed values. */
  readonly cell: { readonly id: string; readonly known: string } | null;
  readonly cellName: string;
  readonly valueName: string;
  readonly value: string;
  readonly exempt: string | null;
  readonly faults: readonly Fault[];
}

/**
 * Compiles a checked mapping.
 * @param columns the staged file's columns
 * @param today YYYY-MM-DD, against which dates in the future are judged
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
      fixedPart(name, String(value), target, mapping.zone, index),
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
  // random() keeps the optimizer from copying the whole reading of every cell into the filter (four times slower).
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

function columnPart(
  column: MappedColumn,
  target: ImportTarget,
  zone: string,
  today: string,
  index: number,
  id: string | undefined,
): Part {
  const type = columnType(column, target);
  const resolved = resolveField(target, column.field);
  const declared = resolved !== null && 'declared' in resolved ? resolved.declared : null;
  const attribute = declared === null && column.field.startsWith('attribute.');
  const cellName = `cell_${index}`;
  const valueName = `value_${index}`;
  // A column that a part of a file lacks is unknown in all of its rows.
  const source = id === undefined ? 'CAST(NULL AS VARCHAR)' : identifier(id);
  const words = column.notApplicable ?? [];
  const list = words.map((word) => literal(word.trim().toLowerCase())).join(', ');
  const exempt = words.length === 0 ? null : `(${cellName} IS NOT NULL AND lower(${cellName}) IN (${list}))`;
  // A word for “not applicable” must not be lost as a blank (N/A is both).
  const known =
    words.length === 0
      ? knownCell(source, column.nullValues)
      : `CASE WHEN lower(trim(${source})) IN (${list}) THEN trim(${source}) ELSE ${knownCell(source, column.nullValues)} END`;
  const answered = exempt === null ? cellName : `CASE WHEN NOT ${exempt} THEN ${cellName} END`;
  const reading = readingOf(type, answered, column, zone, attribute);
  const asked = exempt === null ? `${cellName} IS NOT NULL` : `${cellName} IS NOT NULL AND NOT ${exempt}`;
  const faults: Fault[] = [];
  const add = (when: string, rule: string) =>
    faults.push({ when, rule, column: column.column, cell: cellName });
  if (declared?.required === true || declared?.key === true) add(`${cellName} IS NULL`, 'is required');
  if (reading.expected !== null) add(`${asked} AND ${valueName} IS NULL`, reading.expected);
  for (const bound of boundsOf(type, column, declared, today)) {
    add(`${valueName} IS NOT NULL AND ${bound.when(valueName)}`, bound.rule);
  }
  if (declared?.key === true || declared?.name.endsWith('external_id')) {
    add(`${valueName} IS NOT NULL AND length(${valueName}) > 500`, 'must have at most 500 characters');
  }
  return {
    output: {
      field: column.field,
      type,
      sqlType: reading.sqlType,
      column: column.column,
      notApplicable: exempt === null ? null : `${column.field} not applicable`,
    },
    cell: { id: id ?? '', known },
    cellName,
    valueName,
    value: reading.sql,
    exempt,
    faults,
  };
}

function fixedPart(name: string, value: string, target: ImportTarget, zone: string, index: number): Part {
  const resolved = resolveField(target, name);
  const type: ColumnType = resolved !== null && 'declared' in resolved ? resolved.declared.type : 'text';
  const column: MappedColumn = { column: name, field: name, type };
  const reading = readingOf(type, literal(value), column, zone, name.startsWith('attribute.'));
  return {
    output: { field: name, type, sqlType: reading.sqlType, column: null, notApplicable: null },
    cell: null,
    cellName: '',
    valueName: `fixed_${index}`,
    value: reading.sql,
    exempt: null,
    faults: [],
  };
}

interface Reading {
  readonly sql: string;
  readonly sqlType: OutputType;
  /** The rule that an unreadable cell breaks; null when every cell can be read. */
  readonly expected: string | null;
}

/** Attributes are kept as text whatever they hold; their type only says how they must be written. */
function readingOf(
  type: ColumnType,
  cell: string,
  column: MappedColumn,
  zone: string,
  attribute: boolean,
): Reading {
  const format = column.dateFormat ?? 'iso';
  const text = (sql: string) => (attribute ? `CAST(${sql} AS VARCHAR)` : sql);
  const as = (sqlType: OutputType): OutputType => (attribute ? 'VARCHAR' : sqlType);
  const written = format === 'iso' ? 'YYYY-MM-DD' : format;
  switch (type) {
    case 'text':
    case 'choice':
      return { sql: cell, sqlType: 'VARCHAR', expected: null };
    case 'number':
    case 'nps':
    case 'rating': {
      const number = numberSql(cell, column.decimalMark ?? '.');
      const sql = attribute ? `regexp_replace(CAST(${number} AS VARCHAR), '[.]0$', '')` : number;
      const mark = column.decimalMark === ',' ? ' with a decimal comma' : '';
      return { sql, sqlType: as('DOUBLE'), expected: `must be a number${mark}` };
    }
    case 'boolean':
      return { sql: text(booleanSql(cell)), sqlType: as('BOOLEAN'), expected: 'must be yes or no' };
    case 'date':
      return {
        sql: text(daySql(cell, format, zone)),
        sqlType: as('DATE'),
        expected: `must be a date written ${written}`,
      };
    case 'instant':
      return {
        sql: instantSql(cell, format, zone),
        sqlType: 'TIMESTAMP',
        expected: `must be a date or time written ${written}`,
      };
  }
}

interface Bound {
  readonly when: (value: string) => string;
  readonly rule: string;
}

function boundsOf(
  type: ColumnType,
  column: MappedColumn,
  declared: TargetField | null,
  today: string,
): Bound[] {
  if (type === 'nps') return [outside(0, 10, true)];
  if (type === 'rating' && column.scale !== undefined) {
    return [outside(column.scale.min, column.scale.max, false)];
  }
  if (type === 'date' || type === 'instant') return plausible(type, declared?.plausible, today);
  if (type === 'number' && declared?.least !== undefined) {
    const { least } = declared;
    return [{ when: (value) => `${value} < ${numeral(least)}`, rule: `must be at least ${least}` }];
  }
  return [];
}

function outside(low: number, high: number, whole: boolean): Bound {
  const fraction = (value: string) => (whole ? ` OR ${value} <> floor(${value})` : '');
  return {
    when: (value) => `(${value} < ${numeral(low)} OR ${value} > ${numeral(high)}${fraction(value)})`,
    rule: `must be ${whole ? 'a whole number ' : ''}from ${low} to ${high}`,
  };
}

function plausible(type: 'date' | 'instant', days: PlausibleDays | undefined, today: string): Bound[] {
  if (days === undefined) return [];
  const sqlType = type === 'date' ? 'DATE' : 'TIMESTAMP';
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + (days.daysAhead + 1) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const year = days.earliest.slice(0, 4);
  const far =
    days.daysAhead > 31
      ? `more than ${Math.round(days.daysAhead / 365)} year${days.daysAhead > 400 ? 's' : ''} `
      : '';
  return [
    {
      when: (value) => `${value} < ${sqlType} '${days.earliest}'`,
      rule: `is before ${year}, which is not believed`,
    },
    { when: (value) => `${value} >= ${sqlType} '${last}'`, rule: `is ${far}in the future` },
  ];
}
