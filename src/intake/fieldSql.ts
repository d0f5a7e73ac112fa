import { addDays, InvalidInput } from '../kernel/index.ts';
import { booleanSql, daySql, instantSql, knownCell, numberSql } from './cellSql.ts';
import { choiceSql, moneySql, monthSql } from './ledgerSql.ts';
import { columnType, type MappedColumn } from './mapping.ts';
import { identifier, literal, numeral } from './quote.ts';
import {
  type ColumnType,
  type ImportTarget,
  type PlausibleDays,
  resolveField,
  type TargetField,
} from './target.ts';

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

export interface Fault {
  /** SQL, never NULL: true when the row breaks the rule. */
  readonly when: string;
  readonly column: string;
  readonly cell: string;
  readonly rule: string;
}

/** One mapped column, or one value for the whole file, as SQL. */
export interface Part {
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
 * The SQL of one mapped column.
 * @param index its place, from which its names in SQL are made
 * @param id the staged column's name; undefined when the file lacks it
 */
export function columnPart(
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
  const reading = choiceOf(declared, answered) ?? readingOf(type, answered, column, zone, attribute);
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

/** The SQL of a value that holds for the whole file. */
export function fixedPart(
  name: string,
  value: string,
  target: ImportTarget,
  zone: string,
  today: string,
  index: number,
): Part {
  const resolved = resolveField(target, name);
  const type: ColumnType = resolved !== null && 'declared' in resolved ? resolved.declared.type : 'text';
  const column: MappedColumn = { column: name, field: name, type };
  const choices = resolved !== null && 'declared' in resolved ? resolved.declared : null;
  const doubted = choices?.plausible && doubtOf(choices.plausible, value, today);
  if (doubted) throw InvalidInput.at(`fixed.${name}`, doubted, value);
  const reading =
    choiceOf(choices, literal(value)) ??
    readingOf(type, literal(value), column, zone, name.startsWith('attribute.'));
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
    case 'month':
      return {
        sql: monthSql(cell, daySql(cell, format, zone)),
        sqlType: 'DATE',
        expected: 'must be a calendar month, such as 2026-03, 03/2026 or March 2026',
      };
    case 'money': {
      const mark = column.decimalMark ?? '.';
      const example = mark === ',' ? '1.234,56' : '1,234.56';
      return {
        sql: moneySql(cell, mark),
        sqlType: 'VARCHAR',
        expected: `must be an amount such as ${example}`,
      };
    }
    case 'instant':
      return {
        sql: instantSql(cell, format, zone),
        sqlType: 'TIMESTAMP',
        expected: `must be a date or time written ${written}`,
      };
  }
}

/** How a cell is read that may only be one of the field's choices. */
function choiceOf(declared: TargetField | null, cell: string): Reading | null {
  if (!declared?.choices) return null;
  const { choices } = declared;
  const shown = choices.slice(0, 12).map(({ label }) => label);
  const more = choices.length > shown.length ? ' …' : '';
  return {
    sql: choiceSql(cell, choices),
    sqlType: 'VARCHAR',
    expected: `must be one of ${shown.join(', ')}${more}`,
  };
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
  if (type === 'date' || type === 'month') return plausible('date', declared?.plausible, today);
  if (type === 'instant') return plausible(type, declared?.plausible, today);
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
  const { last, tooEarly, tooLate } = beliefOf(days, today);
  return [
    { when: (value) => `${value} < ${sqlType} '${days.earliest}'`, rule: tooEarly },
    { when: (value) => `${value} >= ${sqlType} '${last}'`, rule: tooLate },
  ];
}

/** Why a day that stands for all rows is not believed; undefined where it is, or where it is no day. */
function doubtOf(days: PlausibleDays, value: string, today: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day === undefined) return undefined;
  const { last, tooEarly, tooLate } = beliefOf(days, today);
  return day < days.earliest ? tooEarly : day >= last ? tooLate : undefined;
}

/** The first day that is not believed any more, and what is said of days outside. */
function beliefOf({ earliest, daysAhead }: PlausibleDays, today: string) {
  const last = addDays(today, daysAhead + 1);
  const years = `${Math.round(daysAhead / 365)} year${daysAhead > 400 ? 's' : ''}`;
  return {
    last,
    tooEarly: `is before ${earliest.slice(0, 4)}, which is not believed`,
    tooLate: `is ${daysAhead > 31 ? `more than ${years} ` : ''}in the future`,
  };
}
