import { identifier, literal, type MappedColumn, type OutputField } from '../../intake/index.ts';

/**
 * DuckDB SQL of a JSON object whose keys are known and whose absent values are left out. Building the text is three
 * times as fast as json_object, which would keep the nulls.
 */
export function jsonObjectSql(entries: readonly { readonly key: string; readonly value: string }[]): string {
  if (entries.length === 0) return "'{}'";
  const members = entries.map(({ key, value }) => `${literal(`${JSON.stringify(key)}:`)} || (${value})`);
  return `'{' || concat_ws(',', ${members.join(', ')}) || '}'`;
}

/**
 * The JSON text of one output column, NULL when it is not known. An answer that did not apply is kept as the first of the
 * codes that its question has for that.
 */
export function jsonValueSql(field: OutputField, columns: readonly MappedColumn[] = []): string {
  const column = identifier(field.field);
  const value = scalarSql(field, column);
  if (field.notApplicable === null) return value;
  const code = columns.find((column) => column.field === field.field)?.notApplicable?.[0] ?? '';
  return `CASE WHEN ${identifier(field.notApplicable)} THEN ${literal(JSON.stringify(code))} ELSE ${value} END`;
}

function scalarSql(field: OutputField, column: string): string {
  switch (field.sqlType) {
    case 'DOUBLE':
      // 10 and not 10.0: the same answer has one spelling, whatever the file wrote.
      return `CASE WHEN ${column} = floor(${column}) AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
    case 'BOOLEAN':
      return `CAST(${column} AS VARCHAR)`;
    default:
      return `CAST(to_json(CAST(${column} AS VARCHAR)) AS VARCHAR)`;
  }
}

/** A column of the good rows, or NULL where the mapping has none. */
export function fieldSql(fields: readonly OutputField[], name: string): string {
  return fields.some((field) => field.field === name) ? identifier(name) : 'NULL';
}

/** Output fields of a repeated sort with their keys: `question.` → nps, satisfaction, … */
export function keyedFields(
  fields: readonly OutputField[],
  prefix: string,
): { key: string; field: OutputField }[] {
  return fields
    .filter((field) => field.field.startsWith(prefix))
    .map((field) => ({ key: field.field.slice(prefix.length), field }));
}
