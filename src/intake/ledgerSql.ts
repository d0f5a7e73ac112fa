import { literal } from './quote.ts';
import type { FieldChoice } from './target.ts';

/**
 * A cell as the first day of a calendar month, or NULL where it is none: 2026-03, 2026/3, 202603, 03/2026, March 2026, or
 * any day of it.
 * @param day SQL of the cell read as a day
 */
export function monthSql(cell: string, day: string): string {
  const alike = `regexp_replace(trim(${cell}), '[-/., ]+', '-', 'g')`;
  const formats = ['%Y-%m', '%m-%Y', '%b-%Y', '%B-%Y', '%Y-%b', '%Y-%B'].map(literal).join(', ');
  return (
    `CASE WHEN regexp_full_match(${cell}, '(19|20|21)[0-9]{4}') THEN CAST(try_strptime(${cell}, '%Y%m') AS DATE) ` +
    `WHEN regexp_full_match(${alike}, '[0-9]{4}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{4}|[A-Za-z]+-[0-9]{4}|[0-9]{4}-[A-Za-z]+') ` +
    `THEN CAST(try_strptime(${alike}, [${formats}]) AS DATE) ` +
    `ELSE CAST(date_trunc('month', ${day}) AS DATE) END`
  );
}

/**
 * A cell as an amount of money: decimal text such as -1234.56, with the currency behind it where the cell names one, or
 * NULL where it is none. Minus signs before or behind, and parentheses, are less than nothing; thousands may be set apart
 * where they belong.
 */
export function moneySql(cell: string, mark: '.' | ','): string {
  const groups = mark === '.' ? ',' : '.';
  const plain = `replace(${cell}, '\u2212', '-')`;
  const bare = `regexp_replace(${plain}, '[A-Z]{3}|[€$£]|[ \u00a0\u202f'']', '', 'g')`;
  const digits = `([0-9]+|[0-9]{1,3}([${groups}][0-9]{3})+)([${mark}][0-9]+)?`;
  const shape = `[-+]?${digits}|${digits}-|[(]${digits}[)]`;
  const size = `replace(regexp_replace(${bare}, '[-+()${groups}]', '', 'g'), ',', '.')`;
  const less = `(starts_with(${bare}, '-') OR starts_with(${bare}, '(') OR ends_with(${bare}, '-'))`;
  const code = `regexp_extract(${plain}, '([A-Z]{3}|[€$£])', 1)`;
  return (
    `CASE WHEN regexp_full_match(${bare}, ${literal(shape)}) THEN ` +
    `CASE WHEN ${less} THEN '-' ELSE '' END || ${size} || CASE WHEN ${code} <> '' THEN ' ' || ${code} ELSE '' END END`
  );
}

/** A cell as one of the choices, whatever its capitals, or NULL where it is none of them. */
export function choiceSql(cell: string, choices: readonly FieldChoice[]): string {
  const whens = choices.map(({ value, label, names }) => {
    const words = [...new Set([value, label, ...names].map((name) => name.toLowerCase()))];
    return `WHEN lower(trim(${cell})) IN (${words.map(literal).join(', ')}) THEN ${literal(value)}`;
  });
  return `CASE ${whens.join(' ')} END`;
}
